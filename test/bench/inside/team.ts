import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { SYSTEM } from '../../../src/audit/audit.service';
import { bulkInsert } from '../../../src/common/database/bulk-insert';
import { Database, type Tx } from '../../../src/common/database/database';
import { newId } from '../../../src/common/database/ids';
import { addDays, weekdayOf, type Day } from '../../../src/common/time/calendar';
import { Employers } from '../../../src/employers/employers.service';
import type { Viewer } from '../../../src/common/web/access';
import { Accounts } from '../../../src/staff/accounts/accounts.service';
import { hashPassword } from '../../../src/staff/sign-in/password';
import { time, withApp, type Inside } from './inside';
import { opener, PASSWORD } from './opener';

const SPECIALISTS = 10;
const WEEKS = 12;
const VISITS_A_WEEK = 100;
const EMPLOYERS = 1_000;
const LOOKING = 20;
const TODAY = new Date().toISOString().slice(0, 10);
const AT = new Date(Date.now() - 86_400_000).toISOString();
const MODES = ['in_person', 'in_person', 'in_person', 'phone', 'email'];
const PURPOSES = ['introduction', 'learn_needs', 'thank_you', 'keep_in_touch', 'job_support'];

/** "/team" with ten specialists, twelve weeks, a hundred visits each week, beside the list of employers in the same process. */
export function teamTimes(): Promise<Inside[]> {
  return withApp(async (app) => {
    const open = await opener(app, await fillTeam(app), PASSWORD);
    const list = await time('employers list, 1,000 employers', 10, 100, () => open('/employers'));
    const target = Number((1.5 * list.median).toFixed(2));
    return [list, await time('team week: 10 specialists × 12 weeks × 100 visits', target, 100, () => open('/team'))];
  });
}

/** A team whose supervisor signs in with the bench's password. @returns the supervisor's email */
export async function fillTeam(app: NestFastifyApplication): Promise<string> {
  const passwordHash = await hashPassword(PASSWORD);
  return app.get(Database).write(async (tx) => {
    const teamId = (await app.get(Accounts).addTeam(tx, SYSTEM, 'Northgate'))?.id ?? null;
    const add = (name: string, role: 'specialist' | 'supervisor') => app.get(Accounts).addStaff(tx, SYSTEM, { email: `${name}@agency.example`, name, role, teamId, fullTimeShare: 1, passwordHash });
    const supervisor = await add('mona', 'supervisor');
    const who: Viewer = { id: supervisor.id, name: 'Mona', role: 'supervisor', teamId, requestId: 'bench', address: '127.0.0.1' };
    const employers: string[] = [];
    for (let index = 0; index < EMPLOYERS; index += 1) employers.push((await app.get(Employers).quickAdd(tx, who, { id: newId(), name: `Employer ${index}` })).id);
    for (let index = 0; index < SPECIALISTS; index += 1) await fillOne(tx, (await add(`specialist${index}`, 'specialist')).id, teamId, employers);
    return supervisor.email;
  });
}

async function fillOne(tx: Tx, staffId: string, teamId: string | null, employers: readonly string[]): Promise<void> {
  const clients = Array.from({ length: LOOKING }, (_, index) => [newId(), `${staffId.slice(-6)}-${index}`, `Client ${index}`, `client ${index}`, 'CC', staffId, teamId, addDays(TODAY, -20), 'looking', AT, staffId, AT]);
  await bulkInsert(tx, 'clients', ['id', 'case_number', 'preferred_name', 'name_key', 'initials', 'specialist_id', 'team_id', 'entered_on', 'status', 'created_at', 'created_by', 'updated_at'], clients);
  const first = addDays(TODAY, 1 - weekdayOf(TODAY) - 7 * (WEEKS - 1));
  const visits = Array.from({ length: WEEKS * VISITS_A_WEEK }, (_, index) => visitRow(staffId, employers[(index * 7) % EMPLOYERS], addDays(first, 7 * Math.floor(index / VISITS_A_WEEK) + (index % 5)), index));
  await bulkInsert(tx, 'visits', ['id', 'employer_id', 'staff_id', 'visited_on', 'mode', 'purpose', 'met_unnamed', 'created_at', 'created_by', 'updated_at'], visits);
}

function visitRow(staffId: string, employerId: string, day: Day, index: number): (string | number)[] {
  return [newId(), employerId, staffId, day, MODES[index % MODES.length], PURPOSES[index % PURPOSES.length], index % 3 === 0 ? 0 : 1, AT, staffId, AT];
}
