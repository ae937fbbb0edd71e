/** Written in capitals by everybody. */
const CAPITALS = new Set(['llc', 'llp', 'lllp', 'lp', 'pllc', 'plc', 'pc', 'usa', 'us', 'uk', 'ups', 'atm', 'bp', 'cvs', 'kfc', 'ihop', 'gnc', 'ymca', 'ywca', 'vfw', 'hvac', 'bbq', 'napa', 'ibm', 'nyc', 'tv', 'hr', 'diy', 'aarp', 'ada', 'abc', 'aaa', 'cdl', 'hha', 'cna', 'rn', 'lpn', 'emt', 'osha', 'ssp', 'otg', 'gmc', 'bmw', 'uhaul', 'usps', 'ymha', 'va', 'dds', 'dmd', 'cpa', 'ii', 'iii', 'iv', 'vi', 'vii', 'viii', 'ix', 'rv', 'suv', 'ac', 'cbd', 'cfo', 'ceo', 'dj', 'eeo', 'sro', 'ged', 'ft', 'pt', 'foh', 'boh', 'qa', 'aids', 'hiv', 'ny']);
/** No vowel or two letters, and yet words. */
const WORDS = new Set(['dr', 'jr', 'sr', 'st', 'mt', 'mr', 'mrs', 'ms', 'bros', 'ctr', 'mgmt', 'svc', 'svcs', 'mfg', 'mfrs', 'htg', 'plbg', 'whse', 'bldg', 'blvd', 'pkwy', 'pky', 'hwy', 'rd', 'ln', 'ct', 'cv', 'pl', 'sq', 'dept', 'assn', 'govt', 'intl', 'natl', 'mkt', 'prod', 'my', 'by', 'why', 'fly', 'gym', 'sky', 'dry', 'try', 'spy', 'shy', 'rhythm', 'lynn', 'byrd', 'flynn', 'myth', 'hymn', 'fry', 'cry', 'ltd', 'no', 'go', 'up', 'do', 'be', 'me', 'he', 'we', 'so', 'if', 'am', 'oh', 'el', 'la', 'le', 'al', 'il', 'lo', 'du', 'da', 'di', 'ed', 'jo', 'bo', 'mo', 'ty', 'ma', 'pa', 'ya', 'yo', 'hi', 'co', 'xi', 'ng', 'li', 'wu', 'yu', 'ho', 'lu', 'vu', 'ah', 'ox', 'ax', 'pi', 'it', 'is', 'ex']);
/** Small in the middle of a name. */
const SMALL = new Set(['of', 'and', 'the', 'in', 'on', 'at', 'for', 'with', 'to', 'a', 'an', 'or', 'from', 'as', 'n', 'del', 'de', 'y', 'los', 'las']);
const COMPASS = new Set(['n', 's', 'e', 'w', 'ne', 'nw', 'se', 'sw', 'po', 'us']);

const WORD = /[\p{L}\p{N}]+(?:['’][\p{L}]+)*['’]?/gu;
const VOWEL = /[aeiouyáéíóúàèìòùäëïöüâêîôûãõå]/i;

type Kind = 'name' | 'place';

/**
 * A name in capitals as people write it: "COLEMAN'S PRIDE LLC" → "Coleman's Pride LLC". Initials, store
 * numbers and well-known abbreviations keep their capitals. A name that has small letters already was
 * typed by someone who meant it, and stays.
 */
export function readableName(name: string): string {
  return readable(name, 'name');
}

/** The same for streets, cities and other places: "1205 N TUPELO CT" → "1205 N Tupelo Ct". */
export function readablePlace(place: string): string {
  return readable(place, 'place');
}

/** Nothing on a sign is longer. A made-up cell of ten thousand apostrophes would be gone over for minutes: it stays as it is. */
const LONGEST = 300;

function readable(text: string, kind: Kind): string {
  if (text.length > LONGEST) return text;
  const shouts = /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text);
  // One small word may be how a business writes itself ("adidas"); no town does.
  const whispers = !/\p{Lu}/u.test(text) && (kind === 'place' || /\p{Ll}\P{L}+\p{Ll}/u.test(text));
  if (!shouts && !whispers) return text;
  const last = text.length - (text.match(/[\p{L}\p{N}'’]+[^\p{L}\p{N}]*$/u)?.[0].length ?? 0);
  return text.replace(WORD, (word: string, at: number) => {
    const isEdge = at === 0 || at >= last || /[:(–]\s*$/.test(text.slice(0, at));
    const [before, after] = [text[at - 1] ?? ' ', text[at + word.length] ?? ' '];
    if (isInitial(word, before, after, text)) return word.toUpperCase();
    // Small words are small between blanks ("-N-" too), not inside "Chu-In-Yun".
    const isSmall = kind === 'name' && !isEdge && SMALL.has(word.toLowerCase()) && (/\s/.test(before) || word.length === 1);
    return isSmall ? word.toLowerCase() : readableWord(word.toLowerCase(), kind, isEdge);
  });
}

/** "AT&T" and "K&H" are initials whatever their letters spell, and so are "H.V.A.C." and the A of "C & A Grill". */
function isInitial(word: string, before: string, after: string, text: string): boolean {
  if (before === '&' || after === '&') return word.length <= 2;
  if (word.length > 1) return false;
  return before === '.' || after === '.' || (word === 'A' && /(?<![\p{L}\p{N}'’])(?!A)\p{L}(?![\p{L}\p{N}])/u.test(text));
}

function readableWord(word: string, kind: Kind, isEdge: boolean): string {
  const bare = word.replace(/['’]s?$/, '');
  if (/\d/.test(word)) return /^\d+(st|nd|rd|th)$/.test(word) ? word : word.toUpperCase();
  if (kind === 'place') return COMPASS.has(word) || (bare.length === 1 && !isEdge) ? word.toUpperCase() : capitalised(word);
  if (isInitials(bare)) return bare.toUpperCase() + word.slice(bare.length);
  return capitalised(word);
}

function isInitials(word: string): boolean {
  if (CAPITALS.has(word)) return true;
  if (WORDS.has(word) || SMALL.has(word)) return false;
  return word.length <= 2 || (word.length <= 4 && !VOWEL.test(word));
}

function capitalised(word: string): string {
  const scottish = /^(mc)(\p{L}{4,}.*)$/u.exec(word);
  if (scottish) return `Mc${upperFirst(scottish[2])}`;
  const prefixed = /^([old])(['’])(\p{L}{3,}.*)$/u.exec(word);
  if (prefixed) return `${prefixed[1].toUpperCase()}${prefixed[2]}${upperFirst(prefixed[3])}`;
  return upperFirst(word);
}

function upperFirst(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
