import { newId } from '../common/database/ids';
import type { Day } from '../common/time/calendar';
import { Employers } from '../employers/employers.service';
import { Sites } from '../employers/sites/sites.service';
import type { Stage } from '../employers/stage.choices';
import { Wishes } from '../employers/wishes/wishes.service';
import type { Agency, DemoEmployer } from './agency';
import { knownEmployer } from './known-plans';
import { LEFT_ALONE, NEAR_DUPLICATE } from './known.data';
import { viewerOf } from './people';

const HIRED = 3;

/** What happened to employers apart from visits: one asked to be left alone, one was entered twice, one opened a second place, a few were set by hand. */
export function makeTurns(agency: Agency): void {
  const { app, diary, days, staff } = agency;
  const alone = knownEmployer(agency, LEFT_ALONE.name);
  const askedOn = days.day(2, 2);
  diary.enter(askedOn, '12:30', async (tx) => {
    const employer = await app.get(Employers).find(tx, alone.id);
    if (employer) await app.get(Wishes).ask(tx, viewerOf(staff.sam), employer, { id: newId(), who: LEFT_ALONE.askedBy, day: askedOn, why: LEFT_ALONE.why });
  });
  const { name, address, area } = NEAR_DUPLICATE;
  diary.enter(days.day(10, 4), '16:10', async (tx) => void (await app.get(Employers).add(tx, viewerOf(staff.sam), { name, area, ownerId: null, site: { address, city: 'Harborton' } })));
  const bakery = knownEmployer(agency, 'Harbor Bakery');
  diary.enter(days.day(7, 2), '12:35', (tx) => app.get(Sites).add(tx, viewerOf(staff.dana), bakery.id, newId(), { name: 'The kiosk', address: '2 Station Street', city: 'Harborton', region: '', postcode: '' }));
  setStages(agency);
}

/** Hired and dormant can't come from visits yet: somebody says so, with a note that speaks of no client. */
function setStages(agency: Agency): void {
  const day = agency.days.day(9, 5);
  const visited = agency.employers.filter((one) => !one.isKnown && one.owner !== null && one.lastOn !== null);
  for (const employer of visited.filter((one) => one.told >= 4).slice(0, HIRED)) setStage(agency, employer, { day, stage: 'hired', note: 'They took somebody on and are glad of it.' });
  const quiet = visited.find((one) => one.lastOn !== null && one.lastOn < day && one.told <= 2);
  if (quiet) setStage(agency, quiet, { day, stage: 'dormant', note: 'Closed until spring.' });
}

function setStage({ app, diary, staff }: Agency, employer: DemoEmployer, set: { day: Day; stage: Exclude<Stage, 'do_not_contact'>; note: string }): void {
  const who = viewerOf(staff[employer.owner ?? 'dana']);
  diary.enter(set.day, '16:20', async (tx) => {
    const found = await app.get(Employers).find(tx, employer.id);
    if (!found || !(await app.get(Wishes).setStage(tx, who, found, set.stage, set.note, set.day))) throw new Error('A stage was not set.');
  });
}
