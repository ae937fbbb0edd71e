import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { SYSTEM } from '../../../src/audit/audit.service';
import { Database, type Tx } from '../../../src/common/database/database';
import { newId } from '../../../src/common/database/ids';
import type { Viewer } from '../../../src/common/web/access';
import { Gate } from '../../../src/disclosure/gate/gate.service';
import { LeaveLook } from '../../../src/disclosure/gate/leave-look.service';
import { Employers } from '../../../src/employers/employers.service';
import { Accounts } from '../../../src/staff/accounts/accounts.service';
import { time, withApp, type Inside } from './inside';

const CLIENTS = 2_000;
const VERSIONS = 10;
const ASKED = 20;
const DAY = new Date().toISOString().slice(0, 10);
const AT = new Date(Date.now() - 86_400_000).toISOString();

/** The gate for 20 clients at one employer, among 2,000 clients with ten versions each. */
export function gateTimes(): Promise<Inside[]> {
  return withApp(async (app) => {
    const database = app.get(Database);
    const who = await database.write((tx) => specialist(app, tx));
    const employer = (await database.write((tx) => app.get(Employers).quickAdd(tx, who, { id: newId(), name: 'Harbor Bakery' }))).id;
    const clients = await database.write((tx) => fill(tx, who, employer));
    const asked = clients.slice(500, 500 + ASKED);
    const people = asked.map((clientId) => ({ clientId, facts: ['name', 'programme'] as const }));
    return [
      await time('the gate looks: 20 clients, one employer', 2, 200, () => database.read((tx) => app.get(LeaveLook).at(tx, employer, DAY, asked))),
      await time('the gate decides and keeps 20 decisions', 2, 200, () => database.write((tx) => app.get(Gate).ask(tx, who, { act: 'log', employerId: employer, day: DAY, purpose: 'propose_client', people }))),
    ];
  });
}

async function specialist(app: NestFastifyApplication, tx: Tx): Promise<Viewer> {
  const team = await app.get(Accounts).addTeam(tx, SYSTEM, 'Harborton');
  const staff = await app.get(Accounts).addStaff(tx, SYSTEM, { email: 'dana@agency.example', name: 'Dana Reyes', role: 'specialist', teamId: team?.id ?? null, fullTimeShare: 1, passwordHash: 'none' });
  return { id: staff.id, name: staff.name, role: staff.role, teamId: staff.teamId, requestId: 'bench', address: '127.0.0.1' };
}

/** By hand, since twenty thousand plans through the service would take longer than everything measured. */
async function fill(tx: Tx, who: Viewer, employer: string): Promise<string[]> {
  const ids = Array.from({ length: CLIENTS }, () => newId());
  for (const [index, id] of ids.entries()) {
    await tx.sql`INSERT INTO clients (id, case_number, preferred_name, name_key, initials, specialist_id, team_id, entered_on, status, created_at, created_by, updated_at)
      VALUES (${id}, ${`C-${index}`}, ${`Client ${index}`}, ${`client ${index}`}, 'CC', ${who.id}, ${who.teamId}, '2024-01-01', 'looking', ${AT}, ${who.id}, ${AT})`;
    for (let number = 1; number <= VERSIONS; number += 1) await addVersion(tx, who, { client: id, number, employer });
  }
  return ids;
}

async function addVersion(tx: Tx, who: Viewer, { client, number, employer }: { client: string; number: number; employer: string }): Promise<void> {
  const plan = newId();
  await tx.sql`INSERT INTO disclosure_plans (id, client_id, number, contact_allowed, scope, when_said, who_says, in_force_from, expires_on, how_given, given_on, recorded_by, recorded_at)
    VALUES (${plan}, ${client}, ${number}, 1, 'only_these', 'before_applying', 'specialist', '2026-01-01', '2030-12-31', 'paper', '2026-01-01', ${who.id}, ${AT})`;
  for (const fact of ['name', 'programme', 'history_gap']) await tx.sql`INSERT INTO plan_facts (plan_id, fact, words) VALUES (${plan}, ${fact}, 'a few agreed words')`;
  await tx.sql`INSERT INTO plan_employers (plan_id, employer_id, rule) VALUES (${plan}, ${employer}, 'allowed')`;
}

