import { Injectable } from '@nestjs/common';
import { Audit, type Actor } from '../../audit/audit.service';
import { bulkInsert } from '../../common/database/bulk-insert';
import type { Tx } from '../../common/database/database';
import type { Place } from './distance.rules';

/** The table of postcodes that an administrator loads. */
@Injectable()
export class Postcodes {
  constructor(private readonly audit: Audit) {}

  /** Puts this table in the place of the one before, whole. */
  async replace(tx: Tx, who: Actor, places: ReadonlyMap<string, Place>): Promise<void> {
    await tx.query('DELETE FROM postcodes');
    await bulkInsert(tx, 'postcodes', ['postcode_key', 'lat', 'lon'], [...places].map(([key, { lat, lon }]) => [key, lat, lon]));
    // Openings kept in memory for matching look again where they are; a trigger would add a row for each postcode.
    await tx.query('INSERT INTO match_changes DEFAULT VALUES');
    await this.audit.record(tx, who, 'postcodes.load', { type: 'settings', id: null }, ['postcodes']);
  }

  /** How many there are; the table is bounded when it is loaded. */
  async count(tx: Tx): Promise<number> {
    const [row] = (await tx.query('SELECT count(*) AS n FROM postcodes')) as { n: number | string }[];
    return Number(row.n);
  }
}
