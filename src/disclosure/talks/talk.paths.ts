/** Addresses of this room: ids only. */
export const talkPaths = {
  plan: (clientId: string) => `/clients/${clientId}/disclosure`,
  talks: (clientId: string) => `/clients/${clientId}/disclosure/talks`,
  newTalk: (clientId: string) => `/clients/${clientId}/disclosure/talks/new`,
  troubles: (clientId: string) => `/clients/${clientId}/disclosure/troubles`,
  newTrouble: (clientId: string) => `/clients/${clientId}/disclosure/troubles/new`,
  readers: (clientId: string) => `/clients/${clientId}/disclosure/readers`,
} as const;
