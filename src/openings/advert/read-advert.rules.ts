import type { Unit } from '../../common/text/measures';
import type { Day } from '../../common/time/calendar';
import { payIn, tellsPay } from './advert-pay.rules';
import { advertText, statements, type Statement } from './advert-text.rules';
import { closesIn, startsIn, tellsApplying, tellsOnlyClosing } from './apply-words.rules';
import { isSaid } from './denied.rules';
import { isMostlyEnglish } from './english.rules';
import type { DateOrder } from './date-words.rules';
import { needsOf, tellsNeed } from './advert-needs.rules';
import { timesOf, tellsTimes } from './advert-times.rules';
import { titleIn } from './title-words.rules';

/** What an advert says, as the form about an opening takes it; only fields it speaks of, and what to ask since it leaves it open. */
export interface AdvertReading {
  readonly values: Readonly<Record<string, string | readonly string[]>>;
  readonly asks: readonly string[];
  /** Fields that hold more than the advert says outright. */
  readonly guesses: readonly string[];
  /** Other languages aren't read. */
  readonly isEnglish: boolean;
}

export interface AdvertContext {
  readonly today: Day;
  readonly order: DateOrder;
  /** What weights are told in where the form is filled in. */
  readonly weight: Unit;
}

/** How many things said are read: an advert of 10,000 letters has some 200; a list of single words would take long for nothing. */
const MOST_SAID = 400;
const TOO_MANY = `Only the first ${MOST_SAID} lines and sentences were read: is there more about the job below them?`;
const SEVERAL_JOBS = 'The advert names more than one job: add the others by themselves.';

/**
 * Reads a pasted advert into the fields of the form (M3), for a person to check: nothing is saved from here.
 * What it doesn't say stays blank, which is not known; what it says unclearly is asked.
 */
export function readAdvert(pasted: string, context: AdvertContext): AdvertReading {
  const text = advertText(pasted);
  if (text === '') return { values: {}, asks: [], guesses: [], isEnglish: true };
  const all = statements(text);
  const said = all.slice(0, MOST_SAID);
  const { title, employer, line, isOneOfMany } = titleIn(text, said);
  const [times, needs] = [timesOf(said), needsOf(said, title, context.weight)];
  const [pay, closes, starts] = [payFields(said), closesIn(said, context), startsIn(said, context)];
  const body = said.filter((one) => one.line !== line && !(tellsOnlyClosing(one) && closes.day !== null && closesIn([one], context).day === closes.day));
  const values = {
    title, employerWords: employer, ...pay.values, ...times.values, ...needs.values, term: termIn(text),
    closesOn: closes.day ?? '', startsOn: starts.day ?? '', ...wordsOf(body), source: 'advert',
  };
  const asks = [title === '' ? 'The advert doesn’t say plainly what the job is called.' : '', isOneOfMany ? SEVERAL_JOBS : '', ...pay.asks, ...times.asks, ...needs.asks, closes.ask ?? '', starts.ask ?? '', all.length > said.length ? TOO_MANY : ''];
  return {
    values: Object.fromEntries(Object.entries(values).filter(([, value]) => value.length > 0)), asks: [...new Set(asks.filter((ask) => ask !== ''))],
    guesses: times.isGuess ? ['times'] : [], isEnglish: isMostlyEnglish(text),
  };
}

function payFields(said: readonly Statement[]): { values: Record<string, string>; asks: string[] } {
  const pay = payIn(said);
  if (pay.kind === 'blank') return { values: {}, asks: [] };
  const payWords = pay.words.slice(0, 200);
  if (pay.kind === 'unknown') return { values: { payWords }, asks: [`${pay.reason.replace('The file', 'The advert')} What do they pay?`] };
  const payMax = pay.max === null || pay.max === pay.min ? '' : String(pay.max);
  return { values: { payMin: pay.min === null ? '' : String(pay.min), payMax, payUnit: pay.unit, payWords }, asks: pay.assumed === null ? [] : [`Pay: ${pay.assumed} Is that right?`] };
}

const TERMS: readonly (readonly [string, RegExp])[] = [
  ['seasonal', /\bseasonal\b/i], ['temporary', /\btemp(?:orary)?(?:[ -]to[ -](?:perm|hire)\w*)?\b(?! agency)|\bfixed[ -]term\b/i], ['permanent', /\bpermanent\b/i],
];

function termIn(text: string): string {
  const found = TERMS.filter(([, words]) => isSaid(text, words));
  return found.length === 1 ? found[0][0] : '';
}

const SHOUT = /^(?:(?:we(?:’|'| a)re |now |currently )?hiring(?: now)?|help wanted|apply (?:now|today)|join (?:us|our team)(?: today)?|immediate (?:start|hire))[!.\s]*$/i;

/** What is left in words: how to apply, what they ask for, and all else among the duties, so that nothing pasted is lost unseen. */
function wordsOf(body: readonly Statement[]): Record<string, string> {
  const kept: Record<'howToApply' | 'requirements' | 'duties', string[]> = { howToApply: [], requirements: [], duties: [] };
  for (const one of body) {
    if (tellsApplying(one)) kept.howToApply.push(one.text);
    else if (tellsNeed(one)) kept.requirements.push(one.text);
    else if ((!(tellsPay(one) || tellsTimes(one)) || one.text.length > 160) && !SHOUT.test(one.text)) kept.duties.push(one.text);
  }
  return { howToApply: cut(kept.howToApply, 1000), requirements: cut(kept.requirements, 4000), duties: cut(kept.duties, 4000) };
}

/** Whole lines up to the most that fits the field. */
function cut(lines: readonly string[], most: number): string {
  const text = lines.join('\n');
  if (text.length <= most) return text;
  const last = text.lastIndexOf('\n', most);
  return text.slice(0, last > 0 ? last : most).trimEnd();
}
