/** Addresses about a client's leave: ids, days and stored words only, never anything typed about a client. */
export const leavePaths = {
  client: (id: string) => `/clients/${id}`,
  plan: (id: string) => `/clients/${id}/disclosure`,
  /** Type-ahead of employers, for a field named `employer`. */
  employers: (id: string) => `/clients/${id}/disclosure/employers?as=employer`,
  withdrawals: (id: string) => `/clients/${id}/withdrawals`,
  withdrawal: (id: string, withdrawalId: string) => `/clients/${id}/withdrawals/${withdrawalId}`,
  answers: (id: string) => `/clients/${id}/leave-answers`,
  newAnswer: (id: string, employerId: string, asked: { day: string; purpose: string | null }) => `/clients/${id}/leave-answers/new?employer=${employerId}&day=${asked.day}${asked.purpose ? `&purpose=${asked.purpose}` : ''}`,
  questions: (id: string) => `/clients/${id}/leave-questions`,
  asked: (id: string, questionId: string) => `/clients/${id}/leave-questions/${questionId}/closings`,
  incidents: (id: string) => `/clients/${id}/incidents`,
  newIncident: (id: string, employerId: string) => `/clients/${id}/incidents/new?employer=${employerId}`,
  matches: (id: string) => `/clients/${id}/matches`,
  week: (day: string) => `/week?start=${day}`,
};
