/** Addresses of matches. A filter and a page stand in the address, so Back and bookmarks work. */
export const matchingPaths = {
  board: '/matching',
  ofClient: (clientId: string) => `/clients/${clientId}/matches`,
  why: (clientId: string, openingId: string) => `/clients/${clientId}/matches/${openingId}`,
  weights: '/admin/match-weights',
} as const;
