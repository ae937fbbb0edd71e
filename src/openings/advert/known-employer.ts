import type { Tx } from '../../common/database/database';
import { listed, run, sql } from '../../common/database/sql';
import { nameKey } from '../../common/text/normalise';
import { advertText } from './advert-text.rules';
import type { AdvertReading } from './read-advert.rules';

/** How far an advert is looked through for names, and the most words of one. */
const WORDS = 600;
const LONGEST = 5;
/** A name of one word is only believed with a capital and this many letters. */
const SHORTEST = 4;

/**
 * The reading with the employer it names, where we know exactly one by such a name; with its name alone where several
 * bear it, so that they stand to be chosen from. All teams share employers (P2).
 */
export async function withKnownEmployer(tx: Tx, pasted: string, reading: AdvertReading): Promise<AdvertReading> {
  const said = String(reading.values.employerWords ?? '');
  const keys = namesIn(advertText(pasted), nameKey(String(reading.values.title ?? '')));
  if (said !== '') keys.add(nameKey(said));
  if (keys.size === 0) return reading;
  const rows = await run<{ id: string; name: string; nameKey: string }[]>(tx, sql`SELECT id, name, name_key AS "nameKey" FROM employers WHERE deleted_at IS NULL AND name_key IN (${listed([...keys])}) ORDER BY name_key, id LIMIT 20`);
  const whole = rows.filter((row) => !rows.some((other) => other.nameKey !== row.nameKey && ` ${other.nameKey} `.includes(` ${row.nameKey} `)));
  const named = whole.filter((row) => row.nameKey === nameKey(said));
  const found = named.length > 0 ? named : whole;
  if (found.length === 1) return { ...reading, values: { ...reading.values, employer: found[0].id, employerWords: found[0].name } };
  return said === '' && new Set(found.map((row) => row.nameKey)).size === 1 ? { ...reading, values: { ...reading.values, employerWords: found[0].name } } : reading;
}

/** Every run of words that could be a name, as names are compared; none that is part of the title ("Cook"). */
export function namesIn(text: string, titleKey: string): Set<string> {
  const keys = new Set<string>();
  for (const line of text.split('\n').slice(0, 100)) {
    for (const piece of line.split(/[,;|()!?]|\s[/–—-]\s|[.:](?=\s|$)/)) {
      const words = piece.trim().split(/\s+/).slice(0, WORDS);
      words.forEach((word, at) => runsFrom(words, at).filter((name) => name.includes(' ') || (/^\p{Lu}/u.test(word) && word.length >= SHORTEST)).forEach((name) => keys.add(nameKey(name))));
      if (keys.size > WORDS * LONGEST) return keys;
    }
  }
  for (const key of keys) if (key === '' || ` ${titleKey} `.includes(` ${key} `)) keys.delete(key);
  return keys;
}

function runsFrom(words: readonly string[], at: number): string[] {
  return Array.from({ length: Math.min(LONGEST, words.length - at) }, (_, more) => words.slice(at, at + more + 1).join(' '));
}
