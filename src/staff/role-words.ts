/** The roles as people read them. */
export const ROLE_WORDS = { specialist: 'Specialist', supervisor: 'Supervisor', administrator: 'Administrator' } as const;
