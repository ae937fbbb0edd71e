/** Addresses of matches. A filter and a page stand in the address, so Back and bookmarks work. */
export const matchingPaths = {
  board: '/matching',
  ofClient: (clientId: string) => `/clients/${clientId}/matches`,
} as const;
