/** Addresses of jobs: ids only. */
export const jobPaths = {
  list: '/jobs',
  /** Whose job is it? From an opening, when one is given. */
  choose: (openingId = '') => (openingId ? `/jobs/new?opening=${openingId}` : '/jobs/new'),
  fromOpening: (clientId: string, openingId: string) => `/clients/${clientId}/jobs/new?opening=${openingId}`,
  paper: (id: string) => `/jobs/${id}/paper`,
  ofClient: (clientId: string) => `/clients/${clientId}/jobs`,
  add: (clientId: string) => `/clients/${clientId}/jobs/new`,
  show: (id: string) => `/jobs/${id}`,
  edit: (id: string) => `/jobs/${id}/edit`,
  newEnding: (id: string) => `/jobs/${id}/endings/new`,
  endings: (id: string) => `/jobs/${id}/endings`,
  continuations: (id: string) => `/jobs/${id}/continuations`,
  followAlongs: (id: string) => `/jobs/${id}/follow-alongs`,
  removals: (id: string) => `/jobs/${id}/removals`,
} as const;
