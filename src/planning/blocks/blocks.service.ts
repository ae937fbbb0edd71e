import { Injectable, NotFoundException } from '@nestjs/common';
import { Audit } from '../../audit/audit.service';
import { Database, type Tx } from '../../common/database/database';
import { placeOfForm } from '../../common/database/form-place';
import type { Viewer } from '../../common/web/access';
import { blockFault, MOST_BLOCKS, type Block } from './blocks.rules';
import { WorkBlock } from './work-block.entity';

/** A block with its id. */
export type OwnBlock = Block & { readonly id: string };

/** The hours somebody keeps for employers: their own, and changed by nobody else. */
@Injectable()
export class WorkBlocks {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
  ) {}

  /** One's own, by weekday and time. */
  async of(tx: Tx, staffId: string): Promise<OwnBlock[]> {
    return tx.sql<OwnBlock[]>`SELECT id, weekday, from_time AS "from", until_time AS "until" FROM work_blocks WHERE staff_id = ${staffId} ORDER BY weekday, from_time LIMIT ${2 * MOST_BLOCKS}`;
  }

  /** Adds a block; the same form again is the same block, another time under its id is another block. */
  async add(tx: Tx, who: Viewer, block: OwnBlock): Promise<ReturnType<typeof blockFault>> {
    await this.holdOwn(tx, who);
    const isSame = (there: WorkBlock) => there.weekday === block.weekday && there.fromTime === block.from && there.untilTime === block.until;
    const { id } = await placeOfForm(tx, block.id, (one) => tx.findOneBy(WorkBlock, { id: one }), (there, one) => (there.staffId === who.id ? isSame(there) : one === block.id));
    return this.save(tx, who, { ...block, id });
  }

  /** Adds a block or changes one's own. Somebody's own blocks are held meanwhile, so that two windows can't overlap. */
  async save(tx: Tx, who: Viewer, block: OwnBlock): Promise<ReturnType<typeof blockFault>> {
    await this.holdOwn(tx, who);
    const found = await tx.findOneBy(WorkBlock, { id: block.id });
    if (found && found.staffId !== who.id) throw new NotFoundException();
    const fault = blockFault(block, (await this.of(tx, who.id)).filter((one) => one.id !== block.id));
    if (fault) return fault;
    const columns = { weekday: block.weekday as WorkBlock['weekday'], fromTime: block.from, untilTime: block.until };
    if (found) await tx.update(WorkBlock, { id: block.id }, columns);
    else await tx.insert(WorkBlock, { id: block.id, staffId: who.id, ...columns });
    await this.audit.record(tx, who, found ? 'work-block.change' : 'work-block.add', { type: 'work-block', id: block.id }, Object.keys(columns));
    return null;
  }

  private async holdOwn(tx: Tx, who: Viewer): Promise<void> {
    if (this.database.isPostgres) await tx.sql`SELECT id FROM staff WHERE id = ${who.id} FOR UPDATE`;
  }

  /** @throws NotFoundException for one that isn't there, or is somebody else's */
  async remove(tx: Tx, who: Viewer, id: string): Promise<void> {
    const found = await tx.findOneBy(WorkBlock, { id, staffId: who.id });
    if (!found) throw new NotFoundException();
    await tx.delete(WorkBlock, { id });
    await this.audit.record(tx, who, 'work-block.remove', { type: 'work-block', id });
  }
}
