/** Addresses of a client's pages: ids only, since an address is read in histories and over shoulders. */
export const clientPaths = {
  list: '/clients',
  add: '/clients/new',
  show: (id: string) => `/clients/${id}`,
  edit: (id: string) => `/clients/${id}/edit`,
  preferences: (id: string) => `/clients/${id}/preferences`,
  disclosure: (id: string) => `/clients/${id}/disclosure`,
  matches: (id: string) => `/clients/${id}/matches`,
  covers: '/covers',
} as const;
