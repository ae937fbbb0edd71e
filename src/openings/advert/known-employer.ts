import type { Tx } from '../../common/database/database';
import { listed, run, sql } from '../../common/database/sql';
import { nameKey } from '../../common/text/normalise';
import { advertText, statements } from './advert-text.rules';
import type { AdvertReading } from './read-advert.rules';

/** How far an advert is looked through for names, the lines whose names are believed, and the most words of one. */
const MOST_SAID = 400;
const FIRST_LINES = 4;
const LONGEST = 5;
/** A name of one word is only believed with a capital and this many letters. */
const SHORTEST = 4;
/** Where somebody would work: what follows is the employer. */
const AT = /(?:\b(?:at|join)\s+|@\s*)(?:the\s+)?/gi;
/** A business spoken of beside the one that hires: "experience at …", "not affiliated with …", "next to …". */
const BESIDE = /\b(?:experienced?|affiliat\w+|associated|not|never|no longer|former(?:ly)?|previous(?:ly)?|prior|worked|similar|like|unlike|than|near|next to|opposite|across|behind|beside|close to|owned|owner|partners?|sponsor\w*|competitors?|discounts?|gift|deliver\w*|clients?|customers?|suppliers?|vendors?|references?|such as|trained|graduates?)\b|n[’']t\b/i;
/** What stands behind a name on its line: where it is, and what kind of firm. */
const BEHIND_NAME = /[,(|]|\s[–—-]\s|\s(?:in|on|at|of|near)\s|\s(?:inc|llc|ltd)\b/i;

/**
 * The reading with the employer it names, where we know exactly one by such a name; with its name alone where several
 * bear it, so that they stand to be chosen from. What the advert itself says of who hires is never replaced by another
 * business it mentions. All teams share employers (P2).
 */
export async function withKnownEmployer(tx: Tx, pasted: string, reading: AdvertReading): Promise<AdvertReading> {
  const said = String(reading.values.employerWords ?? '');
  const keys = said === '' ? namesIn(advertText(pasted), nameKey(String(reading.values.title ?? ''))) : waysToSay(said);
  if (keys.size === 0) return reading;
  const rows = await run<{ id: string; name: string; nameKey: string }[]>(tx, sql`SELECT id, name, name_key AS "nameKey" FROM employers WHERE deleted_at IS NULL AND name_key IN (${listed([...keys])}) ORDER BY name_key, id LIMIT 20`);
  const whole = rows.filter((row) => !rows.some((other) => other.nameKey !== row.nameKey && ` ${other.nameKey} `.includes(` ${row.nameKey} `)));
  const named = whole.filter((row) => row.nameKey === nameKey(said));
  const found = named.length > 0 ? named : whole;
  if (found.length === 1) return { ...reading, values: { ...reading.values, employer: found[0].id, employerWords: found[0].name } };
  return said === '' && new Set(found.map((row) => row.nameKey)).size === 1 ? { ...reading, values: { ...reading.values, employerWords: found[0].name } } : reading;
}

/** A name as it is said, without its article, and without the place behind it. */
function waysToSay(said: string): Set<string> {
  const short = said.split(BEHIND_NAME)[0];
  return new Set([said, short].flatMap((name) => [nameKey(name), nameKey(name.replace(/^the\s/i, ''))]).filter((key) => key !== ''));
}

/**
 * The names that an advert may be by, as names are compared: what begins or ends a piece of its first lines, and what
 * stands behind "at" or "join"; none that is part of the title ("Cook"), nor one spoken of beside it.
 */
export function namesIn(text: string, titleKey: string): Set<string> {
  const [begun, behindAt] = [new Set<string>(), new Set<string>()];
  for (const { text: told, line } of statements(text).slice(0, MOST_SAID)) {
    if (BESIDE.test(told)) continue;
    for (const piece of told.split(/[,;|()!?:]|\s[/–—-]\s|\.(?=\s|$)/)) {
      const words = piece.trim().split(/\s+/);
      if (line < FIRST_LINES) [...runsFrom(words), ...runsTo(words)].forEach((run) => begun.add(run));
      for (const { index, 0: cue } of [...piece.matchAll(AT)].slice(0, LONGEST)) runsFrom(piece.slice(index + cue.length).split(/\s+/, LONGEST)).forEach((run) => behindAt.add(run));
    }
  }
  const inTitle = (key: string) => ` ${titleKey} `.includes(` ${key} `);
  return new Set([...keysOf(begun).filter((key) => !inTitle(key)), ...keysOf(behindAt)]);
}

/** A name of one word needs a capital: "cook" is a word. */
function keysOf(runs: ReadonlySet<string>): string[] {
  return [...runs].filter((run) => run.includes(' ') || (/^\p{Lu}/u.test(run) && run.length >= SHORTEST)).map(nameKey).filter((key) => key !== '');
}

function runsFrom(words: readonly string[]): string[] {
  return Array.from({ length: Math.min(LONGEST, words.length) }, (_, more) => words.slice(0, more + 1).join(' '));
}

function runsTo(words: readonly string[]): string[] {
  return Array.from({ length: Math.min(LONGEST, words.length) }, (_, more) => words.slice(-1 - more).join(' '));
}
