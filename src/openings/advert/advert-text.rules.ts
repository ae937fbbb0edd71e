import { tidyText } from '../../common/text/tidy.rules';

/** How much of an advert is taken at once; more is another page pasted along with it. */
export const MOST_OF_AN_ADVERT = 10_000;

const TAG = /<\/?[a-z][^<>]*>|<!--[^<>]*-->|<![^<>]*>/gi;
const UNREAD = /<(script|style|head|noscript)\b[\s\S]*?<\/\1\s*>/gi;
const BREAK = /<\/?(?:br|p|div|li|ul|ol|tr|h[1-6]|section|article|header|table|dt|dd)\b[^<>]*>/gi;
const NAMED: Readonly<Record<string, string | undefined>> = {
  nbsp: ' ', amp: '&', lt: '<', gt: '>', quot: '"', apos: '’', rsquo: '’', lsquo: '‘', rdquo: '”', ldquo: '“', ndash: '–', mdash: '—', pound: '£', euro: '€', bull: '•', middot: '·', hellip: '…', frac12: '½',
};
/** Windows-1252 from 0x80 on; a blank where it has no letter. */
const WINDOWS = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';
const BULLET = /^\s*(?:[•·*▪◦●○‣–—-]|\d{1,2}[.)](?=\s))\s*/u;
const shortened = (words: string): string => words.split(' ').flatMap((word) => [word, word.toUpperCase()]).join('|');
/** Short for a word that a name follows. */
const NAME_FOLLOWS = shortened('Mr Mrs Ms Mx Prof Rev Sra Srta Dra Asst');
/** Short for a word that either a name follows or nothing: "St. Mary’s", "12 Wharf St. Must lift 20 kg". */
const NAME_MAY_FOLLOW = shortened('St Ave Dr Rd Blvd Ln Ct Hwy Pkwy Sq Mt Ft Apt Ste Bldg Dept Sr Jr');
const BEGINS = String.raw`(?:[$£€]|(?:Must|We|You|Your|Our|The|This|It|No|Apply|Call|Text|Email|Send|Please|Stop|Come|Walk|Ask|Pay|Pays|Hours|Shifts?|Schedule|Full|Part|FT|PT|Mon\w*|Tue\w*|Wed\w*|Thu\w*|Fri\w*|Sat\w*|Sun\w*|Weekends?|Weekdays?|Days|Nights|Experience|Experienced|Background|Benefits|Requirements?|Duties|Able|Valid|Bilingual|Need|Needs|Closes|Closing|Starts?|Starting|Open|Own|Will|Hiring|Now|Clean|Lift|Free|Great|Good|Tips|EOE|Drug|Age|Ages)\b)`;
/** A full stop after a word of two letters or more and before a capital or a sum: "H.S. Diploma", "16 hr. certificate" and "Mr. Doyle" go on. */
const SENTENCE_END = new RegExp(String.raw`(?<=[^\s.][^\s.][.!?])(?<!\b(?:${NAME_FOLLOWS})\.)(?:(?<!\b(?:${NAME_MAY_FOLLOW})\.)\s+(?=[\p{Lu}$£€("“])|\s+(?=${BEGINS}))|;\s+`, 'u');

/** The words of a pasted advert: its HTML read as text, every line tidied, bullets taken off. Never throws. */
export function advertText(pasted: string): string {
  const plain = /<[a-z!/]/i.test(pasted) ? pasted.replace(UNREAD, '\n').replace(BREAK, '\n').replace(TAG, ' ') : pasted;
  const read = plain.replace(/&(#x?[\da-f]{1,6}|[a-z]{2,6}\d{0,2});/gi, (whole, name: string) => (name.startsWith('#') ? numbered(name.slice(1)) : NAMED[name.toLowerCase()]) ?? whole);
  return tidyText(read.replace(/[\u0080-\u009f]/g, mended)).split('\n').map((line) => line.replace(BULLET, '').trim()).filter((line) => line !== '').join('\n');
}

/** Office programs leave their dashes and apostrophes among the control letters. */
function mended(letter: string): string {
  return WINDOWS[letter.charCodeAt(0) - 0x80].trim();
}

function numbered(digits: string): string | undefined {
  const code = /^x/i.test(digits) ? parseInt(digits.slice(1), 16) : Number(digits);
  return Number.isInteger(code) && code >= 32 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : undefined;
}

/** One thing said, and the heading it stands under ("requirements"), if any. */
export interface Statement {
  readonly text: string;
  readonly under: Heading | '';
  /** Its line, counted from 0. */
  readonly line: number;
}

export type Heading = 'duties' | 'requirements' | 'pay' | 'shift' | 'apply' | 'other';

const HEADINGS: readonly (readonly [Heading, RegExp])[] = [
  ['duties', /^(?:(?:key |main |job |essential )?(?:duties|responsibilities|tasks|functions)(?: and (?:duties|responsibilities))?|what you(?:’|'| wi)?ll (?:do|be doing)|the (?:role|job|work)|job description|about the (?:role|job))$/i],
  ['requirements', /^(?:(?:minimum |job |preferred )?(?:requirements?|qualifications?|skills|experience)(?: and \w+)?|what (?:you(?:’|'| wi)?ll )?(?:you )?need|you(?: must| should)? have|who you are|essential criteria|person specification|must haves?)$/i],
  ['pay', /^(?:pay|pay rate|wages?|salary|compensation|rate|rate of pay)$/i],
  ['shift', /^(?:shifts?|schedule|hours|days|days and hours|working hours|work schedule|when)$/i],
  ['apply', /^(?:how to apply|to apply|apply|application process|contact|contact us)$/i],
  ['other', /^(?:benefits?|perks|what we offer|we offer|about us|who we are|equal opportunit(?:y|ies).*|location|where)$/i],
];

/** The advert parted into the things it says, each with the heading it stands under. */
export function statements(text: string): Statement[] {
  let under: Heading | '' = '';
  return text.split('\n').flatMap((line, at) => {
    const [label, rest] = headed(line);
    const heading = label === '' ? undefined : HEADINGS.find(([, words]) => words.test(label))?.[0];
    if (heading !== undefined && rest === '') under = heading;
    if (heading !== undefined && rest === '') return [];
    const told = heading === undefined ? line : rest;
    return told.split(SENTENCE_END).map((said) => said.trim()).filter((said) => said !== '').map((said) => ({ text: said, under: heading ?? under, line: at }));
  });
}

/** "Pay: $17 an hour" is a label and what it says; a heading is a label alone. */
function headed(line: string): [label: string, rest: string] {
  const at = line.indexOf(':');
  if (at < 0) return line.length <= 40 ? [line.trim(), ''] : ['', ''];
  return at <= 40 ? [line.slice(0, at).trim(), line.slice(at + 1).trim()] : ['', ''];
}
