import { Injectable } from '@nestjs/common';
import type { Actor } from '../audit/audit.service';
import { guessColumns } from './columns/column-guess.rules';
import type { ColumnMap, ImportKind } from './columns/fields';
import { Foresight } from './foresight.service';
import { Imports } from './imports.service';
import { FileRefused } from './reading/file-refused';
import { type ReadingChoices, readTable, type SourceRow, type Table } from './reading/table';

export interface Upload extends ReadingChoices {
  id: string;
  kind: ImportKind;
  /** The file. It goes no further than this: what is kept are its rows, and they only until they are confirmed (S-37). */
  bytes: Uint8Array;
}

/** Takes uploaded files in: read, understood by guess, and put down to wait. */
@Injectable()
export class ImportIntake {
  constructor(
    private readonly foresight: Foresight,
    private readonly imports: Imports,
  ) {}

  /** @returns a sentence when the file can't be read; then nothing is kept of it */
  async receive(who: Actor, { id, kind, bytes, delimiter, hasHeader }: Upload): Promise<string | null> {
    try {
      const table = await readTable([bytes], { delimiter, hasHeader });
      const rows: SourceRow[] = [];
      for await (const row of table.rows) rows.push(row);
      if (rows.length === 0) return 'This file has names of columns and no rows below them.';
      const choices = { columns: guessFor(kind, table), year: '', leaveOutDoubtful: false };
      const foreseen = await this.foresight.foresee(kind, inTurn(rows), choices, () => table.notes());
      await this.imports.stage(who, { id, kind, file: table, choices, preview: foreseen.preview }, rows, foreseen);
      return null;
    } catch (error) {
      if (error instanceof FileRefused) return sayRefusal(error);
      throw error;
    }
  }
}

/** Which column is which, guessed from their names and first rows. */
export function guessFor(kind: ImportKind, { header, sample }: Pick<Table, 'header' | 'sample'>): ColumnMap {
  const cells = sample.map((row) => row.cells);
  return kind === 'employers' ? guessColumns('employers', header, cells) : guessColumns('openings', header, cells);
}

export function sayRefusal(refused: FileRefused): string {
  return refused.line === null ? refused.message : `${refused.message} (Line ${refused.line}.)`;
}

async function* inTurn<T>(items: readonly T[]): AsyncGenerator<T> {
  yield* items;
}
