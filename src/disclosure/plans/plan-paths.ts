/** Addresses of a client's plan: ids and version numbers only. */
export function planPaths(clientId: string) {
  const client = `/clients/${clientId}`;
  const plan = `${client}/disclosure`;
  return {
    client, plan, new: `${plan}/new`, newFrom: (version: number) => `${plan}/new?from=${version}`, employers: `${plan}/employers`, version: (version: number) => `${plan}/versions/${version}`,
    told: `${client}/disclosures`, withdraw: `${client}/withdrawals/new`, answer: `${client}/leave-answers/new`, incident: `${client}/incidents/new`,
  } as const;
}
