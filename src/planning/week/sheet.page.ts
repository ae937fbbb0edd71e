import type { Day } from '../../common/time/calendar';
import { formatDay } from '../../common/time/format';
import { paperPart } from '../../disclosure/door/door.page';
import { isDisclosable, type DisclosableClient } from '../../disclosure/door/door.service';
import { wordsOnPaper } from '../../visits/rules/words-on-paper.rules';
import { purposeOf, type Purpose } from '../../visits/rules/visit.choices';
import type { Place } from '../../employers/places/distance.rules';
import { phoneModel } from '../../employers/phone';
import type { NameOffPaper } from '../sheet/names-off-paper';
import { bringFor, questionsFor } from '../sheet/visit-aids';
import { waysOf, type Way } from '../sheet/way.page';
import { formatClock, planPaths } from './week.page';
import type { PlannedToShow } from './week-plans.service';

/** What is known of an employer before its door is opened. */
export interface SheetEmployer {
  address: string;
  phone: string;
  busyTimes: string;
  next: string;
  isLeftAlone: boolean;
  /** What the last general visit taught, and when. */
  learned: string;
  learnedOn: Day | null;
  people: readonly { name: string; role: string; bestTime: string; phone: string }[];
}

export interface Sheet {
  day: Day;
  planned: readonly PlannedToShow[];
  employers: ReadonlyMap<string, SheetEmployer>;
  /** The clients of this person and their team: a note that seems to name one who may not be named there stays off the paper. */
  names: readonly NameOffPaper[];
  locale: string;
  /** In large letters. */
  isLarge: boolean;
  /** What the browser says it runs on. */
  agent: string;
  office: Place | null;
}

/** Letters of what was learned that stand on paper; the rest is on the screen. */
const MOST_LEARNED = 400;

/** What these visits are for would say that somebody is being spoken of: without leave they look like any other. */
const TELLING_PURPOSES: readonly Purpose[] = ['propose_client', 'job_support'];

/** "/week/sheet": the day on paper. A client without leave is left out altogether, and so is the note that may speak of them (D8). */
export function sheetPage(sheet: Sheet) {
  const { day, planned, locale, employers, isLarge } = sheet;
  const ways = waysOf(planned.map(({ visit, place }) => ({ address: employers.get(visit.employerId)?.address ?? '', place })), sheet);
  const visits = planned.map((one, index) => ({ number: String(index + 1), ...ways[index], ...sheetVisit(one, sheet) }));
  const questions = questionsFor(planned.map((one) => purposeOnPaper(one.visit.purpose, mayBeSpokenOf(one).length > 0)));
  return {
    title: `Day sheet, ${formatDay(day, locale, 'long')}`, heading: formatDay(day, locale, 'long'), visits, isFree: visits.length === 0, questions, hasQuestions: questions.length > 0,
    isLarge, planHref: planPaths.plan(day), weekHref: planPaths.week(day), otherSizeHref: `${planPaths.sheet(day)}${isLarge ? '' : '&large=1'}`, hasWays: ways.some((way: Way) => way.hasAway),
  };
}

function sheetVisit({ visit, employer, leave, nearby }: PlannedToShow, { employers, names, locale }: Sheet) {
  const known = employers.get(visit.employerId);
  const clients = mayBeSpokenOf({ leave });
  const people = (known?.people ?? []).map((one) => personLine(one, locale));
  const note = leave.state === 'none' || clients.length > 0 ? wordsOnPaper(visit.note, clients, names) : '';
  const address = known?.address ?? '';
  const tapped = { logHref: planPaths.log(visit.id), doorHref: `${planPaths.edit(visit.id)}#at-the-door` };
  const phone = phoneModel(known?.phone ?? '', locale);
  const busy = known?.busyTimes ?? '';
  const next = known?.next ?? '';
  const purpose = purposeOnPaper(visit.purpose, clients.length > 0);
  const learned = wordsOnPaper(known?.learned ?? '', [], names);
  return {
    ...tapped, time: visit.atTime ? formatClock(visit.atTime, locale) : 'Any time', employer, purpose: purposeOf(purpose).plan, bring: bringFor(purpose), isLeftAlone: known?.isLeftAlone ?? false,
    address, hasAddress: address !== '', phone: phone.text, phoneHref: phone.href, isDialled: phone.hasHref, hasPhone: phone.text !== '', busy, hasBusy: busy !== '', next, hasNext: next !== '',
    learned: clipped(learned), learnedWhen: known?.learnedOn ? formatDay(known.learnedOn, locale, 'withYear') : '', hasLearned: learned !== '',
    people, hasPeople: people.length > 0, note, hasNote: note !== '', nearby, hasNearby: nearby !== '', clients: clients.map(paperPart), hasClients: clients.length > 0,
  };
}

/** Somebody there, with a number to tap where it is one. */
function personLine({ name, role, bestTime, phone: typed }: SheetEmployer['people'][number], locale: string) {
  const phone = phoneModel(typed, locale);
  return { text: [name, role, bestTime, phone.hasHref ? '' : typed].filter(Boolean).join(', '), isDialled: phone.hasHref, phoneHref: phone.href, phone: phone.text };
}

/** One of several who may not be spoken of makes it a general visit: who is left would hint at who is missing. */
function mayBeSpokenOf({ leave }: Pick<PlannedToShow, 'leave'>): DisclosableClient[] {
  return leave.state === 'may speak' ? leave.door.filter(isDisclosable) : [];
}

function purposeOnPaper(purpose: Purpose, maySpeak: boolean): Purpose {
  return maySpeak || !TELLING_PURPOSES.includes(purpose) ? purpose : 'keep_in_touch';
}

function clipped(text: string): string {
  return text.length <= MOST_LEARNED ? text : `${text.slice(0, MOST_LEARNED).trimEnd()}…`;
}
