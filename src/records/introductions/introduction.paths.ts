/** Addresses of introductions: ids only, never a name. */
export const introductionPaths = {
  list: (clientId: string) => `/clients/${clientId}/introductions`,
  add: (clientId: string, employerId = '') => `/clients/${clientId}/introductions/new${employerId ? `?employer=${employerId}` : ''}`,
  show: (clientId: string, id: string) => `/clients/${clientId}/introductions/${id}`,
  paper: (clientId: string, id: string) => `/clients/${clientId}/introductions/${id}/paper`,
} as const;
