import { Injectable } from '@nestjs/common';
import type { Tx } from '../common/database/database';

type WorkOut = (tx: Tx, employerId: string) => Promise<void>;

/**
 * Tells the room that works out where an employer stands that somebody started work there, or that this was a mistake.
 * That room lies above this one (visits read jobs), so it says here by itself how it wants to hear of it.
 */
@Injectable()
export class HiringEvidence {
  private workOut: WorkOut = () => Promise.resolve();

  /** Whoever keeps the stages of employers hears of every change from now on. */
  heardBy(workOut: WorkOut): void {
    this.workOut = workOut;
  }

  /** What is known of people starting work at this employer has changed; called in the same transaction, after it was written. */
  changed(tx: Tx, employerId: string): Promise<void> {
    return this.workOut(tx, employerId);
  }
}
