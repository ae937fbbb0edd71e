import { Injectable } from '@nestjs/common';
import type { Tx } from '../../common/database/database';
import { listed, run, sql } from '../../common/database/sql';
import type { Place } from './distance.rules';
import { postcodeKeys } from './postcode.rules';

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
    const asked = sites.map((site) => (site.lat === null || site.lon === null ? postcodeKeys(site.postcode ?? '') : []));
    const known = await this.postcodes(tx, [...new Set(asked.flat())]);
    return sites.map(({ lat, lon }, index) => {
      if (lat !== null && lon !== null) return { lat, lon, isByPostcode: false };
      const found = asked[index].map((key) => known.get(key)).find((place) => place !== undefined);
      return found ? { ...found, isByPostcode: true } : null;
    });
  }

  private async postcodes(tx: Tx, keys: readonly string[]): Promise<Map<string, Place>> {
    if (keys.length === 0) return new Map();
    const rows = await run<(Place & { key: string })[]>(tx, sql`SELECT postcode_key AS key, lat, lon FROM postcodes WHERE postcode_key IN (${listed(keys)})`);
    return new Map(rows.map(({ key, lat, lon }) => [key, { lat, lon }]));
  }
}
