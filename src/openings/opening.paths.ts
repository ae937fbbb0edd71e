/** Addresses of openings. */
export const openingPaths = {
  list: '/openings',
  add: '/openings/new',
  paste: '/openings/new?paste=yes',
  copyOf: (id: string) => `/openings/new?copy=${id}`,
  addFor: (employerId: string) => `/openings/new?employer=${employerId}`,
  employers: '/openings/employers',
  show: (id: string) => `/openings/${id}`,
  edit: (id: string) => `/openings/${id}/edit`,
  verifications: (id: string) => `/openings/${id}/verifications`,
  closings: (id: string) => `/openings/${id}/closings`,
  removals: (id: string) => `/openings/${id}/removals`,
} as const;
