import type { WorkSetting } from '../../clients/work-profile.choices';
import type { HiringCheck } from '../opening.choices';
import { isDenied, isSaid } from './denied.rules';

const LANGUAGES = [
  'English', 'Spanish', 'French', 'Haitian Creole', 'Creole', 'Portuguese', 'Italian', 'German', 'Polish', 'Russian', 'Ukrainian', 'Mandarin', 'Cantonese', 'Chinese', 'Korean', 'Japanese', 'Vietnamese', 'Tagalog',
  'Arabic', 'Hebrew', 'Yiddish', 'Hindi', 'Urdu', 'Punjabi', 'Bengali', 'Gujarati', 'Somali', 'Swahili', 'Hmong', 'Turkish', 'Greek', 'Welsh', 'American Sign Language', 'ASL', 'Dutch', 'Farsi', 'Dari', 'Pashto', 'Amharic', 'Nepali',
] as const;
const NAMED = new RegExp(String.raw`\b(${LANGUAGES.join('|')})\b`, 'gi');
const OF_SPEECH = /\b(?:speak(?:s|ing|er|ers)?|spoken|bi-?lingual|multilingual|fluen(?:t|tly|cy)|languages?|read(?:ing)? and writ(?:e|ing)|communicat(?:e|ion)|proficien(?:t|cy))\b/i;
const LIKED = /\b(?:preferred|a plus|desirable|an advantage|nice to have|ideally|helpful|encouraged|welcome)\b/i;

/** Languages one statement asks for, as the profile writes them; those it would only like are left to its words. */
export function languagesIn(text: string): string[] {
  if (!OF_SPEECH.test(text) || LIKED.test(text)) return [];
  const named = [...text.matchAll(NAMED)].filter(({ index, 0: said }) => !isDenied(text, index, index + said.length)).map(([, name]) => LANGUAGES.find((one) => one.toLowerCase() === name.toLowerCase()) ?? name);
  return [...new Set(named.filter((name) => !(name === 'Creole' && named.includes('Haitian Creole'))))];
}

const CHECK_WORDS: readonly (readonly [HiringCheck, RegExp])[] = [
  ['background', /\b(?:background|criminal(?: record)?s?|police|DBS) (?:checks?|screen\w*|investigations?|clearance)|\bfinger ?print\w*|\bclean? ?criminal\b/i],
  ['drug', /\bdrug[ -](?:tests?|screen\w*|testing|checks?)|\bdrug and alcohol (?:test|screen)\w*|\bpre-?employment (?:drug )?(?:test|screen)\w*/i],
];

/** What they look into before hiring. "No background check" is none. */
export function checksIn(text: string): HiringCheck[] {
  return CHECK_WORDS.filter(([, words]) => isSaid(text, words)).map(([check]) => check);
}

/** Whether driving is part of the work; null when a text leaves it open. */
export function drivingIn(text: string): 'yes' | 'no' | null {
  if (/\bno driving\b/i.test(text)) return 'no';
  const words = /\b(?:clean driving record|(?:full-?)?insured vehicle|(?:own|reliable|use of (?:a|your)) (?:car|vehicle)|able to drive|drive (?:a|the|our|company) |driving (?:a|the|our|company) |driving experience|manual transmission)/i;
  return isSaid(text, words) ? 'yes' : null;
}

/** A title that says driving by itself. */
export function isDriversTitle(title: string): boolean {
  return /\b(?:(?:truck|van|bus|delivery|shuttle|cab|taxi|school bus|cdl)[ -]?drivers?|drivers?|chauffeurs?)\b/i.test(title) && !/\bdriver[’']?s? (?:helper|assistant)/i.test(title);
}

const SETTINGS: readonly (readonly [WorkSetting, RegExp])[] = [
  ['standing', /\bstand(?:ing)?\b(?![ -]?(?:alone|by|out))(?=.{0,60}\b(?:long|prolonged|extended|most|entire|all|hours|shift|periods?)\b)|\b(?:on|able to stand on) (?:your |one[’']s |their )?feet\b|\bability to stand\b/i],
  ['fastPace', /\bfast[ -]?paced?\b|\bhigh[ -]volume\b/i], ['noise', /\b(?:noisy|loud) (?:environment|work|setting|area)\w*/i],
  ['outdoors', /\b(?:work(?:ing)?|outside|job is|shifts?) (?:is )?outdoors\b|\boutdoor (?:work|job|position|environment)\b|\bin all weathers?\b|\ball weather conditions\b/i], ['indoors', /\bwork(?:ing)? (?:is )?indoors\b|\bindoor (?:work|job|environment)\b/i],
  ['alone', /\bwork(?:ing)? alone\b/i], ['public', /\b(?:deal(?:ing)? with|serv(?:e|ing)|contact with|face) (?:the )?(?:public|customers|guests)\b|\b(?:customer|public)[ -]facing\b/i],
];

/** What the workplace is like, where a text says so plainly. */
export function settingsIn(text: string): WorkSetting[] {
  return SETTINGS.filter(([, words]) => isSaid(text, words)).map(([setting]) => setting);
}
