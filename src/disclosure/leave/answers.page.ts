import { dayOfInstant, type Day } from '../../common/time/calendar';
import { formatDay } from '../../common/time/format';
import { tag } from '../../common/web/parts';
import { purposePlanned } from '../../employers/purpose.choices';
import type { Answer, History } from '../rules/disclosure-history';
import { answerState, type AnswerState } from './answer.rules';

export interface AnswersSite {
  today: Day;
  locale: string;
  timeZone: string;
}

/** Every dated yes and no, newest first, with where it stands today (D5): "used on 19 November", "until 3 December", "ended by a no". */
export function answersRows(history: History, employers: ReadonlyMap<string, string>, site: AnswersSite) {
  const newestFirst = [...history.answers].sort((a, b) => (a.recordedAt < b.recordedAt ? 1 : -1));
  // A no is kept under each version it counts for; it was said once.
  const said = new Map(newestFirst.map((one) => [[one.recordedAt, one.employerId, one.purpose, one.answer].join(' '), one]));
  return [...said.values()].map((answer) => {
    const state = answerState(answer, history, site.today);
    const isYes = answer.answer === 'yes';
    const purpose = purposePlanned(answer.purpose);
    return {
      employer: employers.get(answer.employerId) ?? 'an employer', tag: state.holds ? tag(isYes ? 'good' : 'stop', isYes ? 'Yes' : 'No') : tag('', isYes ? 'Was a yes' : 'Was a no'),
      text: stateWords(state, answer, site), note: [purpose || 'Whatever it is for', `said ${formatDay(givenOn(answer, site), site.locale, 'withYear')}`].join(' · '),
    };
  });
}

/** The day it was written down, or its own day when that is earlier: the day a client gave it. */
function givenOn(answer: Answer, site: AnswersSite): Day {
  const recordedOn = dayOfInstant(answer.recordedAt, site.timeZone);
  return answer.on < recordedOn ? answer.on : recordedOn;
}

function stateWords({ why, at }: AnswerState, answer: Answer, { today, locale, timeZone }: AnswersSite): string {
  const day = (one: Day) => formatDay(one, locale, 'withYear');
  switch (why) {
    case 'used': return `Used on ${day(dayOfInstant(at ?? answer.recordedAt, timeZone))}.`;
    case 'until': return answer.on > today ? `From ${day(answer.on)} until ${day(at ?? answer.on)}.` : `Until ${day(at ?? answer.on)}.`;
    case 'one_visit': return answer.on === today ? 'For one time, today.' : `For one time, on ${day(answer.on)}.`;
    case 'standing': return 'Holds until there is a yes.';
    case 'over': return answer.until === null ? `Its day, ${day(answer.on)}, went by without it.` : `Ended on ${day(answer.until)}.`;
    case 'no_after': return `Ended by a no on ${day(at ?? answer.on)}.`;
    case 'yes_after': return `Ended by a yes on ${day(at ?? answer.on)}.`;
    case 'plan_changed': return 'Ended when the plan was made anew.';
    case 'taken_back': return 'Ended when leave was taken back.';
  }
}
