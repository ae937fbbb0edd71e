import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { checkWhole } from './check-whole';
import { FolderRefused } from './folder-refused';
import { readTabFile } from './tab-file';

/** The occupations of the official files, read and checked, not yet kept. Codes are those of the files ("37-2012.00"). */
export interface OccupationFiles {
  readonly occupations: readonly { code: string; title: string; description: string }[];
  readonly titles: readonly { code: string; title: string; short: string; sources: string }[];
  readonly related: readonly { code: string; other: string; tier: string; position: number }[];
  /** Strength of each of the six interests, 1 to 7. */
  readonly interests: readonly { code: string; interest: string; value: number }[];
}

const LARGEST = 64 * 1024 * 1024;
const CODE = 'O*NET-SOC Code';
const CODE_LOOKS = /^\d{2}-\d{4}\.\d{2}$/;

/**
 * Reads the four files of an official text release. Nothing is kept here: the folder is whole, or refused.
 * A name may carry an addition before its ending ("Alternate Titles.part.txt").
 * @throws FolderRefused
 */
export async function readOccupationFiles(folder: string): Promise<OccupationFiles> {
  const present = await namesIn(folder);
  const read = async (name: string, ...columns: string[]): Promise<string[][]> => {
    const file = present.find((one) => one === `${name}.txt`) ?? present.find((one) => one.startsWith(`${name}.`) && one.endsWith('.txt'));
    if (!file) throw new FolderRefused(`There is no file “${name}.txt” in this folder. It needs Occupation Data, Alternate Titles, Related Occupations and Interests.`);
    return withCodes(file, readTabFile(file, await textOf(join(folder, file), file), [CODE, ...columns]));
  };
  const occupations = (await read('Occupation Data', 'Title', 'Description')).map(([code, title, description]) => ({ code, title, description }));
  const titles = (await read('Alternate Titles', 'Alternate Title', 'Short Title', 'Source(s)')).map(([code, title, short, sources]) => ({ code, title, short: short === 'n/a' ? '' : short, sources }));
  const related = (await read('Related Occupations', 'Related O*NET-SOC Code', 'Relatedness Tier', 'Index')).map(([code, other, tier, position]) => ({ code, other, tier, position: Number(position) }));
  const interests = (await read('Interests', 'Element Name', 'Scale ID', 'Data Value')).filter((row) => row[2] === 'OI').map(([code, interest, , value]) => ({ code, interest, value: Number(value) }));
  const files = { occupations, titles, related, interests };
  checkWhole(files);
  return files;
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).sort();
  } catch {
    throw new FolderRefused(`There is no folder ${folder}.`);
  }
}

async function textOf(path: string, file: string): Promise<string> {
  const found = await stat(path);
  if (!found.isFile() || found.size > LARGEST) throw new FolderRefused(`“${file}” isn’t a file of the size we know.`);
  return readFile(path, 'utf8');
}

function withCodes(file: string, rows: string[][]): string[][] {
  const wrong = rows.findIndex(([code]) => !CODE_LOOKS.test(code));
  if (wrong >= 0) throw new FolderRefused(`Line ${(wrong + 2).toLocaleString('en')} of “${file}” has no occupation code (such as 37-2012.00) in the column “${CODE}”.`);
  return rows;
}
