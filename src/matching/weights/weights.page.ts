import { plural } from '../../common/text/plain';
import { fieldValue, numberField, type FormState } from '../../common/web/fields';
import { problem } from '../../common/web/parts';
import { DEFAULT_WEIGHTS, type Weights } from '../match.weights';
import { matchingPaths } from '../matching.paths';
import { MOST_A_WISH_COUNTS, WEIGHT_NAMES, changedWeights, type WeightName } from './weights.rules';
import { BEST_OF_EACH, type NamedEffect, type NamedMove } from './weights-preview.service';

const LABELS: Readonly<Record<WeightName, string>> = {
  kind: 'Kind of work', nextJob: 'A step to the next job', dreamJob: 'A step to the dream job', times: 'Days and times', hours: 'Hours a week', start: 'Start date', pay: 'Pay', travel: 'The way there',
  setting: 'Each thing about the place', lifting: 'Lifting', tasks: 'Each task', training: 'Each training wanted', employer: 'Employer wanted or refused', licences: 'Licences asked for', languages: 'Languages asked for',
};
const GROUPS: readonly { heading: string; names: readonly WeightName[] }[] = [
  { heading: 'The work', names: ['kind', 'nextJob', 'dreamJob', 'tasks', 'training', 'employer'] },
  { heading: 'When, how much and where', names: ['times', 'hours', 'start', 'pay', 'travel'] },
  { heading: 'The place and what it asks', names: ['setting', 'lifting', 'licences', 'languages'] },
];

export interface WeightsPageData {
  readonly present: Weights;
  readonly form?: FormState;
  /** What the typed weights would change; null while nothing was looked at. */
  readonly effect?: { readonly wanted: Weights; readonly of: NamedEffect } | null;
  readonly isOld?: boolean;
  readonly locale: string;
}

/** One text for weights, to tell whether they are still the ones somebody saw. */
export function numbersOf(weights: Weights): string {
  return WEIGHT_NAMES.map((name) => weights[name]).join(' ');
}

/** What each wish counts, with what other numbers would change before they are saved. No client is named, and no score shown. */
export function weightsPage({ present, form: typed = { values: textsOf(present), errors: {} }, effect = null, isOld = false, locale }: WeightsPageData) {
  const form = { values: typed.values, errors: namedErrors(typed.errors) };
  const field = (name: WeightName) => numberField({ name, label: LABELS[name], suffix: isUsual(name) ? 'points' : `points, usually ${DEFAULT_WEIGHTS[name]}`, maxLength: String(MOST_A_WISH_COUNTS).length }, form);
  const isUsual = (name: WeightName) => fieldValue(name, undefined, form).trim() === String(DEFAULT_WEIGHTS[name]);
  const groups = GROUPS.map(({ heading, names }) => ({ heading, fields: names.map(field) }));
  return {
    title: 'What counts in a match', heading: 'What counts in a match', action: matchingPaths.weights, settingsHref: '/admin/settings', groups, problem: problem(groups.flatMap(({ fields }) => fields), form.errors),
    shown: { name: 'shown', value: numbersOf(present) }, looked: { name: 'looked', value: effect ? numbersOf(effect.wanted) : '' },
    isOld, old: { kind: 'warn', hasHeading: true, heading: 'Somebody changed them meanwhile', text: 'Look again at what your numbers would change before you save them.', hasAction: false, actionHref: '', actionLabel: '' },
    hasEffect: effect !== null, canSave: effect !== null && changedWeights(present, effect.wanted).length > 0, effect: effect ? effectLines(effect.of, locale) : [], moves: effect ? movesOf(effect.of, locale) : [], hasUsual: !WEIGHT_NAMES.every(isUsual), lookLabel: effect ? 'Look again' : 'See what this changes',
  };
}

/** Fifteen fields can have the same thing wrong: each says which it is, so that the list above them can be read. */
function namedErrors(errors: FormState['errors']): Record<string, string> {
  return Object.fromEntries(Object.entries(errors).map(([name, sentence]) => [name, name in LABELS ? `${LABELS[name as WeightName]}: ${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}` : sentence]));
}

/** Weights as their form holds them. */
export function textsOf(weights: Weights): Record<string, string> {
  return Object.fromEntries(WEIGHT_NAMES.map((name) => [name, String(weights[name])]));
}

/** What other weights change for the people who look for work, in sentences; nobody is named. */
export function effectLines({ clients, clientsTouched, clientsOffered, risenInAll, fallenInAll }: NamedEffect, locale: string): string[] {
  const people = (count: number) => plural(count, 'person', 'people', locale);
  if (clients === 0) return ['Nobody who looks for work has wishes on record yet, so nothing changes today.'];
  const looked = `Compared for ${people(clients)} looking for work: the ${BEST_OF_EACH} openings that suit each best, now and with these weights.`;
  if (clientsTouched === 0) return [looked, 'Nothing changes: the same openings in the same order for everybody.'];
  const rest = clients - clientsTouched;
  const touched = `The order changes for ${people(clientsTouched)}${rest === 0 ? '.' : ` and stays as it is for ${people(rest)}.`}`;
  const offered = clientsOffered === 0 ? `Nobody is shown another opening among their best ${BEST_OF_EACH} than before; only the order differs.` : `${people(clientsOffered)} ${clientsOffered === 1 ? 'gets' : 'get'} an opening among their best ${BEST_OF_EACH} that wasn’t there before.`;
  return [looked, touched, offered, `${plural(risenInAll, 'opening rises', 'openings rise', locale)} for somebody, ${plural(fallenInAll, 'falls', 'fall', locale)}.`];
}

/** The openings that move for most people, on two lists. */
function movesOf({ risen, fallen, risenInAll, fallenInAll }: NamedEffect, locale: string) {
  const line = (direction: string) => ({ title, employer, clients }: NamedMove) => `${[title, employer].filter(Boolean).join(', ')}: ${direction} for ${plural(clients, 'person', 'people', locale)}`;
  const more = (all: number, shown: number) => (all > shown ? [`and ${plural(all - shown, 'more opening', 'more openings', locale)}`] : []);
  const lists = [{ heading: 'Rise', lines: [...risen.map(line('higher')), ...more(risenInAll, risen.length)] }, { heading: 'Fall', lines: [...fallen.map(line('lower')), ...more(fallenInAll, fallen.length)] }];
  return lists.filter(({ lines }) => lines.length > 0);
}
