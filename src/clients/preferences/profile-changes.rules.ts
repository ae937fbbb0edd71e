import { joinList } from '../../common/text/plain';
import { describeGrid, parseGrid, type WeekGrid } from '../../common/time/week-grid';
import type { WorkProfile } from '../work-profile';
import { licenceLabel } from '../work-profile.choices';
import { summaryOf, type SummaryLine } from './preferences-summary';

/** What sentences need beside two profiles: names of employers by id, and how the site writes. */
export interface ChangeWords {
  readonly employers: ReadonlyMap<string, string>;
  readonly locale: string;
}

/** Things a profile holds several of: told by what came and what went, and only if that is all, by their new order. */
interface Listed {
  readonly name: string;
  readonly of: (profile: WorkProfile, words: ChangeWords) => readonly string[];
}

const LISTS: readonly Listed[] = [
  { name: 'wanted1', of: ({ kinds }) => kinds.wanted.map(({ words }) => words) },
  { name: 'refused1', of: ({ kinds }) => kinds.refused.map(({ words }) => words) },
  { name: 'tasksLiked', of: ({ tasks }) => tasks.filter(({ strength }) => strength !== 'avoid').map(({ words }) => words) },
  { name: 'tasksDisliked', of: ({ tasks }) => tasks.filter(({ strength }) => strength === 'avoid').map(({ words }) => words) },
  { name: 'training', of: ({ training }) => training },
  { name: 'licences', of: ({ licences }) => (licences ?? []).map(licenceLabel) },
  { name: 'languages', of: ({ languages }) => languages ?? [] },
  { name: 'employersWanted', of: ({ employers }, words) => employers.wanted.map((id) => words.employers.get(id) ?? 'an employer no longer listed') },
  { name: 'employersRefused', of: ({ employers }, words) => employers.refused.map((id) => words.employers.get(id) ?? 'an employer no longer listed') },
];

/**
 * What is different from one version to the next, a sentence for each thing (M2), in the order of the profile.
 * Empty when both say the same. Without one before, it is simply what was said. What was taken out is back to *not asked*, and said so: never "no".
 */
export function changesBetween(before: WorkProfile | null, after: WorkProfile, words: ChangeWords): string[] {
  if (before === null) return summaryOf(after, words.employers, words.locale).filter(({ text }) => text !== '').map(({ label, text }) => `${label}: ${text}.`);
  const [was, is] = [before, after].map((profile) => summaryOf(profile, words.employers, words.locale));
  return is.flatMap((line, at) => (line.text === was[at].text ? [] : [sentence(was[at], line, before, after, words)]));
}

function sentence(was: SummaryLine, is: SummaryLine, before: WorkProfile, after: WorkProfile, words: ChangeWords): string {
  if (was.text === '') return `${is.label}: newly said, ${is.text}.`;
  if (is.text === '') return `${is.label}: no longer said. It was ${was.text}.`;
  const list = LISTS.find(({ name }) => name === is.name);
  const parts = is.name === 'times' ? gridParts(before, after, words.locale) : list ? listParts(list.of(before, words), list.of(after, words), words.locale) : [];
  return parts.length > 0 ? `${is.label}: ${parts.join('; ')}.` : `${is.label}: was ${was.text}, now ${is.text}.`;
}

/** Empty when nothing came or went: then the order or the firmness changed, and both are told whole. */
function listParts(was: readonly string[], is: readonly string[], locale: string): string[] {
  const quoted = (items: readonly string[]) => joinList(items.map((item) => `“${item}”`), locale);
  const [came, went] = [is.filter((one) => !was.includes(one)), was.filter((one) => !is.includes(one))];
  return [...(came.length > 0 ? [`${quoted(came)} came in`] : []), ...(went.length > 0 ? [`${quoted(went)} went out`] : [])];
}

function gridParts(before: WorkProfile, after: WorkProfile, locale: string): string[] {
  const [was, is]: (WeekGrid | null)[] = [parseGrid(before.times.grid), parseGrid(after.times.grid)];
  if (was === null || is === null || was === is) return [];
  const [came, went] = [is & ~was, was & ~is];
  return [...(came !== 0 ? [`now also ${describeGrid(came, locale)}`] : []), ...(went !== 0 ? [`no longer ${describeGrid(went, locale)}`] : [])];
}
