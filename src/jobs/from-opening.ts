import type { Tx } from '../common/database/database';
import { listed, run, sql } from '../common/database/sql';
import type { Opening } from '../openings/opening.entity';
import { openingPaths } from '../openings/opening.paths';
import { hoursText, payText, type Site } from '../openings/opening-words';
import { jobPaths } from './job.paths';

/** The opening a job is recorded from, and the client's job that came of it already, if there is one. */
export interface FromOpening {
  readonly opening: Opening;
  readonly jobId: string | null;
}

/** The jobs recorded from an opening, of these clients, by client; the caller has reached them all. */
export async function recordedFrom(tx: Tx, openingId: string, clientIds: readonly string[]): Promise<Map<string, string>> {
  const rows = await run<{ id: string; client_id: string }[]>(tx, sql`SELECT id, client_id FROM jobs WHERE opening_id = ${openingId} AND client_id IN (${listed(clientIds)}) AND deleted_at IS NULL ORDER BY started_on, id`);
  return new Map(rows.map((row) => [row.client_id, row.id]));
}

/** What the opening says, beside the form: of a range of hours or pay the least stands in it, and is what one asks about. */
export function fromOpeningNote(from: FromOpening | null, site: Site) {
  const said = from ? [hoursText(from.opening), payText(from.opening, site)].filter((text) => text !== '').join(', ') : '';
  const isRange = from !== null && (isBetween(from.opening.hoursMin, from.opening.hoursMax) || isBetween(from.opening.payMin, from.opening.payMax));
  return {
    hasFrom: from !== null, fromHref: from ? openingPaths.show(from.opening.id) : '', fromTitle: from?.opening.title ?? '', hasFromSaid: said !== '', fromSaid: said, hasFromRange: isRange,
    isRecorded: from !== null && from.jobId !== null, recordedHref: from?.jobId ? jobPaths.show(from.jobId) : '',
  };
}

function isBetween(least: number | null, most: number | null): boolean {
  return least !== null && most !== null && least !== most;
}
