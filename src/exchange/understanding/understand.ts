import type { EmployerColumns, ImportKind, OpeningColumns } from '../columns/fields';
import { type EmployerLine, groupEmployers } from '../employer-rows/employer-groups.rules';
import { employerFromRow } from '../employer-rows/employer-row.rules';
import { type DateWords, guessDateOrder } from '../../openings/advert/date-words.rules';
import { groupOpenings, type OpeningLine } from '../opening-rows/opening-groups.rules';
import { datesOfRow, openingFromRow, type OpeningReading } from '../opening-rows/opening-row.rules';
import { askForYear } from '../opening-rows/year-question.rules';
import type { SourceRow } from '../reading/table';
import { type Choices, type Surroundings, yearGiven } from './choices';
import { type RefusedRow, type Understood, withBreaths, withoutDoubtful } from './understood';

type Rows = AsyncIterable<SourceRow>;

/** Understands a whole file as somebody chose to read it. Writes nothing; what is there already is looked up later. */
export function understand(kind: ImportKind, rows: Rows, choices: Choices, around: Surroundings): Promise<Understood> {
  return kind === 'employers' ? understandEmployers(rows, choices, around) : understandOpenings(rows, choices, around);
}

async function understandEmployers(rows: Rows, choices: Choices, around: Surroundings): Promise<Understood> {
  const map = choices.columns as EmployerColumns;
  const lines: EmployerLine[] = [];
  const refused: RefusedRow[] = [];
  for await (const { line, cells, problem } of withBreaths(rows)) {
    const row = problem === null ? employerFromRow(map, cells, around.country) : { ok: false as const, refused: problem };
    if (row.ok) lines.push({ line, value: row.value });
    else refused.push({ line, reason: row.refused });
  }
  const kept = withoutDoubtful(groupEmployers(lines), choices.leaveOutDoubtful);
  return { kind: 'employers', groups: kept.groups, refused: [...refused, ...kept.refused], year: null };
}

/** Openings are read twice: how a file writes its dates shows only in all of them. */
async function understandOpenings(rows: Rows, choices: Choices, around: Surroundings): Promise<Understood> {
  const map = choices.columns as OpeningColumns;
  const all: SourceRow[] = [];
  for await (const row of rows) all.push(row);
  const reading: OpeningReading = {
    order: guessDateOrder([...dateTexts(map, all)], around.dateOrder), assumeYear: yearGiven(choices), referenceYear: around.year,
    country: around.country, withoutYear: choices.year === 'words' ? 'keep words' : 'refuse',
  };
  const lines: OpeningLine[] = [];
  const refused: RefusedRow[] = [];
  const dates: DateWords[] = [];
  for await (const { line, cells, problem } of withBreaths(all)) {
    const row = problem === null ? openingFromRow(map, cells, reading) : { ok: false as const, refused: problem };
    if (row.ok) lines.push({ line, value: row.value });
    else refused.push({ line, reason: row.refused });
    for (const date of datesOfRow(map, cells, { ...reading, assumeYear: null })) if (date.kind !== 'blank') dates.push(date);
  }
  const kept = withoutDoubtful(groupOpenings(lines), choices.leaveOutDoubtful);
  return { kind: 'openings', groups: kept.groups, refused: [...refused, ...kept.refused], year: askForYear(dates) };
}

function* dateTexts(map: OpeningColumns, rows: SourceRow[]): Generator<string> {
  const columns = [map.eventDay, map.heardOn, map.closesOn, map.startsOn].filter((column) => column !== undefined);
  for (const { cells } of rows) for (const column of columns) yield cells[column] ?? '';
}
