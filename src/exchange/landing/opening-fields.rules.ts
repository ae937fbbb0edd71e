import type { NewOpening } from '../../openings/openings.service';
import type { Day } from '../../common/time/calendar';
import { sayDay } from '../../openings/advert/date-words.rules';
import type { OpeningGroup } from '../opening-rows/opening-groups.rules';
import type { OpeningValue } from '../opening-rows/opening-row.rules';

interface Given {
  id: string;
  employerId: string;
  /** Code of the kind of work, or blank when that would be a guess. */
  kind: string;
  today: Day;
}

/** Rows of a file as a new opening: what has no field of its own stands in words where it is looked for (M3). */
export function newOpeningOf({ key, value }: OpeningGroup, { id, employerId, kind, today }: Given): NewOpening {
  const pay = value.pay.kind === 'pay' ? { payMin: value.pay.min, payMax: value.pay.max, payUnit: value.pay.unit } : {};
  return {
    id, employerId, title: value.title, kind, kindWords: value.kindOfWork, identity: key, source: 'advert', status: 'open',
    heardOn: heardOn(value, today), closesOn: value.closesOn, ...pay, payWords: payWords(value),
    shiftWords: lines([value.hours, value.isFullTime === null ? '' : value.isFullTime ? 'Full-time' : 'Part-time']),
    requirements: value.requirements,
    duties: lines([value.duties, labelled('Place of work', value.eventDay === null ? value.place : ''), labelled('How many', value.positions), labelled('Starts', value.startsOn && sayDay(value.startsOn)), value.note]),
    howToApply: lines([value.howToApply, eventWords(value), labelled('Ask for', value.person), labelled('Telephone', value.phone), labelled('Email', value.email), value.link]),
  };
}

/** The day it was heard of: what the file says, else the day of its event, and never after today. An old one is asked about, not believed (M3). */
function heardOn(value: OpeningValue, today: Day): Day {
  const said = value.heardOn ?? value.eventDay ?? today;
  return said > today ? today : said;
}

/** The place of a recruitment event is where one applies, not where the work is. */
function eventWords({ eventDay, timeFrom, timeTo, place }: OpeningValue): string {
  if (eventDay === null) return '';
  const times = [timeFrom, timeTo].filter((time) => time !== null).join('–');
  return `Recruitment event: ${[sayDay(eventDay), times, place].filter((part) => part !== '').join(', ')}`;
}

function payWords({ pay }: OpeningValue): string {
  if (pay.kind === 'blank') return '';
  return pay.kind === 'pay' && pay.assumed !== null ? `${pay.words} (${pay.assumed})` : pay.words;
}

function labelled(label: string, said: string | number | null): string {
  return said === null || said === '' ? '' : `${label}: ${said}`;
}

function lines(parts: string[]): string {
  return parts.filter((part) => part !== '').join('\n');
}
