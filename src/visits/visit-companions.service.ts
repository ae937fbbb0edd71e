import { Injectable } from '@nestjs/common';
import { Audit } from '../audit/audit.service';
import type { Tx } from '../common/database/database';
import { guardedUpdate } from '../common/database/guarded-update';
import { Clock } from '../common/time/clock';
import type { Viewer } from '../common/web/access';
import { keepVersion, readRows, writeAlong } from './visit-rows';
import { Visit } from './visit.entity';

/** Who went along on a visit (V9), noted afterwards: the visit is kept as it was before, as with any change. */
@Injectable()
export class VisitCompanions {
  constructor(
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Names somebody of the same team on a visit that was just read for a change; nothing happens when they are on it already. */
  async add(tx: Tx, who: Viewer, visit: Visit, staffId: string): Promise<void> {
    const rows = await readRows(tx, visit.id);
    if (visit.staffId === staffId || rows.along.includes(staffId)) return;
    const at = this.clock.iso();
    await keepVersion(tx, visit, rows, who.id, at);
    await guardedUpdate(tx, Visit, visit, { updatedAt: at });
    await writeAlong(tx, visit.id, visit.staffId, [staffId]);
    await this.audit.record(tx, who, 'visit.change', { type: 'visit', id: visit.id }, ['along']);
  }
}
