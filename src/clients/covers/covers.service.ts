import { Injectable } from '@nestjs/common';
import { Audit } from '../../audit/audit.service';
import type { Tx } from '../../common/database/database';
import { Clock } from '../../common/time/clock';
import type { Day } from '../../common/time/calendar';
import type { Viewer } from '../../common/web/access';
import { Clients } from '../clients.service';
import { Cover } from './cover.entity';

/** A cover with the names people know. */
export interface NamedCover {
  readonly id: string;
  readonly specialistId: string;
  readonly specialistName: string;
  readonly coveredBy: string;
  readonly coverName: string;
  readonly fromDay: Day;
  readonly untilDay: Day;
  readonly endedAt: string | null;
}

export type NewCover = Pick<Cover, 'id' | 'specialistId' | 'coveredBy' | 'fromDay' | 'untilDay'>;

/** Who stands in for whom (P1): only the team's supervisor lets somebody, and every change is in the audit log. */
@Injectable()
export class Covers {
  constructor(
    private readonly clients: Clients,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** The team's covers that aren't over, the earliest first. */
  async listOpen(tx: Tx, who: Viewer): Promise<NamedCover[]> {
    const day = await this.clients.today(tx);
    return tx.sql<NamedCover[]>`
      SELECT v.id, v.specialist_id AS "specialistId", s.name AS "specialistName", v.covered_by AS "coveredBy", b.name AS "coverName",
        v.from_day AS "fromDay", v.until_day AS "untilDay", v.ended_at AS "endedAt"
      FROM covers v JOIN staff s ON s.id = v.specialist_id JOIN staff b ON b.id = v.covered_by
      WHERE s.team_id = ${who.teamId} AND b.team_id = ${who.teamId} AND v.until_day >= ${day} AND v.ended_at IS NULL ORDER BY v.from_day, v.id LIMIT 100`;
  }

  /** The team's covers that ended, newest first: the record stays. */
  async listOver(tx: Tx, who: Viewer): Promise<NamedCover[]> {
    const day = await this.clients.today(tx);
    return tx.sql<NamedCover[]>`
      SELECT v.id, v.specialist_id AS "specialistId", s.name AS "specialistName", v.covered_by AS "coveredBy", b.name AS "coverName",
        v.from_day AS "fromDay", v.until_day AS "untilDay", v.ended_at AS "endedAt"
      FROM covers v JOIN staff s ON s.id = v.specialist_id JOIN staff b ON b.id = v.covered_by
      WHERE s.team_id = ${who.teamId} AND (v.until_day < ${day} OR v.ended_at IS NOT NULL) ORDER BY v.until_day DESC, v.id DESC LIMIT 30`;
  }

  /** Whom this person covers for today, and until when. */
  async listCoveredBy(tx: Tx, who: Viewer): Promise<{ name: string; untilDay: Day }[]> {
    const day = await this.clients.today(tx);
    return tx.sql<{ name: string; untilDay: Day }[]>`
      SELECT s.name, v.until_day AS "untilDay" FROM covers v JOIN staff s ON s.id = v.specialist_id
      WHERE v.covered_by = ${who.id} AND v.from_day <= ${day} AND v.until_day >= ${day} AND v.ended_at IS NULL AND s.team_id = ${who.teamId} ORDER BY v.until_day, v.id LIMIT 20`;
  }

  /** The specialists of one's own team, by name. */
  listSpecialists(tx: Tx, who: Viewer): Promise<{ id: string; name: string }[]> {
    return tx.sql<{ id: string; name: string }[]>`
      SELECT id, name FROM staff WHERE team_id = ${who.teamId} AND role = 'specialist' AND disabled_at IS NULL ORDER BY name, id LIMIT 100`;
  }

  /** @returns false when either isn't a specialist of the supervisor's team. The same form sent twice is one cover. */
  async add(tx: Tx, who: Viewer, cover: NewCover): Promise<boolean> {
    const [again] = await tx.sql<object[]>`SELECT 1 AS found FROM covers WHERE id = ${cover.id} AND created_by = ${who.id}`;
    if (again) return true;
    const team = new Set((await this.listSpecialists(tx, who)).map(({ id }) => id));
    if (who.role !== 'supervisor' || !team.has(cover.specialistId) || !team.has(cover.coveredBy)) return false;
    await tx.insert(Cover, { ...cover, createdBy: who.id, createdAt: this.clock.iso(), endedAt: null });
    await this.audit.record(tx, who, 'cover.add', { type: 'staff', id: cover.specialistId }, ['covered by', 'from', 'until']);
    return true;
  }

  /** Ends a cover of the supervisor's own team now. @returns false when there is none such */
  async end(tx: Tx, who: Viewer, id: string): Promise<boolean> {
    const [cover] = await tx.sql<{ specialistId: string; endedAt: string | null }[]>`
      SELECT v.specialist_id AS "specialistId", v.ended_at AS "endedAt" FROM covers v JOIN staff s ON s.id = v.specialist_id WHERE v.id = ${id} AND s.team_id = ${who.teamId}`;
    if (!cover || who.role !== 'supervisor') return false;
    if (cover.endedAt) return true;
    await tx.sql`UPDATE covers SET ended_at = ${this.clock.iso()} WHERE id = ${id}`;
    await this.audit.record(tx, who, 'cover.end', { type: 'staff', id: cover.specialistId }, ['ended']);
    return true;
  }
}
