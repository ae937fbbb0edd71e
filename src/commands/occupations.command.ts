import { SYSTEM } from '../audit/audit.service';
import { Database } from '../common/database/database';
import { FolderRefused } from '../occupations/files/folder-refused';
import { readOccupationFiles } from '../occupations/files/occupation-files';
import { Occupations } from '../occupations/occupations.service';
import { print, tell, type Command } from './command';

/** Brings the official occupation files in, in the place of those before. Exit codes: 0 done, 1 nothing could be read, 2 misused. */
export const importOccupations: Command = async (app, args) => {
  const [folder] = args;
  if (args.length !== 1) {
    tell('Name the folder with the text files: occupations import DIR.');
    return 2;
  }
  try {
    const files = await readOccupationFiles(folder);
    await app.get(Database).write((tx) => app.get(Occupations).replace(tx, SYSTEM, files));
    const count = (many: readonly unknown[], what: string): string => `${many.length.toLocaleString('en')} ${what}`;
    print(`${count(files.occupations, 'occupations')} with ${count(files.titles, 'other titles')} and ${count(files.related, 'ties between them')} are known from now on.`);
    return 0;
  } catch (error) {
    if (!(error instanceof FolderRefused)) throw error;
    tell(`${error.message} Nothing was changed.`);
    return 1;
  }
};
