import type { Place } from '../../employers/places/distance.rules';
import type { ByteSource } from '../reading/decode';
import { FileRefused } from '../reading/file-refused';
import { readTable } from '../reading/table';
import { postcodeColumns, readPostcode } from './postcode-row.rules';

export interface ReadPostcodes {
  readonly places: ReadonlyMap<string, Place>;
  /** Rows that are none, and the first few of them in words. */
  readonly leftOut: number;
  readonly why: readonly string[];
}

const MOST_WHY = 5;

/** Reads a table of postcodes, within the limits of any file (S-37); the first row of a postcode is the one kept. @throws FileRefused */
export async function readPostcodes(source: ByteSource): Promise<ReadPostcodes> {
  const table = await readTable(source, { hasHeader: true });
  const columns = postcodeColumns(table.header);
  if (columns === null) {
    await table.close();
    throw new FileRefused('The first row must name three columns: postcode, lat and lon.');
  }
  const places = new Map<string, Place>();
  const why: string[] = [];
  let leftOut = 0;
  for await (const row of table.rows) {
    const read = row.problem ?? readPostcode(row.cells, columns);
    if (typeof read !== 'string') {
      if (!places.has(read.key)) places.set(read.key, read.place);
      continue;
    }
    leftOut += 1;
    if (why.length < MOST_WHY) why.push(`Line ${row.line}: ${read}`);
  }
  if (places.size === 0) throw new FileRefused(why[0] ?? 'This file has names of columns and no rows below them.');
  return { places, leftOut, why };
}
