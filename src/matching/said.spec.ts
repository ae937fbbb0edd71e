import fc from 'fast-check';
import { anyOpening, anyProfile } from '../../test/support/match-arbitraries';
import { anOpening, aProfile } from '../../test/support/match-samples';
import { formatGrid, fromShift } from '../common/time/week-grid';
import { explainOpening, matchOpening, readyProfile } from './match.rules';
import { readyOpening } from './match-opening';
import { voiceFor } from './voice';
import { whyLines } from './why/why.rules';

const VOICE = voiceFor('Jo');
const BAD: readonly [string, RegExp][] = [
  ['one of several', /(?<![\d.,])1 (?:hours|minutes|days|things)\b/], ['a value that is none', /undefined|NaN|null|Infinity|\[object/], ['an empty quotation', /“\s*”/], ['two marks together', /[.;:,] ?[.;:,]|\s[.;:,]| {2}/],
  ['a verb missing', /must have|would like working|said not|said: avoiding|is described with it/], ['an ordinary word with a capital inside', /; (?:this|they|it)\b[^“]* (?:Weekday|Morning|Overnight|Driver|Food|Forklift|Commercial)/],
];

it('M4: every sentence a match can say is one: it begins and ends as sentences do, and nothing in it reads badly', () => fc.assert(fc.property(anyProfile, anyOpening, (profile, opening) => {
  const [ready, at] = [readyProfile(profile), readyOpening({ ...opening, shifts: opening.shifts && 'Weekday mornings.' })];
  const { questions } = explainOpening(ready, at, VOICE);
  const said = [...whyLines(ready, at, VOICE).flatMap(({ sentence, changes }) => [sentence, ...changes]), ...questions.toEmployer, ...questions.toClient].filter((sentence) => !sentence.includes('!!'));
  for (const sentence of said) {
    expect(sentence).toMatch(/^[\p{Lu}“].*[.?]$/u);
    for (const [, wrong] of BAD) expect(sentence).not.toMatch(wrong);
  }
}), { numRuns: 400, seed: 22 }));

const grid = (days: readonly number[], from: string, until: string) => formatGrid(fromShift(days, from, until) ?? 0);
const MORNINGS = grid([0, 1, 2, 3, 4], '06:00', '12:00');

it.each<[string, Parameters<typeof aProfile>[0], Parameters<typeof anOpening>[0], string]>([
  ['shifts as an advert has them', { times: { grid: MORNINGS, strength: 'must' } }, { grid: MORNINGS, shifts: 'Weekday mornings.' }, 'Jo asked for mornings, Monday to Friday; this is weekday mornings.'],
  ['days keep their capital', { times: { grid: MORNINGS, strength: 'must' } }, { grid: MORNINGS, shifts: 'Mon to Fri, 7 to 12' }, 'Jo asked for mornings, Monday to Friday; this is Mon to Fri, 7 to 12.'],
  ['several sentences of theirs', { times: { grid: MORNINGS, strength: 'must' } }, { grid: MORNINGS, shifts: 'Mornings. No weekends.' }, 'Jo asked for mornings, Monday to Friday; this is “Mornings. No weekends”.'],
  ['one hour', { hours: { min: null, max: 1, strength: 'prefer' } }, { hoursMin: 1, hoursMax: 1 }, 'Jo wants at most 1 hour a week; this is 1.'],
  ['a must of the place', { setting: { ...aProfile().setting, alone: 'must' } }, { setting: { alone: true } }, 'Jo needs to work alone; this is done alone.'],
  ['a task that must be', { tasks: [{ words: 'cleaning', strength: 'must' }] }, { duties: 'Cleaning rooms.' }, 'Jo needs this in the work: cleaning; the description mentions it.'],
  ['a language', { languages: [] }, { languages: ['Spanish'] }, 'They ask for: Spanish; Jo doesn’t speak: Spanish.'],
  ['pay for nobody knows how long', { pay: { floor: 16, strength: 'prefer' } }, { payMin: 49 }, 'Jo asked for at least $16 an hour; this pays $49, and for how long a time isn’t known.'],
])('names both sides (M4): %s', (_, wishes, facts, sentence) => {
  const { fits, conflicts, unknowns } = matchOpening(aProfile(wishes), anOpening(facts), VOICE);
  expect([...fits, ...conflicts, ...unknowns].map((reason) => reason.sentence)).toContain(sentence);
});

it('a wish in several parts and what is offered stay apart', () => {
  const asked = formatGrid((fromShift([0], '06:00', '12:00') ?? 0) | (fromShift([2], '17:00', '22:00') ?? 0));
  const [{ sentence }] = matchOpening(aProfile({ times: { grid: asked, strength: 'must' } }), anOpening({ grid: MORNINGS }), VOICE).conflicts;
  expect(sentence).toMatch(/^Jo asked for mornings, Monday; evenings, Wednesday\. This is mornings, Monday to Friday\. They share 6 hours a week\.$/);
});
