import fc from 'fast-check';
import { anyOpening, anyProfile } from '../../../test/support/match-arbitraries';
import { anOpening, aProfile } from '../../../test/support/match-samples';
import { occupationFolder } from '../../../test/support/occupation-folder';
import { readOccupationFiles } from '../../occupations/files/occupation-files';
import { useTitles } from '../../occupations/known-kinds';
import { kindsWith } from '../../occupations/titles/imported-kinds';
import { buildTitles, finish } from '../../occupations/titles/titles-index';
import { readyProfile } from '../match.rules';
import { readyOpening } from '../match-opening';
import { orderPeople } from '../order.rules';
import { bySuit, standing, suitedTo, type Person } from './standings';

const somebody = (at: number): Person['client'] => ({ id: `c${at}`, initials: `${'ABC'[at % 3]}.`, boardName: '', sight: 'full', preferredName: null, specialistId: 's', specialistName: 'S' });
const someone = fc.array(anyProfile, { maxLength: 25 }).map((profiles) => profiles.map((profile, at): Person => ({ client: somebody(at), ready: readyProfile(profile) })));

it('M5: whom an opening suits are the first by strength and score, whatever order they came in and however few are shown', () => fc.assert(fc.property(someone, anyOpening, fc.integer({ min: 1, max: 6 }), (people, one, most) => {
  const opening = readyOpening(one);
  const all = ['strong', 'good', 'possible'].flatMap((strength) => orderPeople(people.filter(({ ready }) => standing(ready, opening).strength === strength).map(({ client, ready }) => ({ ...standing(ready, opening), id: client.id, label: client.initials, mustWeight: ready.mustWeight }))));
  const { best, more } = suitedTo([...people].reverse(), opening, most);
  expect(best.map(({ client }) => client.id)).toEqual(all.slice(0, most).map(({ id }) => id));
  expect(more).toBe(all.slice(most).filter(({ strength }) => strength !== 'possible').length);
})));

it('M5: everybody stands in the order of the word beside them, those it suits first as at the meeting, and nobody is missing', () => fc.assert(fc.property(someone, anyOpening, (people, one) => {
  const opening = readyOpening(one);
  const all = bySuit([...people].reverse(), opening);
  const place = all.map(({ standing: { strength } }) => ['strong', 'good', 'possible', 'none'].indexOf(strength));
  expect(place).toEqual([...place].sort());
  expect(all.map(({ client }) => client.id).sort()).toEqual(people.map(({ client }) => client.id).sort());
  const { best } = suitedTo(people, opening, 4);
  expect(all.slice(0, best.length).map(({ client }) => client.id)).toEqual(best.map(({ client }) => client.id));
})));

it('looks at a pair once, and again when either side is another one', () => {
  const [profile, one] = [fc.sample(anyProfile, 1)[0], fc.sample(anyOpening, 1)[0]];
  const [ready, opening] = [readyProfile(profile), readyOpening(one)];
  expect(standing(ready, opening)).toBe(standing(ready, opening));
  expect(standing(readyProfile(profile), opening)).not.toBe(standing(ready, opening));
});

describe('once occupations were imported', () => {
  afterEach(() => useTitles(null));

  it('a pair is looked at anew: what was no kin before may be now (M4)', async () => {
    const [ready, opening] = [readyProfile(aProfile({ kinds: { wanted: [{ code: '35-9021', words: 'dishes' }], strength: 'must', refused: [] } })), readyOpening(anOpening({ kindCode: '37-2012' }))];
    expect(standing(ready, opening).hasBrokenMust).toBe(true);
    const files = await readOccupationFiles(occupationFolder());
    useTitles(finish(buildTitles(kindsWith({ ...files, surveyed: new Set() }))));
    expect(standing(ready, opening).hasBrokenMust).toBe(false);
  });
});
