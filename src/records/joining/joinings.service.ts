import { Injectable } from '@nestjs/common';
import { Audit } from '../../audit/audit.service';
import type { Tx } from '../../common/database/database';
import { Clock } from '../../common/time/clock';
import type { Viewer } from '../../common/web/access';
import { Employers } from '../../employers/employers.service';
import { EmployerIndex } from '../../employers/search/employer-index';
import { Standings } from '../../visits/standings.service';
import { moveAll, moveBack, type Moved } from './moves';

/**
 * Joins two records of one employer, and takes them apart again. It moves records only: what clients allowed is never
 * touched, and the gate asks for both employers from then on (the narrower leave holds).
 */
@Injectable()
export class Joinings {
  constructor(
    private readonly employers: Employers,
    private readonly index: EmployerIndex,
    private readonly standings: Standings,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** @returns false when one of them is gone, or they are the same; a form sent twice joins once */
  async join(tx: Tx, who: Viewer, given: { id: string; keptId: string; goneId: string }): Promise<boolean> {
    const { id, keptId, goneId } = given;
    const [again] = await tx.sql<{ gone: string }[]>`SELECT gone_id AS gone FROM employer_merges WHERE id = ${id}`;
    if (again) return again.gone === goneId;
    if (keptId === goneId || !(await this.employers.find(tx, keptId)) || !(await this.employers.find(tx, goneId))) return false;
    const moved = await moveAll(tx, goneId, keptId);
    if (!(await this.employers.remove(tx, who, goneId))) throw new Error('The employer changed while it was being joined.');
    await tx.sql`INSERT INTO employer_merges (id, kept_id, gone_id, moved, merged_by, merged_at) VALUES (${id}, ${keptId}, ${goneId}, ${JSON.stringify(moved)}, ${who.id}, ${this.clock.iso()})`;
    await this.settle(tx, keptId, goneId);
    await this.audit.record(tx, who, 'employer.join', { type: 'employer', id: keptId }, ['sites', 'people', 'openings', 'planned']);
    return true;
  }

  /** @returns the two employers, or null when there is no such joining, or it was taken apart already */
  async takeApart(tx: Tx, who: Viewer, id: string): Promise<{ keptId: string; goneId: string } | null> {
    const [row] = await tx.sql<{ keptId: string; goneId: string; moved: string }[]>`SELECT kept_id AS "keptId", gone_id AS "goneId", moved FROM employer_merges WHERE id = ${id} AND undone_at IS NULL`;
    if (!row) return null;
    await tx.sql`UPDATE employer_merges SET undone_by = ${who.id}, undone_at = ${this.clock.iso()} WHERE id = ${id}`;
    await moveBack(tx, JSON.parse(row.moved) as Moved, row.goneId, row.keptId);
    await this.employers.restore(tx, who, row.goneId);
    await this.settle(tx, row.keptId, row.goneId);
    await this.audit.record(tx, who, 'employer.take-apart', { type: 'employer', id: row.keptId });
    return row;
  }

  private async settle(tx: Tx, keptId: string, goneId: string): Promise<void> {
    await this.index.reindexMany(tx, [keptId, goneId]);
    for (const id of [keptId, goneId]) {
      const people = await tx.sql<{ name: string }[]>`SELECT name FROM hiring_managers WHERE employer_id = ${id} AND deleted_at IS NULL ORDER BY name_key, id LIMIT 200`;
      await this.index.setPeople(tx, id, people.map((one) => one.name));
      await this.standings.note(tx, id);
    }
  }
}
