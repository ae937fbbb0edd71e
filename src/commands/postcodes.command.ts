import { createReadStream, statSync } from 'node:fs';
import { SYSTEM } from '../audit/audit.service';
import { Database } from '../common/database/database';
import { Postcodes } from '../employers/places/postcodes.service';
import { sayRefusal } from '../exchange/import-intake.service';
import { toldOf } from '../exchange/postcodes/postcodes.page';
import { readPostcodes } from '../exchange/postcodes/read-postcodes';
import { FileRefused } from '../exchange/reading/file-refused';
import { print, tell, type Command } from './command';

/** Loads a table of postcodes in the place of the one before. Exit codes: 0 done, 1 nothing could be read, 2 misused. */
export const loadPostcodes: Command = async (app, args) => {
  const [file] = args;
  if (args.length !== 1 || !statSync(file, { throwIfNoEntry: false })?.isFile()) {
    tell('Name one file that is there: postcodes FILE.');
    return 2;
  }
  try {
    const { places, leftOut, why } = await readPostcodes(createReadStream(file));
    await app.get(Database).write((tx) => app.get(Postcodes).replace(tx, SYSTEM, places));
    toldOf(places.size, leftOut, why).forEach(print);
    return 0;
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error;
    tell(sayRefusal(error));
    return 1;
  }
};
