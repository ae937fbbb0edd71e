import { inUnit, type Unit } from '../../common/text/measures';
import type { Statement } from './advert-text.rules';
import { experienceIn, experienceText } from './experience-words.rules';
import { licencesIn } from './licence-words.rules';
import { liftingIn } from './lifting-words.rules';
import { checksIn, drivingIn, isDriversTitle, languagesIn, settingsIn } from './needs-words.rules';

type Found = { values: Record<string, string | string[]>; asks: string[] };

const ASKS = /\b(?:must|require[sd]?|requirements?|able to|ability to|experience|minimum|at least|need(?:ed|s)?|prefer(?:red)?|a plus|should (?:have|be)|skills?|knowledge|diploma|degree|licen[cs]e|certif\w+|bilingual|fluent|lift|valid|proficien\w+|willing|background (?:check|screen)\w*|drug[ -]?(?:test|screen)\w*|finger ?print\w*)\b/i;

/** What they ask of anybody who does the work: licences, checks, driving, languages, lifting, what the place is like. */
export function needsOf(said: readonly Statement[], title: string, unit: Unit): Found {
  const texts = said.map(({ text }) => text);
  const licences = unique(texts.flatMap((text) => licencesIn(text).listed));
  const others = unique(texts.flatMap((text) => licencesIn(text).others));
  const lifts = texts.map(liftingIn);
  const kg = Math.max(-1, ...lifts.flatMap((lift) => lift.kg ?? []));
  const driving = drivingOf(texts, title);
  return {
    values: {
      licences, otherLicences: others.join('\n'), checks: unique(texts.flatMap(checksIn)), languages: unique(texts.flatMap(languagesIn)).join(', '), driving: driving ?? '',
      heaviestLift: kg < 0 ? '' : String(inUnit(kg, unit)), ...Object.fromEntries(unique(texts.flatMap(settingsIn)).map((setting) => [`setting_${setting}`, 'yes'])),
    },
    asks: [
      ...(driving === null && licences.includes('driving') ? ['They ask for a driver’s licence: is driving part of the work?'] : []),
      ...(kg < 0 ? lifts.flatMap(({ asks }) => asks ?? []) : []), ...experienceAsks(texts),
    ],
  };
}

/** Whether a statement tells what they ask for, rather than what one does there. */
export function tellsNeed({ text, under }: Statement): boolean {
  return under === 'requirements' || (under !== 'duties' && ASKS.test(text)) || experienceIn(text).isAsked;
}

function drivingOf(texts: readonly string[], title: string): 'yes' | 'no' | null {
  const said = texts.map(drivingIn);
  return said.includes('no') ? 'no' : said.includes('yes') || isDriversTitle(title) ? 'yes' : null;
}

/** Experience they want and don't measure is worth a question: it may be less than it sounds. */
function experienceAsks(texts: readonly string[]): string[] {
  const asked = texts.map(experienceIn).filter(({ isAsked }) => isAsked);
  return asked.length > 0 && asked.every((one) => experienceText(one) === '') ? ['They ask for experience: how much, and would less do?'] : [];
}

function unique<T>(values: readonly T[]): T[] {
  return [...new Set(values)];
}
