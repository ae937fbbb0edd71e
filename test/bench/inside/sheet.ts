import type { INestApplicationContext } from '@nestjs/common';
import { PlanDesk } from '../../../src/planning/plan/plan-desk.service';
import { PlannedVisitForm } from '../../../src/planning/plan/plan.form';
import { Database } from '../../../src/common/database/database';
import type { Day } from '../../../src/common/time/calendar';
import type { Viewer } from '../../../src/common/web/access';
import { newId } from '../../../src/common/database/ids';
import { startApp } from '../../support/app';
import { PASSWORD } from '../../support/make';
import { allow, makeClient } from '../../support/make-disclosure';
import { makeEmployer, makePerson } from '../../support/make-employers';
import { load } from '../load';
import { signIn } from '../session';
import type { Inside } from './inside';

const VISITS = 12;
/** The test clock's tomorrow, and a day with nothing on it. */
const [FULL, EMPTY] = ['2026-11-20', '2026-11-23'];

/** The day sheet with twelve visits, half of them about a client, against the sheet of a day with none. */
export async function sheetTimes(seconds: number): Promise<Inside[]> {
  const app = await startApp();
  try {
    const dana = await app.make.staff('specialist', await app.make.team('Harborton'), 'Dana Reyes');
    for (let index = 0; index < VISITS; index += 1) await planOne(app.app, app.make.viewer(dana), FULL, index);
    const url = await app.app.listen(0, '127.0.0.1').then(() => app.app.getUrl());
    const { cookie } = await signIn(url, dana.email, PASSWORD);
    const none = await load(`${url}/week/sheet?day=${EMPTY}`, cookie, seconds);
    const twelve = await load(`${url}/week/sheet?day=${FULL}`, cookie, seconds);
    if (none.errors + twelve.errors > 0) throw new Error('The day sheet answered with an error.');
    return [{ what: 'day sheet: 12 visits, 6 about a client, against none', unit: '×', median: none.rps / twelve.rps, p95: twelve.p95 / none.p95, target: 1.5 }];
  } finally {
    await app.close();
  }
}

/** One of the visits of a day through the desk; every second is about a client who gave leave. */
export async function planOne(app: INestApplicationContext, who: Viewer, day: Day, index: number): Promise<void> {
  const employer = (await makeEmployer(app, `Employer ${index}`)).id;
  await makePerson(app, employer, `Person ${index}`, { role: 'manager' });
  const isAbout = index % 2 === 0;
  const client = isAbout ? await makeClient(app, who, `Client ${index}`) : null;
  if (client) await allow(app, who, client, [employer], ['name', 'programme']);
  const about = client ? { purpose: 'propose_client' as const, clients: [client.id], facts: [`${client.id}:name`] } : { purpose: 'learn_needs' as const };
  const form = Object.assign(new PlannedVisitForm(), { id: newId(), employer, day, time: `${String(8 + index).padStart(2, '0')}:00`, ...about });
  const { outcome } = await app.get(Database).write((tx) => app.get(PlanDesk).add(tx, who, form));
  if (outcome !== 'saved') throw new Error(`The visit was not planned: ${outcome}.`);
}
