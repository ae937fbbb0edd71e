import type { INestApplicationContext } from '@nestjs/common';
import { SYSTEM } from '../audit/audit.service';
import { Database } from '../common/database/database';
import type { Role, Viewer } from '../common/web/access';
import { Accounts } from '../staff/accounts/accounts.service';
import { Teams } from '../staff/accounts/teams.service';
import { hashPassword } from '../staff/sign-in/password';
import type { Staff } from '../staff/staff.entity';

export interface Account {
  email: string;
  password: string;
  role: Role;
  team: string | null;
}

/** Everybody's password in a demonstration or a seeded file: it protects invented people only. */
export const DEMO_PASSWORD = 'tea for everybody here';

let hashed: Promise<string> | null = null;

/** Adds somebody; the email is made of the name, and of a tag where names may come twice. */
export async function addAccount(app: INestApplicationContext, person: { name: string; role: Role; team: { id: string; name: string } | null; share?: number; tag?: string }): Promise<{ staff: Staff; account: Account }> {
  hashed ??= hashPassword(DEMO_PASSWORD);
  const passwordHash = await hashed;
  const email = `${[person.name, person.tag ?? ''].join(' ').trim().toLowerCase().replace(/[^a-z0-9]+/g, '.')}@harborton.example`;
  const staff = await app.get(Database).write((tx) => app.get(Accounts).addStaff(tx, SYSTEM, { email, name: person.name, role: person.role, teamId: person.team?.id ?? null, fullTimeShare: person.share ?? 1, passwordHash }));
  return { staff, account: { email, password: DEMO_PASSWORD, role: person.role, team: person.team?.name ?? null } };
}

export async function addTeam(app: INestApplicationContext, name: string): Promise<{ id: string; name: string }> {
  const team = await app.get(Database).write((tx) => app.get(Teams).add(tx, SYSTEM, name));
  if (!team) throw new Error(`There is a team "${name}" already.`);
  return team;
}

/** A person as the services see them when the work is done for them here. */
export function viewerOf(staff: Staff): Viewer {
  return { id: staff.id, name: staff.name, role: staff.role, teamId: staff.teamId, requestId: 'demonstration', address: 'local' };
}
