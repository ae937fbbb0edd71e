import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { SYSTEM } from '../../../src/audit/audit.service';
import { Database, type Tx } from '../../../src/common/database/database';
import { newId } from '../../../src/common/database/ids';
import { addDays, weekOf } from '../../../src/common/time/calendar';
import type { Viewer } from '../../../src/common/web/access';
import { Employers } from '../../../src/employers/employers.service';
import { caseloadPage } from '../../../src/jobs/caseload/caseload.page';
import { Caseload } from '../../../src/jobs/caseload/caseload.service';
import { EVERY_RUNNING_JOB } from '../../../src/jobs/caseload/jobs-filter';
import { FollowAlongs } from '../../../src/jobs/follow-alongs.service';
import { workersAt } from '../../../src/jobs/workers-here';
import { Accounts } from '../../../src/staff/accounts/accounts.service';
import { time, withApp, type Inside } from './inside';

const SPECIALISTS = 50;
const CLIENTS_EACH = 20;
const JOBS_EACH = 3;
const DAY = new Date().toISOString().slice(0, 10);
const AT = new Date(Date.now() - 86_400_000).toISOString();

/** Jobs and follow-alongs of a team of 50 specialists with 1,000 clients and 3,000 jobs, all at one employer. */
export function jobTimes(): Promise<Inside[]> {
  return withApp(async (app) => {
    const database = app.get(Database);
    const { mona, dana } = await database.write((tx) => people(app, tx));
    const employer = (await database.write((tx) => app.get(Employers).quickAdd(tx, dana[0], { id: newId(), name: 'Harbor Bakery' }))).id;
    await database.write((tx) => fill(tx, dana, employer));
    const list = (who: Viewer) => () => database.read(async (tx) => caseloadPage(await app.get(Caseload).list(tx, who, EVERY_RUNNING_JOB)));
    return [
      await time('jobs of one’s 20 clients, of 3,000 in the team', 15, 200, list(dana[0])),
      await time('jobs of a supervisor’s 1,000 clients: a page of fifty and what is due', 40, 100, list(mona)),
      await time('follow-alongs of one’s week', 8, 200, () => database.read((tx) => app.get(FollowAlongs).inWeek(tx, dana[0], weekOf(DAY, 1), DAY))),
      await time('who works at an employer with 3,000 jobs', 10, 100, () => database.read((tx) => workersAt(tx, dana[0], employer, DAY))),
    ];
  });
}

async function people(app: NestFastifyApplication, tx: Tx): Promise<{ mona: Viewer; dana: Viewer[] }> {
  const team = await app.get(Accounts).addTeam(tx, SYSTEM, 'Harborton');
  const add = async (role: 'specialist' | 'supervisor', index: number): Promise<Viewer> => {
    const staff = await app.get(Accounts).addStaff(tx, SYSTEM, { email: `${role}${index}@agency.example`, name: `Person ${index}`, role, teamId: team?.id ?? null, fullTimeShare: 1, passwordHash: 'none' });
    return { id: staff.id, name: staff.name, role: staff.role, teamId: staff.teamId, requestId: 'bench', address: '127.0.0.1' };
  };
  const dana: Viewer[] = [];
  for (let index = 0; index < SPECIALISTS; index += 1) dana.push(await add('specialist', index));
  return { mona: await add('supervisor', SPECIALISTS), dana };
}

/** By hand, since three thousand jobs through the service would take longer than everything measured. */
async function fill(tx: Tx, dana: readonly Viewer[], employer: string): Promise<void> {
  for (let index = 0; index < SPECIALISTS * CLIENTS_EACH; index += 1) {
    const [client, who] = [newId(), dana[index % SPECIALISTS]];
    await tx.sql`INSERT INTO clients (id, case_number, preferred_name, name_key, initials, specialist_id, team_id, entered_on, status, created_at, created_by, updated_at)
      VALUES (${client}, ${`C-${index}`}, ${`Client ${index}`}, ${`client ${index}`}, 'CC', ${who.id}, ${who.teamId}, '2024-01-01', 'working', ${AT}, ${who.id}, ${AT})`;
    for (let number = 0; number < JOBS_EACH; number += 1) {
      const id = newId();
      await tx.sql`INSERT INTO jobs (id, client_id, employer_id, title, hours, pay, pay_unit, started_on, employer_knows, created_at, created_by, updated_at)
        VALUES (${id}, ${client}, ${employer}, 'Porter', 20, 17, 'hour', ${addDays(DAY, -(index % 300) - number)}, 'no', ${AT}, ${who.id}, ${AT})`;
      await tx.sql`INSERT INTO follow_alongs (id, job_id, done_on, how, recorded_by, recorded_at) VALUES (${newId()}, ${id}, ${addDays(DAY, -(index % 30))}, 'phone', ${who.id}, ${AT})`;
    }
  }
}
