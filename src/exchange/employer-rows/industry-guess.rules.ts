import { tokens } from '../../common/text/normalise';
import { businessKey } from './business-name.rules';
import { GOODS_WORDS } from './industry-words-goods';
import { SERVICE_WORDS } from './industry-words-services';

/** A guessed NAICS 2017 code of two to six digits, and what it was read from. */
export interface IndustryGuess {
  code: string;
  from: 'description' | 'name';
  words: string;
}

/** Phrases and their codes; `starts` tells for a word how long the longest phrase is that begins with it. */
interface Phrases {
  codes: Map<string, string>;
  starts: Map<string, number>;
}

interface Hit {
  code: string;
  words: string;
  length: number;
}

/** Words that carry no meaning here; "SERVICES" stands in half of all descriptions. */
const SKIPPED = new Set(['and', 'or', 'of', 'the', 'for', 'in', 'with', 'a', 'an', 'to', 'on', 'by', 'at', 'i', 'e', 'etc', 'not', 'all', 'other', 'new', 'major', 'chain', 'independently', 'owned']);
/** Descriptions that name a kind of paper, not a kind of business. */
const SAYS_NOTHING = /^(limited business license|regulated business license|retail food establishment|home occupation|business license|general license|tobacco retail over counter|retail sale of tobacco|retail sales of tobacco|miscellaneous commercial services|administrative commercial office|animal care license|professionals,? not otherwise classified|other|yes|commercial|industrial|public|roof|residential|office|service|services|company|retail_closing)$/i;
/** A licence to sell food is held by restaurants too, and on a map "retail" is a kind of building: a telling name knows better. */
const WEAK = new Set(['retail sale perishable food', 'perishable food', 'retail', 'retail sale', 'retail store', 'retail inventory', 'general merchandise', 'retail sale general merchandise']);

const { descriptions: IN_DESCRIPTIONS, names: IN_NAMES } = readWords(`${SERVICE_WORDS}\n${GOODS_WORDS}`);

/**
 * The industry of a business where its description or, failing that, its name says it plainly;
 * null when nothing does, which is better than a wrong code. Descriptions are tried in the order given.
 * A description that says little ("RETAIL INVENTORY OPERATIONS") gives way to a name that says more.
 */
export function guessIndustry(descriptions: string[], name: string): IndustryGuess | null {
  const fromName = lastOf(hitsIn(stems(businessKey(name)), IN_NAMES));
  for (const description of descriptions) {
    const hit = describe(description);
    if (!hit) continue;
    const isNarrower = fromName !== null && fromName.code !== hit.code && (WEAK.has(hit.words) || hit.code.includes('-') || fromName.code.length > hit.code.length);
    if (isNarrower && (WEAK.has(hit.words) || isWithin(fromName.code, hit.code))) return { code: fromName.code, from: 'name', words: fromName.words };
    return { code: hit.code, from: 'description', words: hit.words };
  }
  return fromName ? { code: fromName.code, from: 'name', words: fromName.words } : null;
}

/** Whether a code lies in an industry; sectors that span several numbers ("44-45") included. */
export function isWithin(code: string, industry: string): boolean {
  const [from, to] = industry.split('-');
  if (to === undefined) return code.startsWith(industry);
  const sector = Number(code.slice(0, 2));
  return sector >= Number(from) && sector <= Number(to);
}

/** Descriptions put what matters first; several activities of one business are kept apart by bars. */
function describe(description: string): Hit | null {
  for (const part of description.split('|')) {
    const text = part.trim();
    if (text === '' || SAYS_NOTHING.test(text)) continue;
    const hits = hitsIn(stems(text), IN_DESCRIPTIONS);
    const longest = Math.max(0, ...hits.map((hit) => hit.length));
    const first = hits.find((hit) => hit.length === longest);
    if (first) return first;
  }
  return null;
}

/** In a name the last words say what it is: "Church's Chicken" is no church, "Kanis Road Baptist Church" is one. */
function lastOf(hits: Hit[]): Hit | null {
  return hits.at(-1) ?? null;
}

/** Every phrase of the list in the text, the longest where they overlap, in the order they end. */
function hitsIn(words: string[], list: Phrases): Hit[] {
  const hits: Hit[] = [];
  for (let at = 0; at < words.length; at += 1) {
    for (let length = Math.min(list.starts.get(words[at]) ?? 0, words.length - at); length > 0; length -= 1) {
      const phrase = words.slice(at, at + length).join(' ');
      const code = list.codes.get(phrase);
      if (code === undefined) continue;
      hits.push({ code, words: phrase, length });
      at += length - 1;
      break;
    }
  }
  return hits;
}

/** Folded words in the singular, empty ones left out; "X-RAY" and "A/C" become one word each. */
function stems(text: string): string[] {
  return tokens(text.replace(/\b(x|a)[-/](ray|c)\b/gi, '$1$2').replace(/_/g, ' ')).map(singular).filter((word) => !SKIPPED.has(word));
}

function singular(word: string): string {
  if (word === 'children') return 'child';
  if (word.length <= 3) return word;
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(ch|sh|ss|x)es$/.test(word)) return word.slice(0, -2);
  return /[^su]s$/.test(word) ? word.slice(0, -1) : word;
}

function readWords(text: string): { descriptions: Phrases; names: Phrases } {
  const descriptions: Phrases = { codes: new Map(), starts: new Map() };
  const names: Phrases = { codes: new Map(), starts: new Map() };
  for (const line of text.split('\n').filter((one) => one.includes('|'))) {
    const [code, described, named] = line.split('|').map((part) => part.trim());
    for (const phrase of phrasesOf(named)) add(names, phrase, code);
    for (const phrase of [...phrasesOf(named), ...phrasesOf(described)]) if (!descriptions.codes.has(phrase)) add(descriptions, phrase, code);
  }
  return { descriptions, names };
}

function add(list: Phrases, phrase: string, code: string): void {
  const words = phrase.split(' ');
  list.codes.set(phrase, code);
  list.starts.set(words[0], Math.max(list.starts.get(words[0]) ?? 0, words.length));
}

function phrasesOf(list: string): string[] {
  return list.split(',').map((phrase) => stems(phrase).join(' ')).filter((phrase) => phrase !== '');
}
