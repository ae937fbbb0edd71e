import { joinList } from '../../common/text/plain';
import type { Day } from '../../common/time/calendar';
import { formatDay } from '../../common/time/format';
import { factAsTold } from '../../disclosure/rules/disclosure.choices';
import { purposeOf, SECOND_CUP_QUESTIONS } from '../../visits/rules/visit.choices';
import { formatClock } from './week.page';
import type { PlannedToShow } from './week-plans.service';

/** What is known of an employer before its door is opened. */
export interface SheetEmployer {
  address: string;
  phone: string;
  busyTimes: string;
  next: string;
  isLeftAlone: boolean;
  people: { name: string; role: string; bestTime: string; phone: string }[];
}

/** "/week/sheet": the day on paper. A client without leave is left out altogether, and so is the note that may speak of them (D8). */
export function sheetPage(day: Day, planned: readonly PlannedToShow[], employers: ReadonlyMap<string, SheetEmployer>, locale: string) {
  const visits = planned.filter((one) => one.visit.status === 'planned').map((one) => sheetVisit(one, employers.get(one.visit.employerId), locale));
  return { title: `Day sheet, ${formatDay(day, locale, 'long')}`, heading: formatDay(day, locale, 'long'), visits, isFree: visits.length === 0, hasQuestions: planned.some((one) => one.visit.purpose === 'learn_needs'), questions: SECOND_CUP_QUESTIONS.map((text) => ({ text })) };
}

function sheetVisit({ visit, employer, leave, nearby }: PlannedToShow, known: SheetEmployer | undefined, locale: string) {
  const maySpeak = leave.state === 'may speak';
  const isGeneral = leave.state === 'none';
  const people = (known?.people ?? []).map(({ name, role, bestTime, phone }) => ({ text: [name, role, bestTime, phone].filter(Boolean).join(', ') }));
  const purpose = isGeneral || maySpeak || visit.purpose !== 'propose_client' ? purposeOf(visit.purpose).plan : purposeOf('keep_in_touch').plan;
  return {
    time: visit.atTime ? formatClock(visit.atTime, locale) : 'Any time', employer, purpose, address: known?.address ?? '', hasAddress: (known?.address ?? '') !== '', phone: known?.phone ?? '', hasPhone: (known?.phone ?? '') !== '',
    busy: known?.busyTimes ?? '', hasBusy: (known?.busyTimes ?? '') !== '', next: known?.next ?? '', hasNext: (known?.next ?? '') !== '', isLeftAlone: known?.isLeftAlone ?? false,
    people, hasPeople: people.length > 0, note: isGeneral || maySpeak ? visit.note : '', hasNote: (isGeneral || maySpeak) && visit.note !== '', nearby, hasNearby: nearby !== '',
    clients: maySpeak ? leave.people.map(({ initials, facts }) => ({ text: `${initials}: you may tell ${joinList(facts.map((fact) => factAsTold(fact, 'they')), locale)}.` })) : [],
  };
}
