import type { INestApplicationContext } from '@nestjs/common';
import { SYSTEM } from '../audit/audit.service';
import { Database } from '../common/database/database';
import { instantAt, type Day } from '../common/time/calendar';
import { Settings } from '../settings/settings.service';
import type { Agency } from './agency';
import { AgencyDays } from './agency-days';
import type { MovableClock } from './demo-clock';
import { Desk } from './desk';
import { Diary } from './diary';
import { enterVisits } from './enter-visits';
import { makeKnownPlans } from './known-plans';
import { makeKnownVisits } from './known-weeks';
import { makeClients } from './make-clients';
import { makeEmployers } from './make-employers';
import { makeJobs } from './make-jobs';
import { makeMeetings } from './make-meetings';
import { makePlanned } from './make-planned';
import { makePlans } from './make-plans';
import { makeStaff } from './make-staff';
import { makeSupervision } from './make-supervision';
import { makeTurns } from './make-turns';
import { makeVisits } from './make-visits';
import type { Account } from './people';

export const DEMO_SEED = 20;

export interface FillInput {
  app: INestApplicationContext;
  /** Moved from day to day; put back by whoever hands it in. */
  clock: MovableClock;
  /** The day that is today in the demonstration. */
  today: Day;
  zone: string;
  seed?: number;
}

/**
 * Fills an empty database with the demonstration agency: two teams, sixty clients, 150 employers, twelve weeks. The same
 * seed on the same day makes the same agency. Everything goes through the services that serve the pages.
 */
export async function fillAgency({ app, clock, today, zone, seed = DEMO_SEED }: FillInput): Promise<{ accounts: Account[]; agency: Agency }> {
  const days = new AgencyDays(today);
  clock.moveTo(instantAt(days.opening, '08:00', zone));
  await app.get(Database).write((tx) => app.get(Settings).change(tx, SYSTEM, { agencyName: 'Harborton Works' }));
  const { staff, accounts } = await makeStaff(app);
  const agency: Agency = { app, seed, days, staff, diary: new Diary(zone), desk: new Desk(app), employers: [], clients: [], visits: [], names: new Set(Object.values(staff).map((one) => one.name)) };
  makeEmployers(agency);
  makeClients(agency);
  makePlans(agency);
  makeKnownPlans(agency);
  makeKnownVisits(agency);
  makeVisits(agency);
  makePlanned(agency);
  enterVisits(agency, zone);
  makeJobs(agency);
  makeSupervision(agency);
  makeMeetings(agency);
  makeTurns(agency);
  await agency.diary.play(app, clock);
  return { accounts, agency };
}
