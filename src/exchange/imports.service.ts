import { Injectable } from '@nestjs/common';
import { Audit, type Actor } from '../audit/audit.service';
import { Database, type Tx } from '../common/database/database';
import { Foresight, type Foreseen } from './foresight.service';
import { choicesOf, type Draft, previewStored, storedCounts, storedReading } from './import-draft';
import { ImportStore } from './import-store.service';
import type { Import } from './import.entity';
import { Landings, type Progress } from './landing/landings.service';
import { type Preview, previewOf } from './preview.rules';
import type { SourceRow } from './reading/table';
import type { Choices } from './understanding/choices';
import type { Understood } from './understanding/understood';

/** Files on their way in: put down to wait, looked at again, and brought in once somebody says so. */
@Injectable()
export class Imports {
  constructor(
    private readonly database: Database,
    private readonly store: ImportStore,
    private readonly landings: Landings,
    private readonly foresight: Foresight,
    private readonly audit: Audit,
  ) {}

  /** Puts an uploaded file's rows down to wait. The same id again is the same upload. */
  async stage(who: Actor, draft: Draft, rows: readonly SourceRow[], { outcomes }: Foreseen): Promise<void> {
    await this.database.write(async (tx) => {
      if (await this.store.find(tx, draft.id)) return;
      await this.store.purge(tx);
      await this.store.add(tx, who, draft);
      await this.store.keepRows(tx, draft.id, rows);
      await this.store.account(tx, draft.id, outcomes);
      await this.audit.record(tx, who, 'import.start', { type: 'import', id: draft.id }, [draft.kind]);
    });
  }

  /** Reads a waiting file another way. @returns false when it isn't waiting any more as it was shown */
  async lookAgain(found: Import, choices: Choices): Promise<boolean> {
    const { preview, outcomes } = await this.foresight.foresee(found.kind, this.store.rows(found.id), choices, () => previewStored(found).notes);
    return this.database.write(async (tx) => {
      const now = await this.store.find(tx, found.id);
      if (now?.status !== 'waiting' || now.version !== found.version) return false;
      await this.store.change(tx, found.id, { ...storedReading(choices, preview), version: found.version + 1, failure: '' });
      await this.store.account(tx, found.id, outcomes);
      return true;
    });
  }

  /** Brings in what somebody confirmed on the command line: the import and all its records, or nothing. */
  async bringIn(who: Actor, draft: Draft, understood: Understood, onProgress: Progress): Promise<Preview> {
    const kinds = await this.landings.prepare(understood);
    return this.database.write(async (tx) => {
      await this.store.add(tx, who, draft);
      return this.land(tx, who, draft.id, { understood, kinds, notes: draft.preview.notes }, onProgress);
    });
  }

  /** Brings in the rows of a waiting import, read as they were last shown. */
  async bringInWaiting(who: Actor, found: Import, onProgress: Progress): Promise<Preview> {
    const { notes } = previewStored(found);
    const understood = await this.foresight.understand(found.kind, this.store.rows(found.id), choicesOf(found));
    const kinds = await this.landings.prepare(understood);
    return this.database.write((tx) => this.land(tx, who, found.id, { understood, kinds, notes }, onProgress));
  }

  async abandon(who: Actor, id: string): Promise<boolean> {
    return this.database.write(async (tx) => {
      const isGone = await this.store.abandon(tx, id);
      if (isGone) await this.audit.record(tx, who, 'import.abandon', { type: 'import', id });
      return isGone;
    });
  }

  private async land(tx: Tx, who: Actor, id: string, given: { understood: Understood; kinds: ReadonlyMap<string, string>; notes: string[] }, onProgress: Progress): Promise<Preview> {
    const outcomes = await this.landings.land(tx, who, id, given.understood, given.kinds, onProgress);
    const preview = previewOf(given.understood, outcomes, given.notes);
    await this.store.account(tx, id, outcomes);
    await this.store.forgetRows(tx, id);
    await this.store.finish(tx, id, storedCounts(preview));
    await this.audit.record(tx, who, 'import.finish', { type: 'import', id }, [given.understood.kind]);
    return preview;
  }
}
