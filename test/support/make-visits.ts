import type { INestApplicationContext } from '@nestjs/common';
import { Database } from '../../src/common/database/database';
import { newId } from '../../src/common/database/ids';
import type { Viewer } from '../../src/common/web/access';
import type { Fact } from '../../src/disclosure/rules/disclosure.choices';
import { Gate } from '../../src/disclosure/gate/gate.service';
import type { Client } from '../../src/clients/client.entity';
import type { Staff } from '../../src/staff/staff.entity';
import { VisitWriter, type VisitDraft } from '../../src/visits/visit-writer';
import type { TestApp } from './app';
import type { Browser } from './browser';
import { allow } from './make-disclosure';
import { makeEmployer, makePerson } from './make-employers';

/** What a test says of a visit; in person, introducing oneself to somebody unnamed, on 19 November 2026 otherwise. */
export type GivenVisit = Partial<VisitDraft> & { about?: { clientId: string; facts: Fact[] }[] };

/** A visit through the gate and the writer, as the form makes it. @returns its id */
export function makeVisit(app: INestApplicationContext, who: Viewer, employerId: string, given: GivenVisit = {}): Promise<string> {
  const { about = [], ...rest } = given;
  const draft: VisitDraft = {
    id: newId(), employerId, siteId: null, visitedOn: '2026-11-19', visitedAt: null, mode: 'in_person', purpose: 'introduction', nobodyThere: false, metUnnamed: true,
    met: [], along: [], learned: '', openingId: null, nextWhat: '', nextOn: null, plannedId: null, ...rest,
  };
  return app.get(Database).write(async (tx) => {
    const answer = about.length === 0 ? null : await app.get(Gate).ask(tx, who, { act: 'log', employerId, day: draft.visitedOn, purpose: draft.purpose, people: about });
    if (answer && !answer.ok) throw new Error(`The gate refused: ${answer.refusals.flatMap((one) => one.reasons.map((reason) => reason.code)).join(', ')}`);
    await app.get(VisitWriter).log(tx, who, draft, answer?.clearance ?? null);
    return draft.id;
  });
}

/** The people and places of the visits' journeys. */
export interface Cast {
  dana: Staff;
  /** Dana's team mate. */
  amir: Staff;
  /** Their supervisor. */
  mona: Staff;
  /** Of another team. */
  lena: Staff;
  hotel: string;
  bakery: string;
  /** Manager at the hotel. */
  pat: string;
  /** Dana's client, who may be spoken for at the hotel: name and programme. */
  jo: Client;
  /** Dana's. */
  browser: Browser;
}

/** A team with a specialist, a mate, a supervisor; a specialist of another team; two employers; a client with a plan. */
export async function castOf(app: TestApp): Promise<Cast> {
  const team = await app.make.team('Harborton');
  const dana = await app.make.staff('specialist', team, 'Dana Reyes');
  const amir = await app.make.staff('specialist', team, 'Amir Khan');
  const mona = await app.make.staff('supervisor', team, 'Mona Lind');
  const lena = await app.make.staff('specialist', await app.make.team('Northgate'), 'Lena Vogt');
  const hotel = (await makeEmployer(app.app, 'Quayside Hotel')).id;
  const bakery = (await makeEmployer(app.app, 'Harbor Bakery')).id;
  const pat = (await makePerson(app.app, hotel, 'Pat Lowe', { role: 'manager' })).id;
  const jo = await app.make.client(dana, { preferredName: 'Jolanda Marsh' });
  await allow(app.app, app.make.viewer(dana), jo, [hotel], ['name', 'programme'], { givenOn: '2026-11-01', inForceFrom: '2026-11-01' });
  return { dana, amir, mona, lena, hotel, bakery, pat, jo, browser: await app.signedIn(dana) };
}

/** What is filled into a visit form unless a test says otherwise. */
export const VISIT_FORM = { mode: 'in_person', purpose: 'learn_needs', met: 'someone', next: 'none' };

/** The id a notice in an address is about. */
export function idOf(location: string): string {
  return new URLSearchParams(location.split('?')[1]).get('of') ?? '';
}

/** How many rows a table has. */
export async function rowsOf(app: TestApp, table: string): Promise<number> {
  const [row] = (await app.database.read((tx) => tx.query(`SELECT count(*) AS n FROM ${table}`))) as { n: number | string }[];
  return Number(row.n);
}
