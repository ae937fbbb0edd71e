import type { Tx } from '../common/database/database';
import { listed, run, sql } from '../common/database/sql';
import { nameKey } from '../common/text/normalise';
import type { Day } from '../common/time/calendar';
import { LIVE_STATUSES } from './opening.choices';

/** Another opening by the same title that can be had at the same employer: a copy saved as it was is soon there twice. */
export interface Twin {
  readonly id: string;
  readonly title: string;
}

/** The newest heard of; null when there is none, and for a form that was kept before: what stands may be its own. */
export async function twinOf(tx: Tx, { id, employerId, title }: { id: string; employerId: string; title: string }, today: Day): Promise<Twin | null> {
  const key = nameKey(title);
  if (key === '' || employerId === '') return null;
  const [twin] = await run<Twin[]>(tx, sql`SELECT id, title FROM openings WHERE employer_id = ${employerId} AND title_key = ${key} AND deleted_at IS NULL AND NOT EXISTS (SELECT 1 FROM openings own WHERE own.id = ${id})
    AND status IN (${listed([...LIVE_STATUSES])}) AND (closes_on IS NULL OR closes_on >= ${today}) ORDER BY heard_on DESC, id DESC LIMIT 1`);
  return twin ?? null;
}
