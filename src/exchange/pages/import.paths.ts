/** The addresses of these pages. */
export const importPaths = {
  list: '/imports',
  blank: '/imports/new',
  show: (id: string) => `/imports/${id}`,
  rows: (id: string, outcome: string, after = 0) => `/imports/${id}/rows?outcome=${outcome}${after > 0 ? `&after=${after}` : ''}`,
  progress: (id: string) => `/imports/${id}/progress`,
  abandonments: (id: string) => `/imports/${id}/abandonments`,
  reversals: (id: string) => `/imports/${id}/reversals`,
  older: (startedAt: string, id: string) => `/imports?before=${encodeURIComponent(startedAt)}&id=${id}`,
};
