import { isDenied } from './denied.rules';

/** Licences a person must hold, by value of LICENCES or in plain words; `others` are the latter. */
export interface LicencesSaid {
  readonly listed: readonly string[];
  readonly others: readonly string[];
}

const LICENCE = String.raw`(?:licen[cs]e[sd]?|permit|card|certificat(?:e|es|ion)|certified|registration)`;
const any = (...words: string[]): RegExp => new RegExp(words.join('|'), 'gi');

/** "DL" alone could be anything: a word of asking stands beside it. */
const DL_FOR_SHORT = String.raw`\b(?:valid|current|clean|active|unexpired|have|has|hold|need|require[sd]?|drivers?)(?: an?)?(?: valid| current| clean)?(?: \w{2,10}| class [a-d])? D\.?L\b|\bDL (?:is )?(?:required|req\b|needed|a must|preferred|a plus)`;

const LISTED: readonly (readonly [string, RegExp])[] = [
  ['cdl', any(String.raw`\bCDL\b`, String.raw`\bcommercial driv(?:er|ing)[’']?s?[’']? licen[cs]e`)],
  ['driving', any(String.raw`(?<!commercial )\bdriv(?:er|ing)[’'\u0092]?s?[’']? lic(?:en[cs]e|\b)`, DL_FOR_SHORT, String.raw`\bclean driving record\b`)],
  ['forklift', any(String.raw`\bfork ?lift\b[^.,;]{0,20}${LICENCE}`, String.raw`${LICENCE} fork ?lift`)],
  ['food', any(String.raw`\bfood (?:handler|handling|protection|safety|hygiene|manager)[’']?s?[’']?\b[^.,;]{0,20}${LICENCE}`, String.raw`\bserv ?safe\b`)],
  ['alcohol', any(String.raw`\b(?:alcohol|liquor|bartend(?:er|ing))[^.,;]{0,20}${LICENCE}`, String.raw`\bTIPS[- ]certifi\w+`, String.raw`\bRBS ${LICENCE}`)],
  ['security', any(String.raw`\b(?:security|guard)(?: guard)?[’']?s? licen[cs]e`, String.raw`\bSIA (?:badge|licen[cs]e)`, String.raw`\bguard card\b`, String.raw`\blicensed security (?:guard|officer)s?`)],
  ['cna', any(String.raw`\bCNA\b`, String.raw`\bcertified nurs(?:ing|e)[’']?s? (?:assistant|aide)`)],
  ['hha', any(String.raw`(?<!non-)\bcertified (?:as an? )?(?:home health aide|HHA)`, String.raw`\bHHA[’']?s? ${LICENCE}`)],
  ['first_aid', any(String.raw`\bCPR\b`, String.raw`\bfirst aid\b`)],
  ['lifeguard', any(String.raw`\blifeguard ${LICENCE}`)],
  ['construction_safety', any(String.raw`\bOSHA[ -]?(?:10|30)\b`)],
  ['hair', any(String.raw`\b(?:cosmetology|barber(?:ing)?) ${LICENCE}`)],
  ['diploma', any(String.raw`\bhigh[ -]?school (?:diploma|graduate|degree|education)`, String.raw`\bH\.?S\.? ?(?:D\b|Diploma)`, String.raw`\bGED\b`, String.raw`\bHSD\b`)],
];
/** A form of their own, in the words they are written down in. */
const OTHERS: readonly (readonly [RegExp, (match: RegExpExecArray) => string])[] = [
  [/\b8 ?(?:&|and) ?16 ?(?:-?hours?|hrs?)?\b/gi, () => '8 and 16 hour certificate'],
  [/\bF-?(\d{2,3})\b/g, ([, number]) => `F-${number}`],
  [/(?<!F-?\d{2,3} )\bfire ?guard\b(?=.*\b(?:licen[cs]e|certif))/gi, () => 'Fire guard'],
  [/\b(?:bachelor|associate|master)[’'\u0092]?s?[’']?(?:\/\s?bachelor[’'\u0092]?s?)?(?: of \w+| of sciences?)? degree/gi, ([words]) => (/^b/i.test(words) ? 'Bachelor’s degree' : /^m/i.test(words) ? 'Master’s degree' : 'Associate’s degree')],
  [/\b(LPN|RN|TWIC|EMT|CSCS)\b/g, ([, name]) => name],
];
const LIKED = /\b(?:preferred|a plus|desirable|an advantage|nice to have|ideally|helpful|encouraged)\b/i;
const FIRM = /\b(?:required|must|need(?:ed)?|essential|mandatory)\b/i;
const TAUGHT = /\bwill (?:train|provide|help you get)\b|\btraining (?:is |will be )?provided\b/i;

/** The licences one statement asks for. What would only be liked stays in the advert's words, since blank is not known and never no. */
export function licencesIn(text: string): LicencesSaid {
  const isAsked = (match: RegExpExecArray) => !isDenied(text, match.index, match.index + match[0].length) && !isOnlyLiked(text, match.index, match.index + match[0].length);
  const listed = LISTED.filter(([, words]) => [...text.matchAll(words)].some(isAsked)).map(([value]) => value);
  const others = OTHERS.flatMap(([words, name]) => [...text.matchAll(words)].filter(isAsked).map((match) => name(match)));
  // A commercial licence is a driver's licence and more.
  return { listed: listed.includes('cdl') ? listed.filter((one) => one !== 'driving') : listed, others: [...new Set(others)] };
}

/** "Driver's licence required, CDL a plus": each is asked by its own part of the sentence, or by the nearest word after it. */
function isOnlyLiked(text: string, from: number, to: number): boolean {
  const part = text.slice(text.lastIndexOf(',', from) + 1, text.indexOf(',', to) < 0 ? text.length : text.indexOf(',', to));
  if (FIRM.test(part) && !LIKED.test(part)) return false;
  if (LIKED.test(part) || TAUGHT.test(part)) return true;
  const rest = text.slice(to);
  return TAUGHT.test(rest) || (LIKED.test(rest) && !FIRM.test(text));
}
