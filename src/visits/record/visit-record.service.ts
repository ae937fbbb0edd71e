import { Injectable, NotFoundException } from '@nestjs/common';
import type { Tx } from '../../common/database/database';
import { listed, run, sql } from '../../common/database/sql';
import type { Viewer } from '../../common/web/access';
import { Settings } from '../../settings/settings.service';
import type { SiteSettings } from '../../settings/settings';
import { countedByIds, type CountedVisit } from '../counting/counted-visits';
import { WeekCounts } from '../counting/week-counts.service';
import { namesMet } from '../people-met';
import { readRows, type VisitRows } from '../visit-rows';
import type { VisitSight } from '../visit-sight';
import type { Visit } from '../visit.entity';
import { Visits } from '../visits.service';
import { changedLabels, toValues, type VisitValues } from './visit-values';

/** One change of a visit: who, when, which fields; a removal and a putting back are changes too. */
export interface VisitChange {
  by: string;
  at: string;
  what: string;
}

export interface VisitRecord {
  visit: Visit;
  sight: VisitSight;
  canChange: boolean;
  employer: string;
  madeBy: string;
  along: string[];
  met: string[];
  /** By client: the facts told; empty unless the viewer reaches them. */
  told: VisitRows['clients'];
  opening: { id: string; title: string } | null;
  counted: CountedVisit | null;
  history: VisitChange[];
  settings: SiteSettings;
}

type Stored = Visit & VisitRows;

/** One visit with everything that hangs on it, as far as the viewer may see. */
@Injectable()
export class VisitRecords {
  constructor(
    private readonly visits: Visits,
    private readonly counts: WeekCounts,
    private readonly settings: Settings,
  ) {}

  /** @throws NotFoundException for one that isn't there, and for one that is withheld */
  async open(tx: Tx, who: Viewer, id: string): Promise<VisitRecord> {
    const found = await this.visits.findToRead(tx, who, id);
    if (!found) throw new NotFoundException();
    const { visit, sight } = found;
    const isFull = sight.level === 'full';
    const rows = await readRows(tx, id);
    const settings = await this.settings.get(tx);
    const names = await this.names(tx, [visit.employerId, visit.staffId, ...rows.along]);
    const [opening] = await tx.sql<{ id: string; title: string }[]>`SELECT id, title FROM openings WHERE id = ${visit.openingId ?? ''} AND deleted_at IS NULL`;
    return {
      ...found, visit: isFull ? visit : { ...visit, learned: '', nextWhat: '' }, settings,
      employer: names.get(visit.employerId) ?? '', madeBy: names.get(visit.staffId) ?? '', along: rows.along.map((one) => names.get(one) ?? ''),
      met: (await namesMet(tx, [id])).get(id) ?? [], told: isFull ? rows.clients : [], opening: opening ?? null,
      counted: (await countedByIds(tx, [id], await this.counts.view(tx))).get(id) ?? null, history: await this.history(tx, visit, rows, settings.timeZone),
    };
  }

  /** Names of employers, staff and people at employers, by id. */
  async names(tx: Tx, ids: readonly string[]): Promise<Map<string, string>> {
    const wanted = listed([...new Set(ids.filter((id) => id !== ''))]);
    const rows = await run<{ id: string; name: string }[]>(tx, sql`SELECT id, name FROM employers WHERE id IN (${wanted})
      UNION ALL SELECT id, name FROM staff WHERE id IN (${wanted}) UNION ALL SELECT id, name FROM hiring_managers WHERE id IN (${wanted})`);
    return new Map(rows.map((row) => [row.id, row.name]));
  }

  /** Every change, the newest first: each stored version set beside what came after it. */
  private async history(tx: Tx, visit: Visit, rows: VisitRows, zone: string): Promise<VisitChange[]> {
    const versions = await tx.sql<{ body: string; by: string; at: string }[]>`
      SELECT x.body, s.name AS by, x.changed_at AS at FROM visit_versions x JOIN staff s ON s.id = x.changed_by WHERE x.visit_id = ${visit.id} ORDER BY x.version DESC LIMIT 50`;
    let after: Stored = { ...visit, ...rows };
    return versions.map(({ body, by, at }) => {
      const before = JSON.parse(body) as Stored;
      const what = changeWords(before, after, zone);
      after = before;
      return { by, at, what };
    });
  }
}

function changeWords(before: Stored, after: Stored, zone: string): string {
  if (before.deletedAt === null && after.deletedAt !== null) return 'removed it';
  if (before.deletedAt !== null && after.deletedAt === null) return 'put it back';
  const labels = changedLabels(storedValues(before, zone), storedValues(after, zone));
  return labels.length === 0 ? 'saved it unchanged' : `changed ${labels.map((label) => `“${label}”`).join(', ')}`;
}

function storedValues(stored: Stored, zone: string): VisitValues {
  return toValues(stored, stored, zone);
}
