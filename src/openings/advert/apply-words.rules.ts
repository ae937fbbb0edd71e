import { addDays, type Day } from '../../common/time/calendar';
import { type DateOrder, parseDateWords } from './date-words.rules';
import type { Statement } from './advert-text.rules';

const REACH = /[\w.+-]{1,60}@[\w-]{1,60}\.[\w.]{2,20}|\bhttps?:\/\/|\bwww\.|(?<!\d)\(?\d{3}\)?[-. ]\d{3}[-. ]\d{4}\b|\b0\d{2,4} ?\d{3} ?\d{3,4}\b/i;
const APPLY = /\b(?:to apply|apply (?:in person|online|at|by|to|with|now|today|here|within|via|through)|send (?:us )?(?:your |a )?(?:resume|résumé|cv|application)|email (?:your|a|us|resume)|(?:resume|cv)s? to|(?:call|text|phone|ring) (?:us|or|now|today|for (?:more|details|an?)\b|the (?:manager|office|store|owner)|\(?\d)|walk[ -]?ins?|come in|stop by|ask for|job fair|open house|hiring event|interviews? (?:are|on|will|held)|applications? (?:at|in|from))/iu;
/** "Call Bob", "Text Rosie": a name is told from other words by its capital; call centers and text messages are work. */
const REACH_BY_NAME = /\b(?:[Cc]all|[Tt]ext|[Pp]hone|[Rr]ing|[Cc]ontact|[Ss]ee|[Aa]sk) (?:or (?:call|text) )?(?!Cent|Mess|Log|Volume|Hand|Serv)(?:(?:Mr|Mrs|Ms|Dr)\.? )?\p{Lu}\p{Ll}+/u;
/** A number of seven digits could be hours or a count: it is a telephone's after a word of calling, or alone. */
const SHORT_NUMBER = /\b(?:call|text|phone|tel|telephone|cell|mobile|whats ?app|contact|reach|dial|ring|ask for|llam(?:ar|e|a|en|e nos)|tel[eé]fono)\b[^.;\d$£€]{0,40}(?<!\d)\d{3}[-. ]\d{4}(?!\d)|^\W*\d{3}[-. ]\d{2}(?!00|15|30|45)\d{2}\W*$/iu;
/** The commonest Spanish ways to say where to turn. */
const IN_SPANISH = /(?<!\p{L})(?:llam(?:ar|e|a|en) (?:al?|hoy|ahora|\(?\d)|pregunt(?:ar|e|a|en) por|aplicar? (?:en|hoy|ahora|por)|(?:env[ií](?:ar|e|a|en)|mand(?:ar|e|a|en)) (?:su |tu |el |un )?(?:curr[ií]culum|cv|solicitud|mensaje|texto)|present(?:arse|ese|ate|en) en)(?!\p{L})/iu;
const CLOSING = /\b(?:clos(?:es|ing)(?: date)?(?: is)?(?: on)?|apply by|applications? (?:are )?(?:due|close|accepted until|must be (?:in|received) by)(?: by| on)?|deadline(?: is| to apply| for applications)?|application deadline|last day to apply|posted until|until)\b\s*:?\s*/i;
/** "Apply at the counter by December 1": the day stands apart from the word. */
const BY = /\b(?:by|before|no later than|not later than|on or before|until|through)\s+/i;
const OF_APPLYING = /\b(?:appl(?:y|ications?)|send|submit|resumes?|cvs?|email|respond|reply)\b/i;
const STARTING = /\b(?:start(?:s|ing)?(?: date)?(?: is)?(?: on)?|begin(?:s|ning)?(?: on)?|available from|work begins)\b\s*:?\s*/i;
const A_DATE = /^(?:on\s+|from\s+)?((?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+)?(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+\d{1,2}(?:st|nd|rd|th)?(?:,?\s+\d{4})?|\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?(?:,?\s+\d{4})?|\d{4}-\d{2}-\d{2}|\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?)(?!\d))/i;

/** Whether a statement says how or where to apply. */
export function tellsApplying({ text, under }: Statement): boolean {
  return under === 'apply' || [APPLY, REACH, REACH_BY_NAME, SHORT_NUMBER, IN_SPANISH].some((words) => words.test(text)) || closingDate(text) !== '';
}

/** "Closing date: January 8" and nothing besides: once the day is read it says nothing about how to apply. */
export function tellsOnlyClosing({ text }: Statement): boolean {
  const cue = new RegExp(`^${CLOSING.source}`, 'i').exec(text)?.[0] ?? '';
  const date = cue === '' ? '' : (A_DATE.exec(text.slice(cue.length))?.[0] ?? '');
  return date !== '' && /^[\s.,!)]*$/.test(text.slice(cue.length + date.length));
}

/** A day an advert names, and what to ask when it had no year. */
export interface DaySaid {
  readonly day: Day | null;
  readonly ask: string | null;
}

const NO_DAY: DaySaid = { day: null, ask: null };

/** The last day to apply. */
export function closesIn(said: readonly Statement[], reading: { today: Day; order: DateOrder }): DaySaid {
  return dayIn(said, closingDate, 'closes', reading);
}

/** The day the work begins. */
export function startsIn(said: readonly Statement[], reading: { today: Day; order: DateOrder }): DaySaid {
  return dayIn(said, (text) => dateAfter(text, STARTING), 'begins', reading);
}

function dayIn(said: readonly Statement[], dateIn: (text: string) => string, verb: string, { today, order }: { today: Day; order: DateOrder }): DaySaid {
  for (const { text } of said) {
    const words = dateIn(text);
    if (words === '') continue;
    const date = parseDateWords(words, { order, assumeYear: null, referenceYear: Number(today.slice(0, 4)) });
    if (date.kind === 'day') return { day: date.day, ask: date.day < today ? `The advert ${verb} on a day that is past: is it an old one?` : null };
    if (date.kind === 'problem') return { day: null, ask: date.problem };
    if (date.kind === 'yearless') return nextOf(date.candidates, words, today);
  }
  return NO_DAY;
}

/** Without its year, the next such day is meant, if it comes within ten months; it is asked about in any case. */
function nextOf(candidates: readonly Day[], words: string, today: Day): DaySaid {
  const next = candidates.find((day) => day >= today && day <= addDays(today, 300)) ?? null;
  return { day: next, ask: next === null ? `“${words}” has no year, and none near fits: which day is meant?` : `“${words}” has no year: the next one is taken.` };
}

function closingDate(text: string): string {
  return dateAfter(text, CLOSING) || (OF_APPLYING.test(text) ? dateAfter(text, BY) : '');
}

/** The first date that stands right after the cue. */
function dateAfter(text: string, cue: RegExp): string {
  for (const { index, 0: words } of text.matchAll(new RegExp(cue.source, `${cue.flags}g`))) {
    const date = A_DATE.exec(text.slice(index + words.length, index + words.length + 60))?.[1];
    if (date) return date;
  }
  return '';
}
