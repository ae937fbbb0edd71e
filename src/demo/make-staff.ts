import type { INestApplicationContext } from '@nestjs/common';
import type { Staff } from '../staff/staff.entity';
import { ADMINISTRATOR, SPECIALISTS, SUPERVISORS, TEAM_NAMES, type SpecialistKey, type SupervisorKey } from './agency.data';
import { addAccount, addTeam, type Account } from './people';

export interface MadeStaff {
  staff: Record<SpecialistKey | SupervisorKey | 'admin', Staff>;
  /** In the order they are printed: the first specialist first. */
  accounts: Account[];
}

/** The two teams and everybody in them. */
export async function makeStaff(app: INestApplicationContext): Promise<MadeStaff> {
  const teams = new Map<string, { id: string; name: string }>();
  for (const name of TEAM_NAMES) teams.set(name, await addTeam(app, name));
  const made: [string, Staff][] = [];
  const accounts: Account[] = [];
  const add = async (key: string, person: Parameters<typeof addAccount>[1]) => {
    const { staff, account } = await addAccount(app, person);
    made.push([key, staff]);
    accounts.push(account);
  };
  for (const { key, name, team, share } of SPECIALISTS) await add(key, { name, role: 'specialist', team: teams.get(team) ?? null, share });
  for (const { key, name, team } of SUPERVISORS) await add(key, { name, role: 'supervisor', team: teams.get(team) ?? null });
  await add('admin', { name: ADMINISTRATOR, role: 'administrator', team: null });
  return { staff: Object.fromEntries(made) as MadeStaff['staff'], accounts };
}
