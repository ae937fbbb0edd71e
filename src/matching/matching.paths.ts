/** Addresses of matches. A filter and a page stand in the address, so Back and bookmarks work. */
export const matchingPaths = {
  board: '/matching',
  ofClient: (clientId: string) => `/clients/${clientId}/matches`,
  why: (clientId: string, openingId: string) => `/clients/${clientId}/matches/${openingId}`,
  paper: (clientId: string) => `/clients/${clientId}/matches/paper`,
  answersOf: (clientId: string) => `/clients/${clientId}/matches/answers`,
  answers: (clientId: string, openingId: string) => `/clients/${clientId}/matches/${openingId}/answers`,
  newAnswer: (clientId: string, openingId: string) => `/clients/${clientId}/matches/${openingId}/answers/new`,
  showings: (clientId: string) => `/clients/${clientId}/matches/showings`,
  weights: '/admin/match-weights',
} as const;
