import { couldBeTitle, titlePiece } from './title-lines.rules';

/** Work counted out on one line: "2 positions!! 1) Barista 6a-noon 2) Baker 3am-9am". */
const COUNTED_OUT = /^(?:([^\n]{0,60}?)\(?\b1[).:]\s*)?(\p{L}[^\n]{1,80}?)\s+\(?2[).:]\s*(\p{L}[^\n]{1,80})/u;
const CALLS_OUT = /^(?:\W*|.*\b(?:positions?|jobs?|openings?|roles?|hiring|wanted|vacanc\w+)\b\W*)$/i;
const HEADED = /^\W*(?:(?:we (?:have|are hiring for)|hiring(?: for)?|now hiring(?: for)?)\s+)?(?:\d{1,2}|two|three|four|five|several|multiple|many|various|different)\s+(?:\w+\s+)?(?:positions|jobs|roles|openings|vacancies)\b[^\p{L}]{0,5}(?:available|open)?\W*$/iu;
const LISTED = /\b(?:following|these) (?:positions|roles|jobs|openings)\s*[:–—-]?\s*[^.!?\n]*\p{L}{2}\s*(?:,|\band\b|&)\s*(?!\w+[ -]time)\p{L}{2}/iu;
/** What a line about one of several jobs says besides its name. */
const OF_ITS_OWN = /[$£€]\s?\d|\d\s?(?:[ap]\.?m?\b|hrs?\b|hours\b)|\d\s?[-–]\s?\d/i;

/** The first of several jobs that an advert counts out in its first lines; null when it is about one. */
export function firstOfMany(lines: readonly string[]): { readonly title: string } | null {
  for (const [at, line] of lines.slice(0, 3).entries()) {
    const counted = COUNTED_OUT.exec(line);
    // A bullet of "1)" at the beginning of a line was taken off.
    const isHeaded = counted !== null && (counted.at(1) === undefined ? at === 0 : CALLS_OUT.test(counted[1]));
    const names = isHeaded ? counted.slice(2) : HEADED.test(line) ? lines.slice(at + 1, at + 3).filter((next) => OF_ITS_OWN.test(next)) : [];
    const titles = names.map(titlePiece).filter((name) => name !== '' && couldBeTitle(name));
    if (titles.length > 1) return { title: titles[0] };
  }
  return null;
}

/** "Hiring for the following positions: dishwasher, cook". */
export function namesMany(line: string): boolean {
  return LISTED.test(line);
}
