import { FolderRefused } from './folder-refused';
import type { OccupationFiles } from './occupation-files';

const LONGEST_TITLE = 300;

/** The major groups every release fills: 11 Management to 53 Transportation. Soldiers (55) are listed, but not surveyed. */
const GROUPS = '11 13 15 17 19 21 23 25 27 29 31 33 35 37 39 41 43 45 47 49 51 53'.split(' ');

/**
 * Whether the files are whole and belong together. A file that lost its end at the end of a line looks well by itself:
 * it shows in the groups it no longer reaches, and in the occupations the others speak of.
 * @throws FolderRefused
 */
export function checkWhole(files: OccupationFiles): void {
  const known = new Set(files.occupations.map(({ code }) => code));
  checkTwice('Occupation Data', files.occupations.map(({ code }) => code));
  checkReach('Occupation Data', [...known]);
  for (const [name, codes] of [
    ['Alternate Titles', files.titles.map(({ code }) => code)], ['Related Occupations', files.related.flatMap(({ code, other }) => [code, other])], ['Interests', files.interests.map(({ code }) => code)],
  ] as const) {
    checkReach(name, codes);
    const unknown = codes.find((code) => !known.has(code));
    if (unknown !== undefined) throw new FolderRefused(`“${name}” speaks of the occupation ${unknown}, which “Occupation Data” doesn’t have: the files are of different years, or one was cut short.`);
  }
  checkTwice('Related Occupations', files.related.map(({ code, other }) => `${code} and ${other}`));
  checkTwice('Interests', files.interests.map(({ code, interest }) => `${code} and ${interest}`));
  checkEnds(files);
  checkFields(files);
}

function checkTwice(name: string, keys: readonly string[]): void {
  const seen = new Set<string>();
  const twice = keys.find((key) => seen.size === seen.add(key).size);
  if (twice !== undefined) throw new FolderRefused(`“${name}” has ${twice} twice.`);
}

function checkReach(name: string, codes: readonly string[]): void {
  const reached = new Set(codes.map((code) => code.slice(0, 2)));
  const missing = GROUPS.filter((group) => !reached.has(group));
  if (missing.length > 0) throw new FolderRefused(`“${name}” has nothing for the major ${missing.length === 1 ? 'group' : 'groups'} ${missing.join(', ')}: it was cut short, or isn’t the file we know. Download it again.`);
}

/** The files are in the order of their codes, so the last occupation of one is the last of the others. */
function checkEnds({ occupations, titles, related, interests }: OccupationFiles): void {
  const last = (rows: readonly { code: string }[]): string => rows.reduce((highest, { code }) => (code > highest ? code : highest), '');
  if (last(titles) !== last(occupations)) throw new FolderRefused(`“Alternate Titles” stops at ${last(titles)}, “Occupation Data” at ${last(occupations)}: one of them was cut short. Download both again.`);
  if (last(related) !== last(interests)) throw new FolderRefused(`“Related Occupations” stops at ${last(related)}, “Interests” at ${last(interests)}: one of them was cut short. Download both again.`);
}

function checkFields({ occupations, titles, related, interests }: OccupationFiles): void {
  const bad = [...occupations, ...titles].find(({ title }) => title === '' || title.length > LONGEST_TITLE);
  if (bad) throw new FolderRefused(`The occupation ${bad.code} has a title that is empty or longer than ${LONGEST_TITLE} characters.`);
  const unranked = related.find(({ position }) => !Number.isInteger(position));
  if (unranked) throw new FolderRefused(`“Related Occupations” has no whole number in “Index” for ${unranked.code}.`);
  const unmeasured = interests.find(({ value }) => !(value >= 1 && value <= 7));
  if (unmeasured) throw new FolderRefused(`“Interests” has no value from 1 to 7 for ${unmeasured.code}.`);
}
