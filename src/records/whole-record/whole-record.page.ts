import type { Client } from '../../clients/client.entity';
import { clientPaths } from '../../clients/client.paths';
import { formatInstant } from '../../common/time/format';
import { plural } from '../../common/text/plain';
import { erasurePaths } from '../erasure/erasure.paths';
import type { RecordPart } from './record-parts.data';
import { valueJson, valueText, type Reading } from './record-values';
import type { ReadPart, WholeRecord } from './whole-record.service';

export interface Taken {
  readonly by: string;
  readonly at: string;
  readonly agency: string;
  readonly canErase: boolean;
}

/** A client's whole record, to read and to print. The title says initials only. */
export function wholeRecordPage(client: Client, record: WholeRecord, taken: Taken) {
  const { locale, timeZone } = record.reading;
  const parts = record.parts.map((part) => partModel(part, record.reading));
  return {
    title: `The whole record of ${client.initials}`, heading: `Everything on record about ${client.preferredName}`, name: client.preferredName,
    clientsHref: clientPaths.list, clientHref: clientPaths.show(client.id), fileHref: erasurePaths.file(client.id),
    takenLine: `Put together for ${client.preferredName} by ${taken.by}, ${taken.agency}, on ${formatInstant(taken.at, timeZone, locale)}.`,
    canErase: taken.canErase, eraseHref: erasurePaths.ask(client.id),
    parts: parts.filter((part) => part.rows.length > 0), nothing: parts.filter((part) => part.rows.length === 0).map((part) => part.heading).join(' · '), hasNothing: parts.some((part) => part.rows.length === 0),
  };
}

/** Few short columns read better below each other. */
const MOST_IN_A_TABLE = 4;

function partModel({ part, rows, isCut }: ReadPart, reading: Reading) {
  const isTable = rows.length > 1 && part.columns.length <= MOST_IN_A_TABLE && part.columns.every(([, , kind]) => kind !== 'profile');
  const cell = (row: ReadPart['rows'][number]) => ([column, label, kind = 'text']: RecordPart['columns'][number]) => ({ label, text: valueText(row[column], kind, reading) || '–' });
  return {
    isTable, heads: part.columns.map(([, label]) => label), lines: isTable ? rows.map((row) => ({ cells: part.columns.map(cell(row)) })) : [],
    id: part.table, heading: part.heading, count: rows.length > 1 ? plural(rows.length, 'entry', 'entries', reading.locale) : '', isCut,
    rows: rows.map((row) => ({ facts: part.columns.flatMap(([column, label, kind = 'text']) => factLine(label, valueText(row[column], kind, reading))) })),
  };
}

function factLine(term: string, text: string) {
  return text === '' ? [] : [{ term, text, hasHref: false, href: '', hasTag: false, tag: {}, hasNote: false, note: '' }];
}

/** The same as a file for machines: days and words as stored, ids by name. */
export function wholeRecordJson(client: Client, record: WholeRecord, taken: Taken): string {
  const parts = Object.fromEntries(record.parts.map(({ part, rows, isCut }) => [camel(part.table), {
    heading: part.heading, ...(isCut ? { isCut } : {}),
    entries: rows.map((row) => Object.fromEntries(part.columns.map(([column, , kind = 'text']) => [camel(column.replace(/_id$/, '')), valueJson(row[column], kind, record.reading)]))),
  }]));
  return `${JSON.stringify({ record: `Everything on record about ${client.preferredName}`, agency: taken.agency, takenBy: taken.by, takenAt: taken.at, notes: NOTES, parts }, null, 2)}\n`;
}

/** What isn't in it, and why: said in the file as on the page. */
export const NOTES = [
  'Names of other clients are taken out of notes, and the words of a visit that was about somebody else too are left out.',
  'Scans of signed papers are listed here; the scans themselves are opened from the plan’s page.',
];

function camel(column: string): string {
  return column.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
}
