import type { Actor } from '../audit/audit.service';
import type { ColumnMap, ImportKind } from './columns/fields';
import type { Import } from './import.entity';
import type { Preview } from './preview.rules';
import type { Table } from './reading/table';
import type { Choices } from './understanding/choices';

/** What is known of a file without its rows. */
export type FileFacts = Pick<Table, 'encoding' | 'delimiter' | 'header'>;

export interface Draft {
  id: string;
  kind: ImportKind;
  file: FileFacts;
  choices: Choices;
  preview: Preview;
}

/** An import as it is first put down, waiting. */
export function newImport(who: Actor, { id, kind, file, choices, preview }: Draft, at: string): Import {
  return {
    id, kind, status: 'waiting', encoding: file.encoding, delimiter: file.delimiter, header: JSON.stringify(file.header), ...storedReading(choices, preview),
    failure: '', startedBy: who.id, startedAt: at, runAt: null, finishedAt: null, undoneBy: null, undoneAt: null, undoneCount: 0, version: 1,
  };
}

/** The part of an import that changes when it is read another way. */
export function storedReading({ columns, ...options }: Choices, preview: Preview) {
  return { columns: JSON.stringify(columns), options: JSON.stringify(options), ...storedCounts(preview) };
}

export function storedCounts(preview: Preview) {
  const { rows, created, alreadyThere, refused } = preview.summary;
  return { preview: JSON.stringify(preview), total: rows, created, alreadyThere, refused, newEmployers: preview.newEmployers };
}

export function choicesOf(found: Import): Choices {
  return { ...(JSON.parse(found.options) as Omit<Choices, 'columns'>), columns: JSON.parse(found.columns) as ColumnMap };
}

export function previewStored(found: Import): Preview {
  return JSON.parse(found.preview) as Preview;
}

export function headerOf(found: Import): string[] {
  return JSON.parse(found.header) as string[];
}
