import { capitalise, joinList } from '../../common/text/plain';
import type { Day } from '../../common/time/calendar';
import { factAsTold, factPhrase, FACTS_WITH_NOTICE, type Act } from '../../disclosure/rules/disclosure.choices';
import { MODES } from '../../visits/rules/visit.choices';
import type { AccountingLine, Change, IncidentTold, Telling, ToldFact } from './told';

/** Names and dates as an accounting writes them, and whom it speaks to. */
export interface AccountingNames {
  /** "you" on the client's own paper, "they" for staff: the page has said who is meant. */
  readonly voice: 'you' | 'they';
  readonly employer: (id: string) => string;
  readonly person: (id: string) => string;
  readonly staff: (id: string | null) => string;
  readonly plan: (id: string) => { readonly number: number; readonly words: ReadonlyMap<string, string> } | undefined;
  readonly day: (day: Day) => string;
  /** The site's day of an instant, in words. */
  readonly dayOf: (instant: string) => string;
  readonly locale: string;
}

/** One line, ready to be read: on the page, on paper, or cell by cell in a file. */
export interface WrittenLine {
  readonly id: string;
  readonly day: Day;
  readonly when: string;
  readonly employer: string;
  /** Those met, by name: "Pat Lowe and someone there"; "" for nobody. */
  readonly people: string;
  /** All of it in one sentence, but for the words and the notes. */
  readonly sentence: string;
  readonly facts: readonly { readonly what: string; readonly words: string; readonly note: string; readonly hasNotice: boolean }[];
  readonly purpose: string;
  /** "version 2", or "" where there was no leave. */
  readonly plan: string;
  readonly by: string;
  readonly how: string;
  readonly notes: readonly string[];
  readonly hasNotice: boolean;
  readonly isIncident: boolean;
}

const HOW_ACTS: Partial<Record<Act, string>> = { introduce: 'in a written introduction', job_start: 'at the start of a job', export: 'by a file or message' };

const PURPOSES: Readonly<Record<string, [forYou: string, forThem: string] | undefined>> = {
  introduction: ['to introduce the service', 'to introduce the service'], learn_needs: ['to learn what they need', 'to learn what they need'], thank_you: ['to say thank you', 'to say thank you'],
  discuss_opening: ['to talk about an opening', 'to talk about an opening'], propose_client: ['to propose you for work there', 'to propose them for work there'],
  tour: ['to see the place', 'to see the place'], keep_in_touch: ['to keep in touch', 'to keep in touch'], job_support: ['to support you in your job', 'to support them in their job'],
};

/** A line of the accounting in words (D11): date, recipient, what, purpose, under which plan, by whom, how. */
export function writtenLine(line: AccountingLine, names: AccountingNames): WrittenLine {
  return line.kind === 'incident' ? writtenIncident(line, names) : writtenTelling(line, names);
}

function writtenTelling(line: Telling, names: AccountingNames): WrittenLine {
  const by = names.staff(line.by);
  const employer = names.employer(line.employerId);
  const people = joinList([...line.met.map(names.person), ...(line.metUnnamed ? ['someone there'] : [])], names.locale);
  const how = MODES.find((mode) => mode.value === line.mode)?.by ?? HOW_ACTS[line.act] ?? '';
  const recipient = people === '' ? employer : `${employer} (${people})`;
  const means = how === '' ? '' : `, ${how}`;
  const told = joinList(line.facts.map((one) => factAsTold(one.fact, names.voice)), names.locale);
  return {
    id: line.id, day: line.day, when: names.day(line.day), employer, people, by, how, plan: planOf(line.planId, names), purpose: purposeOf(line.purpose, names),
    sentence: told === '' ? `On ${names.day(line.day)} ${by} spoke with ${recipient} about ${names.voice === 'you' ? 'you' : 'them'}${means}. No fact is recorded as told.` : `On ${names.day(line.day)} ${by} told ${recipient}${means && `${means},`} ${told}.`,
    facts: line.facts.map((one) => writtenFact(one, line, names)), notes: notesOf(line, names),
    hasNotice: line.facts.some((one) => FACTS_WITH_NOTICE.includes(one.fact)), isIncident: false,
  };
}

function writtenFact({ fact, planId, corrected }: ToldFact, line: Telling, names: AccountingNames) {
  const words = names.plan(planId)?.words.get(fact) ?? '';
  const under = planId === line.planId ? '' : `Told under ${planOf(planId, names)}.`;
  const note = corrected && line.corrected === null ? `First recorded as told; ${correction(corrected, names)}.` : '';
  return { what: capitalise(factPhrase(fact, names.voice)), words, note: [under, note].filter(Boolean).join(' '), hasNotice: FACTS_WITH_NOTICE.includes(fact) };
}

/** What happened to the record afterwards: nothing of it takes back what was told. */
function notesOf(line: Telling, names: AccountingNames): string[] {
  return [
    ...(line.besides ? [`In ${names.staff(line.by)}’s own words besides: “${line.besides}”`] : []),
    ...(line.corrected ? [`This was recorded as told here, and ${correction(line.corrected, names)}.`] : []),
    ...line.earlierDays.map((one) => `First recorded for ${names.day(one.day)}; ${correction(one.corrected, names)}.`),
    ...line.metBefore.map((one) => `First recorded as told to ${names.person(one.id)}; ${correction(one.corrected, names)}.`),
    ...(line.removed ? [`The ${nounOf(line.act)} was removed from the log on ${names.dayOf(line.removed.at)}${line.removed.by ? ` by ${names.staff(line.removed.by)}` : ''}. What was told stays told.`] : []),
  ];
}

function writtenIncident(line: IncidentTold, names: AccountingNames): WrittenLine {
  const by = line.saidBy ? names.staff(line.saidBy) : '';
  const employer = names.employer(line.employerId);
  const whose = names.voice === 'you' ? 'your' : 'their';
  return {
    id: line.id, day: line.day, when: names.day(line.day), employer, people: line.toWhom, by: by || 'Not recorded', how: '', plan: '', purpose: '',
    sentence: `On ${names.day(line.day)} something was said at ${employer} (${line.toWhom}) without ${whose} leave: ${line.what}`,
    facts: [{ what: line.what, words: '', note: '', hasNotice: false }],
    notes: [
      `Reported by ${names.staff(line.reportedBy)} on ${names.dayOf(line.reportedAt)}${by ? `; said by ${by}` : ''}.`,
      line.clientToldOn ? `${capitalise(names.voice)} were told of it on ${names.day(line.clientToldOn)}.` : `The record doesn’t say that ${names.voice} were told of it.`,
    ],
    hasNotice: false, isIncident: true,
  };
}

function correction(change: Change, names: AccountingNames): string {
  return `later corrected on ${names.dayOf(change.at)}${change.by ? ` by ${names.staff(change.by)}` : ''}`;
}

function planOf(planId: string, names: AccountingNames): string {
  return names.plan(planId) ? `version ${names.plan(planId)?.number}` : 'a version that is not on record';
}

function purposeOf(purpose: string | null, names: AccountingNames): string {
  const [forYou, forThem] = PURPOSES[purpose ?? ''] ?? ['', ''];
  return names.voice === 'you' ? forYou : forThem;
}

function nounOf(act: Act): string {
  return act === 'log' ? 'visit' : act === 'introduce' ? 'introduction' : act === 'job_start' ? 'job' : 'record';
}
