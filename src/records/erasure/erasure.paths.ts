/** Addresses of erasing: ids only. */
export const erasurePaths = {
  list: '/erasures',
  show: (id: string) => `/erasures/${id}`,
  approve: (id: string) => `/erasures/${id}/approvals`,
  decline: (id: string) => `/erasures/${id}/refusals`,
  ask: (clientId: string) => `/clients/${clientId}/erasure/new`,
  request: (clientId: string) => `/clients/${clientId}/erasures`,
  hold: (clientId: string) => `/clients/${clientId}/legal-holds`,
  lift: (clientId: string) => `/clients/${clientId}/legal-holds/endings`,
  file: (clientId: string) => `/clients/${clientId}/record/file`,
} as const;
