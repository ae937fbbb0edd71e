import { plural } from '../../common/text/plain';
import { numberField, type FormState } from '../../common/web/fields';
import { problem } from '../../common/web/parts';
import type { Weights } from '../match.weights';
import { matchingPaths } from '../matching.paths';
import { MOST_A_WISH_COUNTS, WEIGHT_NAMES, type WeightName, type WeightsEffect } from './weights.rules';
import { BEST_OF_EACH } from './weights-preview.service';

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
  readonly effect?: { readonly wanted: Weights; readonly of: WeightsEffect } | null;
  readonly isOld?: boolean;
  readonly locale: string;
}

/** One text for weights, to tell whether they are still the ones somebody saw. */
export function numbersOf(weights: Weights): string {
  return WEIGHT_NAMES.map((name) => weights[name]).join(' ');
}

/** What each wish counts, with what other numbers would change before they are saved. No client is named, and no score shown. */
export function weightsPage({ present, form = { values: textsOf(present), errors: {} }, effect = null, isOld = false, locale }: WeightsPageData) {
  const field = (name: WeightName) => numberField({ name, label: LABELS[name], maxLength: String(MOST_A_WISH_COUNTS).length }, form);
  const groups = GROUPS.map(({ heading, names }) => ({ heading, fields: names.map(field) }));
  return {
    title: 'What counts in a match', action: matchingPaths.weights, settingsHref: '/admin/settings', groups, problem: problem(groups.flatMap(({ fields }) => fields), form.errors),
    shown: { name: 'shown', value: numbersOf(present) }, looked: { name: 'looked', value: effect ? numbersOf(effect.wanted) : '' },
    isOld, old: { kind: 'warn', hasHeading: true, heading: 'Somebody changed them meanwhile', text: 'Look again at what your numbers would change before you save them.', hasAction: false, actionHref: '', actionLabel: '' },
    hasEffect: effect !== null, effect: effect ? effectLines(effect.of, locale) : [], lookLabel: effect ? 'Look again' : 'See what this changes',
  };
}

function textsOf(weights: Weights): Record<string, string> {
  return Object.fromEntries(WEIGHT_NAMES.map((name) => [name, String(weights[name])]));
}

export function effectLines({ clients, clientsTouched, pairs, moved, replaced }: WeightsEffect, locale: string): string[] {
  if (pairs === 0) return ['Nobody who looks for work has wishes on record and openings to match them yet, so nothing changes today.'];
  const looked = `Compared: the ${BEST_OF_EACH} best openings of each of ${plural(clients, 'client', 'clients', locale)} looking for work, ${plural(pairs, 'pair', 'pairs', locale)} in all.`;
  if (moved === 0) return [looked, 'Their order stays as it is.'];
  const gone = replaced === 0 ? 'None of them gives way to another opening.' : `Of these, ${plural(replaced, 'gives way to another opening', 'give way to another opening', locale)}.`;
  return [looked, `The order changes for ${moved} of them, for ${plural(clientsTouched, 'client', 'clients', locale)}.`, gone];
}
