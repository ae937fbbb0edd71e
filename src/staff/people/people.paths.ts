/** The addresses of these pages. */
export const peoplePaths = {
  teams: '/admin/teams',
  team: (id: string) => `/admin/teams/${id}`,
  editTeam: (id: string) => `/admin/teams/${id}/edit`,
  staff: '/admin/staff',
  newPerson: '/admin/staff/new',
  person: (id: string) => `/admin/staff/${id}`,
  editPerson: (id: string) => `/admin/staff/${id}/edit`,
  passwords: (id: string) => `/admin/staff/${id}/passwords`,
  endings: (id: string) => `/admin/staff/${id}/endings`,
};
