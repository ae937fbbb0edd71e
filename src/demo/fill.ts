import type { INestApplicationContext } from '@nestjs/common';
import { SYSTEM } from '../audit/audit.service';
import { Database } from '../common/database/database';
import { newId } from '../common/database/ids';
import { instantAt, type Day } from '../common/time/calendar';
import { Employers } from '../employers/employers.service';
import { Sites } from '../employers/sites/sites.service';
import { Wishes } from '../employers/wishes/wishes.service';
import { Settings } from '../settings/settings.service';
import type { Agency } from './agency';
import { AgencyDays } from './agency-days';
import type { MovableClock } from './demo-clock';
import { Desk } from './desk';
import { Diary } from './diary';
import { enterVisits } from './enter-visits';
import { makeKnownPlans, knownEmployer } from './known-plans';
import { makeKnownVisits } from './known-weeks';
import { LEFT_ALONE } from './known.data';
import { makeClients } from './make-clients';
import { makeEmployers } from './make-employers';
import { makePlanned } from './make-planned';
import { makePlans } from './make-plans';
import { makeStaff } from './make-staff';
import { makeSupervision } from './make-supervision';
import { makeVisits } from './make-visits';
import { viewerOf, type Account } from './people';

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
  enterPlaces(agency);
  makeClients(agency);
  makePlans(agency);
  makeKnownPlans(agency);
  makeKnownVisits(agency);
  makeVisits(agency);
  makePlanned(agency);
  enterVisits(agency, zone);
  makeSupervision(agency);
  await agency.diary.play(app, clock);
  return { accounts, agency };
}

/** The employer that asked to be left alone, and one that opened a second place. */
function enterPlaces(agency: Agency): void {
  const { app, diary, days, staff } = agency;
  const alone = knownEmployer(agency, LEFT_ALONE.name);
  const day = days.day(2, 2);
  diary.enter(day, '12:30', async (tx) => {
    const employer = await app.get(Employers).find(tx, alone.id);
    if (employer) await app.get(Wishes).ask(tx, viewerOf(staff.sam), employer, { id: newId(), who: LEFT_ALONE.askedBy, day, why: LEFT_ALONE.why });
  });
  const bakery = knownEmployer(agency, 'Harbor Bakery');
  diary.enter(days.day(7, 2), '12:35', (tx) => app.get(Sites).add(tx, viewerOf(staff.dana), bakery.id, newId(), { name: 'The kiosk', address: '2 Station Street', city: 'Harborton', region: '', postcode: '' }));
}
