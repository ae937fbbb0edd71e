import { createReadStream, statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { INestApplicationContext } from '@nestjs/common';
import { SYSTEM, type Actor } from '../audit/audit.service';
import { Database } from '../common/database/database';
import { newId } from '../common/database/ids';
import { plural } from '../common/text/plain';
import { missingFields } from '../exchange/columns/column-guess.rules';
import { type ColumnMap, type Field, FIELDS, type ImportKind } from '../exchange/columns/fields';
import { Foresight, type Foreseen } from '../exchange/foresight.service';
import type { Draft } from '../exchange/import-draft';
import { guessFor, sayRefusal } from '../exchange/import-intake.service';
import { Imports } from '../exchange/imports.service';
import { previewLines } from '../exchange/preview-lines';
import type { Preview } from '../exchange/preview.rules';
import { FileRefused } from '../exchange/reading/file-refused';
import { readTable, type Table } from '../exchange/reading/table';
import type { ImportSummary } from '../exchange/summary.rules';
import type { Choices } from '../exchange/understanding/choices';
import type { Understood } from '../exchange/understanding/understood';
import { Occupations } from '../occupations/occupations.service';
import { print, tell, type Command } from './command';

const OPTIONS = {
  yes: { type: 'boolean', default: false }, json: { type: 'boolean', default: false }, 'leave-out-doubtful': { type: 'boolean', default: false },
  'assume-year': { type: 'string', default: '' }, columns: { type: 'string', default: '' }, as: { type: 'string', default: '' },
} as const;

/** Records between two lines of progress. */
const TOLD_EVERY = 1_000;

interface Words {
  file: string;
  yes: boolean;
  json: boolean;
  year: string;
  columns: string;
  leaveOutDoubtful: boolean;
  as: string;
}

/** Something said wrongly on the command line: nothing was read yet. */
class Misused extends Error {}

/** Brings a file in: looks at it first, and lands it all in one transaction once `--yes` is said. Exit codes: 0 done, 1 nothing could be read, 2 misused. */
export function importFile(kind: ImportKind): Command {
  return async (app, args) => {
    try {
      const words = readWords(kind, args);
      const who = await actorOf(app, words.as);
      return await bringIn(app, kind, words, who);
    } catch (error) {
      if (!(error instanceof Misused || error instanceof FileRefused)) throw error;
      tell(error instanceof FileRefused ? sayRefusal(error) : error.message);
      return error instanceof FileRefused ? 1 : 2;
    }
  };
}

async function bringIn(app: INestApplicationContext, kind: ImportKind, words: Words, who: Actor): Promise<number> {
  if (kind === 'openings') await app.get(Occupations).learn();
  const table = await readTable(createReadStream(words.file));
  const choices: Choices = { columns: columnsSaid(kind, table, words.columns), year: words.year, leaveOutDoubtful: words.leaveOutDoubtful };
  const missing = missingFields(kind, choices.columns);
  if (missing.length > 0) {
    await table.close();
    throw new FileRefused(`No column looks like “${missing[0].label}”. Say which one it is with --columns ${missing[0].name}=Header. The columns are: ${table.header.join(', ')}.`);
  }
  const say = words.json ? tell : print;
  const { understood, preview } = await look(app, kind, table, choices, say);
  if (!words.yes) tell('Nothing was brought in. Add --yes to bring it in.');
  const { summary } = words.yes ? await land(app, who, { id: newId(), kind, file: table, choices, preview }, understood) : preview;
  if (words.yes) say(`${plural(summary.created, 'row', 'rows')} created, ${summary.alreadyThere.toLocaleString('en')} already there, ${summary.refused.toLocaleString('en')} refused.`);
  if (words.json) print(jsonLine(summary));
  return summary.rows > 0 && summary.refused === summary.rows ? 1 : 0;
}

/** Reads the file and says what it would bring. The account of each line is let go of here: with 50,000 of them it is large. */
async function look(app: INestApplicationContext, kind: ImportKind, table: Table, choices: Choices, say: (line: string) => void): Promise<Pick<Foreseen, 'understood' | 'preview'>> {
  const foreseen = await app.get(Foresight).foresee(kind, counted(table.rows), choices, () => table.notes());
  previewLines(kind, table, choices, foreseen).forEach(say);
  return { understood: foreseen.understood, preview: foreseen.preview };
}

function land(app: INestApplicationContext, who: Actor, draft: Draft, understood: Understood): Promise<Preview> {
  let told = 0;
  return app.get(Imports).bringIn(who, draft, understood, (done, of) => {
    if (done - told < TOLD_EVERY && done < of) return;
    told = done;
    tell(`${done.toLocaleString('en')} of ${of.toLocaleString('en')} ${draft.kind} brought in.`);
  });
}

/** The keys in this order, whatever else a summary may learn to say. */
function jsonLine({ rows, created, alreadyThere, refused }: ImportSummary): string {
  return JSON.stringify({ rows, created, alreadyThere, refused });
}

function readWords(kind: ImportKind, args: string[]): Words {
  try {
    const { values, positionals } = parseArgs({ args, options: OPTIONS, allowPositionals: true });
    if (positionals.length !== 1) throw new Misused(`Name one file: import ${kind} FILE.`);
    if (!/^(\d{4})?$/.test(values['assume-year'])) throw new Misused('Give the year as four digits, such as --assume-year 2018.');
    if (!statSync(positionals[0], { throwIfNoEntry: false })?.isFile()) throw new FileRefused(`There is no file ${positionals[0]}.`);
    return { file: positionals[0], yes: values.yes, json: values.json, year: values['assume-year'], columns: values.columns, leaveOutDoubtful: values['leave-out-doubtful'], as: values.as };
  } catch (error) {
    if (isOptionFault(error)) throw new Misused(error.message);
    throw error;
  }
}

function isOptionFault(error: unknown): error is Error {
  return typeof error === 'object' && error !== null && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
}

async function actorOf(app: INestApplicationContext, email: string): Promise<Actor> {
  if (email === '') return SYSTEM;
  const [row] = await app.get(Database).read((tx) => tx.sql<{ id: string }[]>`SELECT id FROM staff WHERE email_key = ${email.trim().toLowerCase()} AND disabled_at IS NULL AND role IN ('supervisor', 'administrator')`);
  if (!row) throw new Misused(`No supervisor or administrator has the email ${email}.`);
  return { ...SYSTEM, id: row.id };
}

/** The guess, corrected by what was said: `name=Business,city=Town`. A field set to nothing is left out. */
function columnsSaid(kind: ImportKind, table: Table, said: string): ColumnMap {
  const map: ColumnMap = guessFor(kind, table);
  const fields: readonly Field[] = FIELDS[kind];
  for (const pair of said === '' ? [] : said.split(/,(?=\s*[A-Za-z]+=)/)) {
    const [name, header] = [pair.slice(0, pair.indexOf('=')).trim(), pair.slice(pair.indexOf('=') + 1).trim()];
    if (!pair.includes('=') || !fields.some((field) => field.name === name)) throw new Misused(`“${pair}” names no field. The fields are: ${fields.map((field) => field.name).join(', ')}.`);
    const column = table.header.findIndex((one) => one.toLowerCase() === header.toLowerCase());
    if (column < 0 && header !== '') throw new Misused(`The file has no column “${header}”. The columns are: ${table.header.join(', ')}.`);
    for (const other of Object.keys(map)) if (map[other] === column) delete map[other];
    if (column < 0) delete map[name];
    else map[name] = column;
  }
  return map;
}

/** Says how far the reading is. */
async function* counted<T>(rows: AsyncIterable<T>): AsyncGenerator<T> {
  let count = 0;
  for await (const row of rows) {
    if ((count += 1) % 10_000 === 0) tell(`${count.toLocaleString('en')} rows read.`);
    yield row;
  }
}
