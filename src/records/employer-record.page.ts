import type { Viewer } from '../common/web/access';
import { shortName } from '../common/text/plain';
import { daysBetween, type Day } from '../common/time/calendar';
import { formatDay } from '../common/time/format';
import { employerLine, reachPart, relationshipPart, wishPart } from '../employers/employer-parts.page';
import type { Employer } from '../employers/employer.entity';
import { employerPaths } from '../employers/paths';
import type { Site } from '../employers/site.entity';
import { personRows } from '../hiring-managers/hiring-manager.page';
import type { HiringManager } from '../hiring-managers/hiring-manager.entity';
import { workersPart, type WorkerHere } from '../jobs/workers-here';
import type { Opening } from '../openings/opening.entity';
import type { Joined } from './joining/joined-records';
import { joinedRows } from './joining/joining.page';
import type { Standing } from '../visits/standings.service';
import { stagePaths } from '../visits/stages/stages.paths';
import type { TimelineVisit } from '../visits/visits.service';
import { doorSection, openingRow, timelineItem, type AtTheDoor } from './employer-record.parts';

export interface EmployerRecordInput {
  who: Viewer;
  today: Day;
  locale: string;
  timeZone: string;
  currency: string;
  employer: Employer;
  sites: Site[];
  standing: Standing;
  tags: string[];
  joined: Joined[];
  people: HiringManager[];
  visits: TimelineVisit[];
  openings: Opening[];
  nextGoer: { staffId: string; name: string; day: Day } | null;
  sources: string[];
  staff: ReadonlyMap<string, string>;
  /** Clients this person reaches, as they may be spoken of here today. */
  atTheDoor: AtTheDoor[];
  /** Of the clients this person reaches: who works here or did (D13: nobody else is told). */
  workers: WorkerHere[];
}

/** The employer's page: who was there last and who goes next come first, because two of us shouldn't knock unawares (P2). */
export function employerRecordPage(input: EmployerRecordInput) {
  const { employer, who } = input;
  const base = `/employers/${employer.id}`;
  const canVisit = who.role !== 'administrator';
  const relation = relationshipPart(employer, { today: input.today, locale: input.locale, names: input.staff, canOpenLastVisit: canVisit && input.visits.some((visit) => visit.id === employer.lastVisitId && visit.told !== null) });
  const items = input.visits.map((visit) => timelineItem(visit, input));
  return {
    title: employer.name, name: employer.name, where: employerLine(employer, input.sites.find((site) => site.isMain === 1) ?? null),
    editHref: `${base}/edit`, planHref: `/planned-visits/new?employer=${employer.id}`, logHref: `/visits/new?employer=${employer.id}`, canVisit, callHref: `/visits/new?employer=${employer.id}&mode=phone`, hasPhone: canVisit && employer.phone !== '',
    addPersonHref: `${base}/hiring-managers/new`, addOpeningHref: `/openings/new?employer=${employer.id}`, allVisitsHref: `/visits?employer=${employer.id}`,
    ...lastAndNext(input), ...wishPart(employer, input.locale), ...relation, ...moved(input), ...reachPart(employer, input.sites, input.tags, input.locale),
    newWishHref: employerPaths.newDoNotContact(employer.id), canWish: employer.doNotContactOn === null,
    ...doorSection(input.atTheDoor, employer.id, input.locale), showsDoor: canVisit, ...workersPart(input.workers, input), touchHref: stagePaths.newNextTouch(employer.id),
    people: personRows(input.people, input.locale), hasPeople: input.people.length > 0,
    openings: input.openings.map((opening) => openingRow(opening, input)), hasOpenings: input.openings.length > 0,
    joined: joinedRows(input.joined, input.locale, input.timeZone), hasJoined: input.joined.length > 0,
    items, hasItems: items.length > 0,
    sources: input.sources.map((text) => ({ text })), hasSources: input.sources.length > 0,
  };
}

/** Why the relationship stands where it does, with the visit that moved it, and what the next cup would be. */
function moved({ standing, visits, who, employer }: EmployerRecordInput) {
  const mover = visits.find((visit) => visit.id === standing.movedByVisitId && visit.told !== null);
  const hasNext = employer.doNotContactOn === null && standing.next !== '';
  return { why: standing.sentence, hasMover: mover !== undefined && who.role !== 'administrator', moverHref: mover ? `/visits/${mover.id}` : '', hasNext, next: standing.next };
}

/** Who was there last and who goes next; silent where nobody should go at all. */
function lastAndNext({ employer, who, today, locale, staff, nextGoer }: EmployerRecordInput) {
  const stop = employer.doNotContactOn !== null;
  const called = (id: string, name: string) => (id === who.id ? 'You' : shortName(name));
  const last = employer.lastVisitOn && employer.lastVisitBy ? `${called(employer.lastVisitBy, staff.get(employer.lastVisitBy) ?? 'Somebody')} ${employer.lastVisitBy === who.id ? 'were' : 'was'} in touch ${ago(employer.lastVisitOn, today, locale)}` : '';
  const goes = nextGoer ? `${called(nextGoer.staffId, nextGoer.name)} ${nextGoer.staffId === who.id ? 'go' : 'goes'} on ${formatDay(nextGoer.day, locale, 'weekday')}` : '';
  const isOthers = (employer.lastVisitBy !== null && employer.lastVisitBy !== who.id) || (nextGoer !== null && nextGoer.staffId !== who.id);
  return { hasLast: !stop && (last !== '' || goes !== ''), lastText: [last, goes].filter(Boolean).join('. ') + '.', isOthers: isOthers && who.role !== 'administrator' };
}

function ago(day: Day, today: Day, locale: string): string {
  const days = daysBetween(day, today);
  if (days === 0) return 'today';
  return days < 14 ? `on ${formatDay(day, locale, 'weekday')}` : `on ${formatDay(day, locale, 'withYear')}`;
}
