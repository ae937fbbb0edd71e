import type { Day } from '../../common/time/calendar';

/** The addresses of these pages. */
export const teamPaths = {
  team: (week: Day, order: TeamOrder = 'name') => `/team?week=${week}${order === 'help' ? '&order=help' : ''}`,
  teamFile: (week: Day) => `/team.csv?week=${week}`,
  person: (id: string, week: Day) => `/team/${id}?week=${week}`,
  reviews: (id: string) => `/team/${id}/reviews`,
  excuses: (id: string) => `/team/${id}/excuses`,
  withdrawnExcuses: (id: string) => `/team/${id}/withdrawn-excuses`,
  form: (id: string, week: Day) => `/team/${id}/form?week=${week}`,
  formFile: (id: string, week: Day) => `/team/${id}/form.csv?week=${week}`,
  fieldMentoring: (id: string) => `/team/${id}/field-mentoring`,
  newFieldMentoring: (id: string, week: Day) => `/team/${id}/field-mentoring/new?week=${week}`,
};

/** By name, or those who could use help first and then the others, each group by name. Never by number. */
export type TeamOrder = 'name' | 'help';
