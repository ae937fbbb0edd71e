import { Injectable } from '@nestjs/common';
import type { Actor } from '../../audit/audit.service';
import { Database, type Tx } from '../../common/database/database';
import type { Understood } from '../understanding/understood';
import { EmployerLanding } from './employer-landing.service';
import { kindsOf, OpeningLanding } from './opening-landing.service';
import { type Outcome, outcomesOf } from './outcomes.rules';

/** Told how many of the records were looked at, while they are brought in. */
export type Progress = (done: number, of: number) => void;

/** Where records of either kind come down. */
@Injectable()
export class Landings {
  constructor(
    private readonly database: Database,
    private readonly employers: EmployerLanding,
    private readonly openings: OpeningLanding,
  ) {}

  /** The account as it would be now. Writes nothing. */
  async foresee(tx: Tx, understood: Understood): Promise<Outcome[]> {
    const fates = understood.kind === 'employers' ? await this.employers.look(tx, understood.groups) : (await this.openings.look(tx, understood.groups)).fates;
    return outcomesOf(understood, fates);
  }

  /** What takes long and needs no lock, done before `land`. */
  prepare(understood: Understood): Promise<ReadonlyMap<string, string>> {
    return understood.kind === 'openings' ? kindsOf(understood.groups) : Promise.resolve(new Map<string, string>());
  }

  /**
   * Brings everything in within the open transaction: all of it is kept or none. One import at a time, so that two of
   * the same file don't both find nothing there.
   */
  async land(tx: Tx, who: Actor, importId: string, understood: Understood, kinds: ReadonlyMap<string, string>, onProgress: Progress): Promise<Outcome[]> {
    if (this.database.isPostgres) await tx.query('SELECT pg_advisory_xact_lock(7202)');
    const job = { who, importId, onProgress: (done: number) => onProgress(done, understood.groups.length) };
    if (understood.kind === 'employers') {
      const fates = await this.employers.look(tx, understood.groups);
      await this.employers.land(tx, understood.groups, fates, job);
      return outcomesOf(understood, fates);
    }
    const look = await this.openings.look(tx, understood.groups);
    await this.openings.land(tx, understood.groups, look, kinds, job);
    return outcomesOf(understood, look.fates);
  }
}
