import { keyFor, seal, sealRing, unseal } from './sealing';

const KEY = keyFor('a data key of at least thirty-two signs', 'tests');
const WORDS = Buffer.from('Jo may be named at Harbor Bakery');

it('opens what it sealed, and nothing of it can be read meanwhile', () => {
  const sealed = seal(KEY, WORDS, 'jo 1');
  expect(sealed.includes('Harbor')).toBe(false);
  expect(unseal(KEY, sealed, 'jo 1')).toEqual(WORDS);
});

it('the same words are sealed otherwise each time', () => {
  expect(seal(KEY, WORDS, 'jo 1').equals(seal(KEY, WORDS, 'jo 1'))).toBe(false);
});

it.each<[string, (sealed: Buffer) => Buffer, string, Buffer]>([
  ['moved to another record', (sealed) => sealed, 'kai 1', KEY], ['with one bit turned', (sealed) => Buffer.from(sealed.map((byte, at) => (at === sealed.length - 1 ? byte ^ 1 : byte))), 'jo 1', KEY],
  ['cut short', (sealed) => sealed.subarray(0, -1), 'jo 1', KEY], ['with another tag', (sealed) => Buffer.from(sealed.map((byte, at) => (at === 12 ? byte ^ 1 : byte))), 'jo 1', KEY],
  ['with the key of another purpose', (sealed) => sealed, 'jo 1', keyFor('a data key of at least thirty-two signs', 'others')],
])('does not open %s', (_, change, about, key) => {
  expect(() => unseal(key, change(seal(KEY, WORDS, 'jo 1')), about)).toThrow();
});

describe('S-62: a ring of keys', () => {
  const [old, fresh] = ['the old data key, thirty-two signs long', 'the new data key, thirty-two signs long'];

  it('what an old key sealed opens after a new one came, and new things are sealed with the new one', () => {
    const before = sealRing([old], 'scans').seal(WORDS, 'jo 1');
    const ring = sealRing([fresh, old], 'scans');
    expect(ring.open(before, 'jo 1')).toEqual(WORDS);
    expect(sealRing([old], 'scans').open(ring.seal(WORDS, 'jo 1'), 'jo 1')).toBeNull();
  });

  it('a key that is gone is said to be gone; bytes that were moved are an error', () => {
    expect(sealRing([fresh], 'scans').open(sealRing([old], 'scans').seal(WORDS, 'jo 1'), 'jo 1')).toBeNull();
    expect(() => sealRing([old], 'scans').open(sealRing([old], 'scans').seal(WORDS, 'jo 1'), 'jo 2')).toThrow();
  });
});
