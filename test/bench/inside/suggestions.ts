import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { SYSTEM } from '../../../src/audit/audit.service';
import { emptyProfile } from '../../../src/clients/work-profile';
import { Database, type Tx } from '../../../src/common/database/database';
import { newId } from '../../../src/common/database/ids';
import { addDays, type Day } from '../../../src/common/time/calendar';
import type { Viewer } from '../../../src/common/web/access';
import { Fits } from '../../../src/matching/fits.service';
import { Suggestions } from '../../../src/planning/suggestions/suggestions.service';
import { Accounts } from '../../../src/staff/accounts/accounts.service';
import { WeekCounts } from '../../../src/visits/counting/week-counts.service';
import { time, withApp, type Inside } from './inside';

/** Whom it is all for. */
export const DANA = 'dana@agency.example';
const AMIR = 'amir@agency.example';
const EMPLOYERS = 5_000;
const CLIENTS = 20;
const PLANNED = 12;
const AREAS = 40;
const STAGES = ['researched', 'introduced', 'learning_needs', 'ready_for_client', 'considering', 'hired', 'dormant'];
const PURPOSES = ['introduction', 'learn_needs', 'thank_you', 'tour', 'keep_in_touch', 'discuss_opening'];
const KINDS = ['51-3011', '35-2014', '37-2011', '43-5081', '53-7065', '41-2031', '37-3011', '35-9021', '31-9096', '43-4171'];
const TODAY = new Date().toISOString().slice(0, 10);
const AT = new Date(Date.now() - 86_400_000).toISOString();

/** Whom to visit, of 5,000 employers with visits, every second with an opening, for 20 clients who were asked what they want. */
export function suggestionTimes(): Promise<Inside[]> {
  return withApp(async (app) => {
    const database = app.get(Database);
    const who = await fillForSuggestions(app, 'none');
    const week = await database.read((tx) => app.get(WeekCounts).weekOf(tx));
    const found = await database.read((tx) => app.get(Suggestions).forWeek(tx, who, week));
    if (found.suggestions.length !== 10) throw new Error(`Ten suggestions were expected, not ${found.suggestions.length}.`);
    return [
      await time('suggestions from 5,000 employers: queries and rule', 50, 200, () => database.read((tx) => app.get(Suggestions).forWeek(tx, who, week))),
      await time('of these, the openings that suit 20 clients', 50, 200, () => database.read((tx) => app.get(Fits).of(tx, who, TODAY))),
    ];
  });
}

/** A specialist with 5,000 employers around, twelve of them planned for today. */
export async function fillForSuggestions(app: NestFastifyApplication, passwordHash: string): Promise<Viewer> {
  const database = app.get(Database);
  const who = await database.write((tx) => specialist(app, tx, passwordHash));
  await database.write((tx) => fill(tx, who));
  await database.write((tx) => tx.query('ANALYZE') as Promise<void>);
  return who;
}

async function specialist(app: NestFastifyApplication, tx: Tx, passwordHash: string): Promise<Viewer> {
  const team = await app.get(Accounts).addTeam(tx, SYSTEM, 'Harborton');
  await app.get(Accounts).addStaff(tx, SYSTEM, { email: AMIR, name: 'Amir Kaplan', role: 'specialist', teamId: team?.id ?? null, fullTimeShare: 1, passwordHash: 'none' });
  const staff = await app.get(Accounts).addStaff(tx, SYSTEM, { email: DANA, name: 'Dana Reyes', role: 'specialist', teamId: team?.id ?? null, fullTimeShare: 1, passwordHash });
  return { id: staff.id, name: staff.name, role: staff.role, teamId: staff.teamId, requestId: 'bench', address: '127.0.0.1' };
}

/** By hand: what is measured is the reading. */
async function fill(tx: Tx, who: Viewer): Promise<void> {
  for (let index = 0; index < EMPLOYERS; index += 1) {
    const employer = await addEmployer(tx, who, index);
    if (index % 2 === 0) await addOpening(tx, employer, index);
    if (index % Math.floor(EMPLOYERS / PLANNED) === 1) await tx.sql`INSERT INTO planned_visits (id, employer_id, staff_id, day, purpose, created_at, created_by, updated_at) VALUES (${newId()}, ${employer}, ${who.id}, ${TODAY}, 'keep_in_touch', ${AT}, ${who.id}, ${AT})`;
  }
  for (let index = 0; index < CLIENTS; index += 1) await addClient(tx, who, index);
}

/** Nobody visits 5,000 employers alone: of twenty, one was last visited by the specialist, nine a week. */
async function addEmployer(tx: Tx, who: Viewer, index: number): Promise<string> {
  const by = index % 20 === 0 ? who.id : (await tx.sql<{ id: string }[]>`SELECT id FROM staff WHERE email = ${AMIR}`)[0].id;
  const [id, visit, site] = [newId(), newId(), newId()];
  const day: Day = addDays(TODAY, -((index * 7) % 200));
  const next = index % 3 === 0 ? addDays(TODAY, ((index * 5) % 90) - 20) : null;
  const area = `area ${index % AREAS}`;
  await tx.sql`INSERT INTO employers (id, name, name_key, area, area_key, owner_id, stage, last_visit_on, last_visit_id, last_visit_mode, last_visit_by, next_touch_on, next_touch_by, created_at, created_by, updated_at)
    VALUES (${id}, ${`Employer ${index}`}, ${`employer ${index}`}, ${area}, ${area}, ${index % 4 === 0 ? who.id : null}, ${STAGES[index % STAGES.length]}, ${day}, ${visit}, 'in_person', ${by}, ${next}, ${next === null ? null : who.id}, ${AT}, ${who.id}, ${AT})`;
  await tx.sql`INSERT INTO sites (id, employer_id, city, lat, lon, is_main) VALUES (${site}, ${id}, 'Harborton', ${40.5 + (index % 71) / 200}, ${-73.9 - (index % 67) / 200}, 1)`;
  await tx.sql`INSERT INTO visits (id, employer_id, staff_id, visited_on, mode, purpose, met_unnamed, created_at, created_by, updated_at)
    VALUES (${visit}, ${id}, ${by}, ${day}, 'in_person', ${PURPOSES[index % PURPOSES.length]}, 1, ${AT}, ${who.id}, ${AT})`;
  return id;
}

async function addOpening(tx: Tx, employer: string, index: number): Promise<void> {
  await tx.sql`INSERT INTO openings (id, employer_id, title, title_key, kind, status, heard_on, created_at, created_by, updated_at)
    VALUES (${newId()}, ${employer}, ${`Opening ${index}`}, ${`opening ${index}`}, ${KINDS[(index / 2) % KINDS.length]}, 'open', ${addDays(TODAY, -(index % 60))}, ${AT}, null, ${AT})`;
}

async function addClient(tx: Tx, who: Viewer, index: number): Promise<void> {
  const id = newId();
  const profile = { ...emptyProfile(), kinds: { wanted: [{ code: KINDS[index % KINDS.length], words: 'this work' }, { code: KINDS[(index + 3) % KINDS.length], words: 'that work' }], strength: 'prefer', refused: [] }, hours: { min: 10, max: 25, strength: 'prefer' } };
  await tx.sql`INSERT INTO clients (id, case_number, preferred_name, name_key, initials, specialist_id, team_id, entered_on, status, created_at, created_by, updated_at)
    VALUES (${id}, ${`C-${index}`}, ${`Client ${index}`}, ${`client ${index}`}, 'C.C.', ${who.id}, ${who.teamId}, '2024-01-01', 'looking', ${AT}, ${who.id}, ${AT})`;
  await tx.sql`INSERT INTO work_profiles (id, client_id, number, body, recorded_by, recorded_at) VALUES (${newId()}, ${id}, 1, ${JSON.stringify(profile)}, ${who.id}, ${AT})`;
}
