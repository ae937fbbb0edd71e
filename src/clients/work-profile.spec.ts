import { emptyProfile, isBlankProfile, parseProfile, type WorkProfile } from './work-profile';

const MORNINGS = '1000'.repeat(6) + '0000';

const jo = (): WorkProfile => ({
  ...emptyProfile(),
  kinds: { wanted: [{ code: '37-2012', words: 'hotel cleaning' }], strength: 'prefer', refused: [{ code: null, words: 'telephone work' }] },
  tasks: [{ words: 'folding towels', strength: 'prefer' }, { words: 'using a till', strength: 'avoid' }],
  hours: { min: 15, max: 25, strength: 'must' },
  times: { grid: MORNINGS, strength: 'prefer' },
  travel: { homeArea: 'Riverside', latitude: 34.7, longitude: -92.3, modes: ['transit', 'walk'], longestMinutes: 40, longestKm: null, strength: 'must' },
  setting: { ...emptyProfile().setting, noise: 'avoid', alone: 'prefer' },
  licences: [],
  employers: { wanted: ['e1'], refused: [] },
  start: { from: '2026-12-01', strength: 'prefer' },
  nextJob: { code: '37-2012', words: 'housekeeper' },
});

describe('a work profile (M2)', () => {
  it('starts with nothing asked', () => {
    expect(isBlankProfile(emptyProfile())).toBe(true);
    expect(emptyProfile().licences).toBeNull();
    expect(new Set(Object.values(emptyProfile().setting))).toEqual(new Set([null]));
  });

  it('comes back from its document as it was', () => {
    expect(parseProfile(JSON.stringify(jo()))).toEqual(jo());
  });

  it('is no longer blank once a single thing is said, even "holds no licence"', () => {
    expect(isBlankProfile({ ...emptyProfile(), licences: [] })).toBe(false);
  });

  it('of an older version reads what is missing as not asked', () => {
    const { nextJob: _, setting, ...older } = jo();
    const { public: __, ...olderSetting } = setting;
    const read = parseProfile(JSON.stringify({ ...older, setting: olderSetting }));
    expect(read).toEqual({ ...jo(), nextJob: null, setting: { ...setting, public: null } });
  });

  it.each<[string, Record<string, unknown>]>([
    ['a strength nobody offers', { hours: { min: null, max: null, strength: 'perhaps' } }],
    ['"avoid" where its opposite has its own wish', { pay: { floor: null, strength: 'avoid' } }],
    ['hours in words', { hours: { min: 'a few' } }],
    ['hours below none', { hours: { max: -5 } }],
    ['a grid of the wrong length', { times: { grid: '0101' } }],
    ['a day that never was', { start: { from: '2026-02-30' } }],
    ['a place off the earth', { travel: { latitude: 91, longitude: 0 } }],
    ['half a place', { travel: { latitude: 34.7 } }],
    ['a way of travelling nobody offers', { travel: { modes: ['balloon'] } }],
    ['a kind of work without words', { kinds: { wanted: [{ code: '37-2012' }] } }],
    ['a list that is none', { tasks: 'cleaning', training: null, employers: [] }],
    ['a key of another version', { shoeSize: 43 }],
  ])('reads %s as not asked', (_, document) => {
    expect(parseProfile(JSON.stringify(document))).toEqual(emptyProfile());
  });

  it.each(['', '{', '[]', '"no"', 'null'])('is never read from what is no document: %j', (text) => {
    expect(() => parseProfile(text)).toThrow();
  });
});
