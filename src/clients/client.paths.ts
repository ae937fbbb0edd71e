/** Addresses of a client's pages: ids only, since an address is read in histories and over shoulders. */
export const clientPaths = {
  list: '/clients',
  add: '/clients/new',
  show: (id: string) => `/clients/${id}`,
  edit: (id: string) => `/clients/${id}/edit`,
  preferences: (id: string) => `/clients/${id}/preferences`,
  disclosure: (id: string) => `/clients/${id}/disclosure`,
  disclosures: (id: string) => `/clients/${id}/disclosures`,
  jobs: (id: string) => `/clients/${id}/jobs`,
  introductions: (id: string) => `/clients/${id}/introductions`,
  takeBack: (id: string) => `/clients/${id}/withdrawals/new`,
  matches: (id: string) => `/clients/${id}/matches`,
  record: (id: string) => `/clients/${id}/record`,
  covers: '/covers',
} as const;
