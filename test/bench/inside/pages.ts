import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Database } from '../../../src/common/database/database';
import { addDays } from '../../../src/common/time/calendar';
import { hashPassword } from '../../../src/staff/sign-in/password';
import { beside, time, withApp, type Inside } from './inside';
import { opener, PASSWORD } from './opener';
import { planOne } from './sheet';
import { DANA, fillForSuggestions } from './suggestions';
import { fillTeam } from './team';

const PLANNED = 12;
/** What a page may cost beside the list of employers in the same run. */
const MOST = 1.5;
/** A working day of some other week, so that this week keeps its own twelve. */
const SHEET_DAY = addDays(new Date().toISOString().slice(0, 10), 14);

/** The week, the day sheet and the team's week of one filled site, each against its list of employers. */
export function pageTimes(): Promise<Inside[]> {
  return withApp(async (app) => {
    const { specialist, supervisor } = await fill(app);
    const list = await time('employers list, 6,000 employers', 10, 60, () => specialist('/employers'));
    const against = (what: string, open: () => Promise<void>) => beside(what, MOST, open, () => specialist('/employers'));
    return [
      list,
      await against('/week against the list: 12 planned, 10 suggestions from 5,000 employers', () => specialist('/week')),
      await against('/team against the list: 10 specialists × 12 weeks × 100 visits', () => supervisor('/team')),
      await against('/week/sheet against the list: 12 visits, 6 about a client', () => specialist(`/week/sheet?day=${SHEET_DAY}`)),
    ];
  });
}

async function fill(app: NestFastifyApplication) {
  const dana = await fillForSuggestions(app, await hashPassword(PASSWORD));
  for (let index = 0; index < PLANNED; index += 1) await planOne(app, dana, SHEET_DAY, index);
  const mona = await fillTeam(app);
  await app.get(Database).write((tx) => tx.query('ANALYZE') as Promise<void>);
  return { specialist: await opener(app, DANA, PASSWORD), supervisor: await opener(app, mona, PASSWORD) };
}
