import { Injectable } from '@nestjs/common';
import { Audit } from '../../audit/audit.service';
import type { Tx } from '../../common/database/database';
import type { Day } from '../../common/time/calendar';
import { Clock } from '../../common/time/clock';
import type { Viewer } from '../../common/web/access';

/** An employer that somebody doesn't want suggested: until a day, or ever. */
export interface AsideEmployer {
  readonly employerId: string;
  readonly employer: string;
  readonly until: Day | null;
}

const MOST_LISTED = 200;

/** "Not this week" and "not again": each person's own, and for suggestions only. */
@Injectable()
export class PutAside {
  constructor(
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** @param until the last day it isn't suggested on; null for never again */
  async put(tx: Tx, who: Viewer, employerId: string, until: Day | null): Promise<void> {
    await tx.sql`INSERT INTO suggestions_put_aside (staff_id, employer_id, until_day, put_aside_at) VALUES (${who.id}, ${employerId}, ${until}, ${this.clock.iso()})
      ON CONFLICT (staff_id, employer_id) DO UPDATE SET until_day = excluded.until_day, put_aside_at = excluded.put_aside_at`;
    await this.audit.record(tx, who, 'suggestion.put-aside', { type: 'employer', id: employerId }, [until === null ? 'again' : 'this week']);
  }

  /** Suggested again. */
  async bringBack(tx: Tx, who: Viewer, employerId: string): Promise<void> {
    await tx.sql`DELETE FROM suggestions_put_aside WHERE staff_id = ${who.id} AND employer_id = ${employerId}`;
    await this.audit.record(tx, who, 'suggestion.bring-back', { type: 'employer', id: employerId });
  }

  /** What is put aside today, by name. */
  list(tx: Tx, who: Viewer, today: Day): Promise<AsideEmployer[]> {
    return tx.sql`SELECT a.employer_id AS "employerId", e.name AS employer, a.until_day AS until FROM suggestions_put_aside a JOIN employers e ON e.id = a.employer_id
      WHERE a.staff_id = ${who.id} AND e.deleted_at IS NULL AND (a.until_day IS NULL OR a.until_day >= ${today}) ORDER BY e.name_key, e.id LIMIT ${MOST_LISTED}`;
  }
}
