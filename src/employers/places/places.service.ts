import { Injectable } from '@nestjs/common';
import type { Tx } from '../../common/database/database';
import { listed, run, sql } from '../../common/database/sql';
import type { Place } from './distance.rules';
import { postcodeKeys } from './postcode.rules';

const KEYS_AT_ONCE = 1000;

/** Where something is, and whether that is only the middle of its postcode. */
export interface KnownPlace extends Place {
  readonly isByPostcode: boolean;
}

/** A site as far as its place goes. */
export interface Sited {
  readonly lat: number | null;
  readonly lon: number | null;
  readonly postcode: string | null;
}

/** Where employers are: what a map or an import said of a site itself, else the middle of its postcode. */
@Injectable()
export class Places {
  /** The place of each, in their order; null where nobody knows. One question of the postcodes, and none when no site needs it. */
  async of(tx: Tx, sites: readonly Sited[]): Promise<(KnownPlace | null)[]> {
    const known = await postcodePlaces(tx, sites.flatMap(({ lat, lon, postcode }) => (lat === null || lon === null ? (postcode ?? []) : [])));
    return sites.map(({ lat, lon, postcode }) => {
      if (lat !== null && lon !== null) return { lat, lon, isByPostcode: false };
      const found = known.get(postcode ?? '');
      return found ? { ...found, isByPostcode: true } : null;
    });
  }
}

/** The middle of each of these postcodes that the table has, by postcode as it was given. No question for none. */
export async function postcodePlaces(tx: Tx, postcodes: readonly string[]): Promise<Map<string, Place>> {
  const asked = new Map([...new Set(postcodes)].map((postcode) => [postcode, postcodeKeys(postcode)]));
  const keys = [...new Set([...asked.values()].flat())];
  const known = new Map<string, Place>();
  for (let from = 0; from < keys.length; from += KEYS_AT_ONCE) {
    const rows = await run<(Place & { key: string })[]>(tx, sql`SELECT postcode_key AS key, lat, lon FROM postcodes WHERE postcode_key IN (${listed(keys.slice(from, from + KEYS_AT_ONCE))})`);
    for (const { key, lat, lon } of rows) known.set(key, { lat, lon });
  }
  return new Map([...asked].flatMap(([postcode, ways]) => {
    const place = ways.map((key) => known.get(key)).find((one) => one !== undefined);
    return place ? [[postcode, place] as const] : [];
  }));
}
