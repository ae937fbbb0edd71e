import { newId } from '../common/database/ids';
import type { Tx } from '../common/database/database';
import { addDays, type Day } from '../common/time/calendar';
import { Covers } from '../clients/covers/covers.service';
import { IncidentForm } from '../disclosure/incidents/incident.form';
import { Incidents } from '../disclosure/incidents/incidents.service';
import { ExcuseForm, ReviewForm } from '../supervision/review/review.form';
import { Reviews } from '../supervision/review/reviews.service';
import { WeekCounts } from '../visits/counting/week-counts.service';
import { readRows } from '../visits/visit-rows';
import { VisitWriter, type VisitDraft } from '../visits/visit-writer';
import { Visit } from '../visits/visit.entity';
import { CONTACTS, EXCUSED, SPECIALISTS, SUPERVISORS, type SpecialistKey } from './agency.data';
import { randomFor, type Agency } from './agency';
import { PAST_WEEKS } from './agency-days';
import { GOALS, NOTED } from './lists.data';
import { viewerOf } from './people';

const LAST_WEEK = PAST_WEEKS - 1;
/** Whose last week waits for its review: one in each team, so that each supervisor's Monday has something to do. */
const NOT_REVIEWED: readonly SpecialistKey[] = ['amir', 'lena'];

/** What supervisors do: reviews with goals, weeks excused, a cover, and what was said without leave. */
export function makeSupervision(agency: Agency): void {
  const random = randomFor(agency, 8);
  for (const { key, week, reason, note } of EXCUSED) {
    const form = Object.assign(new ExcuseForm(), { week: agency.days.weeks[week], reason, excuseNote: note });
    agency.diary.enter(agency.days.day(week, 5), '16:55', (tx) => agency.app.get(Reviews).excuse(tx, supervisorOf(agency, key), agency.staff[key].id, form));
  }
  for (let week = 0; week <= LAST_WEEK; week += 1) {
    for (const { key } of SPECIALISTS) {
      const isDue = week === LAST_WEEK ? NOT_REVIEWED.includes(key) : random.chance(0.12);
      const words = { noted: random.pick(NOTED), goal: random.pick(GOALS) };
      if (!isDue && CONTACTS[key][week] > 0) agency.diary.enter(agency.days.day(week, 5), '16:30', (tx) => review(agency, tx, key, agency.days.weeks[week], words));
    }
  }
  changeAfterReview(agency);
  removeOne(agency);
  incident(agency);
  cover(agency);
}

function supervisorOf(agency: Agency, key: SpecialistKey) {
  const team = SPECIALISTS.find((one) => one.key === key)?.team;
  const supervisor = SUPERVISORS.find((one) => one.team === team) ?? SUPERVISORS[0];
  return viewerOf(agency.staff[supervisor.key]);
}

async function review(agency: Agency, tx: Tx, key: SpecialistKey, week: Day, words: { noted: string; goal: string }): Promise<void> {
  const { count } = await agency.app.get(WeekCounts).weekFor(tx, agency.staff[key], week);
  await agency.app.get(Reviews).add(tx, supervisorOf(agency, key), agency.staff[key].id, Object.assign(new ReviewForm(), { id: newId(), week, ...words }), count.counted);
}

/** Dana adds a word to a visit of last week after it was reviewed: the week says so (V10). */
function changeAfterReview(agency: Agency): void {
  const told = agency.visits.find((one) => one.key === 'dana' && one.day === agency.days.day(LAST_WEEK, 1));
  if (!told) return;
  agency.diary.enter(agency.days.day(LAST_WEEK, 5), '17:20', async (tx) => {
    const visit = await tx.findOneByOrFail(Visit, { id: told.id });
    const { met, along } = await readRows(tx, visit.id);
    const { id, employerId, siteId, visitedOn, visitedAt, mode, purpose, openingId, nextWhat, nextOn } = visit;
    const draft: VisitDraft = {
      id, employerId, siteId, visitedOn, visitedAt, mode, purpose, openingId, nextWhat, nextOn, met, along, nobodyThere: visit.nobodyThere === 1, metUnnamed: visit.metUnnamed === 1,
      learned: `${visit.learned} The rota is made on Sundays.`.trim(), plannedId: null,
    };
    await agency.app.get(VisitWriter).change(tx, viewerOf(agency.staff.dana), visit, draft, 'as it stands');
  });
}

/** A call entered twice by a slip, and taken out again. */
function removeOne(agency: Agency): void {
  const told = agency.visits.find((one) => one.key === 'kofi' && one.mode !== 'in_person' && one.loggedOn === null);
  if (!told) return;
  agency.diary.enter(told.day, '17:40', async (tx) => void (await agency.app.get(VisitWriter).remove(tx, viewerOf(agency.staff.kofi), await tx.findOneByOrFail(Visit, { id: told.id }))));
}

/** Said without leave, told truthfully by the one who said it (D9); the supervisor hasn't dealt with it yet. */
function incident(agency: Agency): void {
  const client = agency.clients.find((one) => one.owner === 'sam' && one.plan === null) ?? agency.clients.find((one) => one.owner === 'sam');
  const employer = agency.employers.find((one) => one.owner === 'sam' && one.told >= 2);
  if (!client || !employer) return;
  const form = Object.assign(new IncidentForm(), { id: newId(), employer: employer.id, what: 'I used the first name while talking about who might like the work, before I had asked.', toWhom: 'The shift lead', bySelf: true, happenedOn: '', lookup: '', find: '' });
  const day = agency.days.lastWorkday;
  agency.diary.enter(day, '16:15', async (tx) => {
    await agency.app.get(Incidents).record(tx, viewerOf(agency.staff.sam), client.id, form, day);
  });
}

/** Amir stands in for Sam from today until Friday of next week. */
function cover(agency: Agency): void {
  const { days, staff } = agency;
  const given = { id: newId(), specialistId: staff.sam.id, coveredBy: staff.amir.id, fromDay: days.today, untilDay: addDays(days.weeks[PAST_WEEKS + 1], 4) };
  agency.diary.enter(days.lastWorkday, '13:20', async (tx) => {
    if (!(await agency.app.get(Covers).add(tx, viewerOf(staff.maria), given))) throw new Error('The cover was not kept.');
  });
}
