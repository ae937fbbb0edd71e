import type { Viewer } from '../common/web/access';
import { cups, tag } from '../common/web/parts';
import { shortName } from '../common/text/plain';
import { daysBetween, type Day } from '../common/time/calendar';
import { dueDay, formatDay } from '../common/time/format';
import { factAsTold, type Fact } from '../disclosure/disclosure.choices';
import type { Employer } from '../employers/employer.entity';
import type { Site } from '../employers/site.entity';
import { stageLabel } from '../employers/stage.choices';
import type { HiringManager } from '../hiring-managers/hiring-manager.entity';
import type { Opening } from '../openings/opening.entity';
import type { TimelineVisit } from '../visits/visits.service';
import { modeOf } from '../visits/rules/visit.choices';
import { openingRow, personRow, timelineItem } from './employer-record.parts';

export interface EmployerRecordInput {
  who: Viewer;
  today: Day;
  locale: string;
  timeZone: string;
  currency: string;
  employer: Employer;
  site: Site | null;
  tags: string[];
  people: HiringManager[];
  visits: TimelineVisit[];
  openings: Opening[];
  nextGoer: { staffId: string; name: string; day: Day } | null;
  sources: string[];
  staff: ReadonlyMap<string, string>;
  atTheDoor: { id: string; name: string; facts: readonly Fact[] }[];
}

/** The employer's page: who was there last and who goes next come first, because two of us shouldn't knock unawares (P2). */
export function employerRecordPage(input: EmployerRecordInput) {
  const { employer, who } = input;
  const base = `/employers/${employer.id}`;
  const canVisit = who.role !== 'administrator';
  const door = input.atTheDoor.map((client) => ({ name: client.name, says: client.facts.map((fact) => ({ text: factAsTold(fact, { name: client.name }) })), href: `/clients/${client.id}/disclosure` }));
  const items = input.visits.map((visit) => timelineItem(visit, input));
  return {
    title: employer.name, name: employer.name, where: [employer.area, input.site?.address].filter(Boolean).join(' · '), legalName: employer.legalName, hasLegalName: employer.legalName !== '' && employer.legalName !== employer.name,
    editHref: `${base}/edit`, planHref: `/planned-visits/new?employer=${employer.id}`, logHref: `/visits/new?employer=${employer.id}`, canVisit,
    addPersonHref: `${base}/hiring-managers/new`, addOpeningHref: `/openings/new?employer=${employer.id}`, allVisitsHref: `/visits?employer=${employer.id}`,
    ...lastAndNext(input), relationship: relationship(input), facts: facts(input),
    door, hasDoor: door.length > 0, showsDoor: canVisit,
    people: input.people.map((person) => personRow(person)), hasPeople: input.people.length > 0,
    openings: input.openings.map((opening) => openingRow(opening, input)), hasOpenings: input.openings.length > 0,
    items, hasItems: items.length > 0, tags: input.tags.map((text) => ({ text })), hasTags: input.tags.length > 0,
    sources: input.sources.map((text) => ({ text })), hasSources: input.sources.length > 0,
  };
}

/** Do-not-contact before everything; else who was there last and who goes next. */
function lastAndNext({ employer, who, today, locale, staff, nextGoer }: EmployerRecordInput) {
  const stop = employer.doNotContactOn !== null;
  const stopText = stop ? `${employer.doNotContactWho || 'They'} asked on ${formatDay(employer.doNotContactOn ?? today, locale, 'withYear')} not to be contacted. ${employer.doNotContactWhy}`.trim() : '';
  const called = (id: string, name: string) => (id === who.id ? 'You' : shortName(name));
  const last = employer.lastVisitOn && employer.lastVisitBy ? `${called(employer.lastVisitBy, staff.get(employer.lastVisitBy) ?? 'Somebody')} ${employer.lastVisitBy === who.id ? 'were' : 'was'} in touch ${ago(employer.lastVisitOn, today, locale)}` : '';
  const goes = nextGoer ? `${called(nextGoer.staffId, nextGoer.name)} ${nextGoer.staffId === who.id ? 'go' : 'goes'} on ${formatDay(nextGoer.day, locale, 'weekday')}` : '';
  const isOthers = (employer.lastVisitBy !== null && employer.lastVisitBy !== who.id) || (nextGoer !== null && nextGoer.staffId !== who.id);
  return { isStopped: stop, stopText, hasLast: !stop && (last !== '' || goes !== ''), lastText: [last, goes].filter(Boolean).join('. ') + '.', isOthers: isOthers && who.role !== 'administrator' };
}

function ago(day: Day, today: Day, locale: string): string {
  const days = daysBetween(day, today);
  if (days === 0) return 'today';
  return days < 14 ? `on ${formatDay(day, locale, 'weekday')}` : `on ${formatDay(day, locale, 'withYear')}`;
}

function relationship({ employer, visits, locale, who }: EmployerRecordInput) {
  const filled = { researched: 0, introduced: 1, learning_needs: 2, ready_for_client: 3, considering: 3, hired: 3, dormant: 1, do_not_contact: 0 }[employer.doNotContactOn ? 'do_not_contact' : employer.stage];
  const mover = visits.find((visit) => visit.id === employer.stageVisitId);
  return {
    stage: tag(employer.doNotContactOn ? 'stop' : 'info', employer.doNotContactOn ? 'Do not contact' : stageLabel(employer.stage), ''), cups: cups(filled, 3, `${filled} of three cups`, 'small'),
    hasMover: mover !== undefined && who.role !== 'administrator', moverHref: mover ? `/visits/${mover.id}` : '', moverText: mover ? `since the visit of ${formatDay(mover.day, locale, 'short')}` : '',
    hasNote: employer.stageNote !== '', note: employer.stageNote,
  };
}

function facts({ employer, today, locale, staff, who }: EmployerRecordInput) {
  const owner = employer.ownerId ? (employer.ownerId === who.id ? 'Yours' : (staff.get(employer.ownerId) ?? '')) : '';
  const due = employer.nextTouchOn;
  const rows = [
    { term: 'Last visit', text: employer.lastVisitOn ? `${formatDay(employer.lastVisitOn, locale, 'weekday')}, ${modeOf(employer.lastVisitMode as 'in_person').by}` : 'never' },
    { term: 'Next touch', text: due ? `${employer.nextTouchWhat || 'Get in touch'}, ${formatDay(due, locale, 'weekday')}` : 'none set', tag: due && due <= today ? tag(due < today ? 'stop' : 'warn', dueDay(due, today, locale), 'clock') : null },
    { term: 'Whose', text: owner }, { term: 'They look for', text: employer.whatTheyNeed }, { term: 'They hire by', text: employer.howTheyHire }, { term: 'Busy, don’t call', text: employer.busyTimes },
  ].filter((row) => row.text !== '');
  return { facts: rows.map((row) => ({ term: row.term, text: row.text, hasHref: false, href: '', hasTag: Boolean(row.tag), tag: row.tag ?? {}, hasNote: false, note: '' })) };
}
