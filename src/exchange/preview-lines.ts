import { plural } from '../common/text/plain';
import { type Field, FIELDS, type ImportKind } from './columns/fields';
import type { Foreseen } from './foresight.service';
import { DELIMITER_NAMES } from './reading/delimiter.rules';
import type { Table } from './reading/table';
import { type Choices, KIND_WORDS } from './understanding/choices';

const MOST_PROBLEMS = 30;
const MOST_DOUBTS = 10;

/** What a person on the command line reads before confirming: how the file is read, its first rows, every problem, the account. */
export function previewLines(kind: ImportKind, file: Pick<Table, 'encoding' | 'delimiter' | 'header'>, choices: Choices, { preview, outcomes }: Foreseen): string[] {
  const { summary } = preview;
  const problems = outcomes.filter((row) => row.outcome === 'refused');
  const doubts = outcomes.filter((row) => row.doubt !== '');
  return [
    `Read as ${file.encoding.toUpperCase()} with a ${DELIMITER_NAMES[file.delimiter]} between cells; ${plural(summary.rows, 'row', 'rows')} below ${plural(file.header.length, 'column', 'columns')}.`,
    ...preview.notes,
    'Columns:', ...columnLines(kind, file.header, choices),
    'The first rows, as understood:', ...preview.first.map(({ line, cells }) => `  Line ${line}: ${cells.filter((cell) => cell !== '').join(' · ')}`),
    ...capped('Problems', problems.map((row) => `  Line ${row.line}: ${row.reason}`), MOST_PROBLEMS),
    ...capped('To be looked at', doubts.map((row) => `  Line ${row.line}: ${row.label}. ${row.doubt}`), MOST_DOUBTS),
    ...(preview.year && choices.year === '' ? [`${preview.year.sentence} Answer with --assume-year; rows without a year are refused until then.`] : []),
    `As it would be: ${plural(summary.created, KIND_WORDS[kind].one, KIND_WORDS[kind].many)} created, ${plural(summary.alreadyThere, 'row', 'rows')} already there, ${summary.refused} refused.`,
    ...(preview.newEmployers > 0 ? [`For them ${plural(preview.newEmployers, 'employer is', 'employers are')} new.`] : []),
  ];
}

function columnLines(kind: ImportKind, header: string[], choices: Choices): string[] {
  const fields: readonly Field[] = FIELDS[kind];
  return fields.flatMap((field) => {
    const column = choices.columns[field.name];
    return column === undefined ? [] : [`  ${field.label} (${field.name}): ${header[column]}`];
  });
}

function capped(heading: string, lines: string[], most: number): string[] {
  if (lines.length === 0) return [];
  const more = lines.length > most ? [`  and ${(lines.length - most).toLocaleString('en')} more.`] : [];
  return [`${heading} (${lines.length.toLocaleString('en')}):`, ...lines.slice(0, most), ...more];
}
