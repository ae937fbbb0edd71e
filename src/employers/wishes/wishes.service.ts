import { Injectable } from '@nestjs/common';
import { Audit, type Actor } from '../../audit/audit.service';
import type { Tx } from '../../common/database/database';
import { guardedUpdate } from '../../common/database/guarded-update';
import { Clock } from '../../common/time/clock';
import type { Day } from '../../common/time/calendar';
import { ContactWish } from '../contact-wish.entity';
import { Employer } from '../employer.entity';
import type { Stage } from '../stage.choices';

export interface Wish {
  id: string;
  /** Who at the employer said so. */
  who: string;
  day: Day;
  why: string;
}

/** What people decide about an employer apart from visits: leave them be, come again, and the stage set by hand. */
@Injectable()
export class Wishes {
  constructor(
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** They asked not to be contacted. From now on it stands before every stage and no list offers them. */
  async ask(tx: Tx, who: Actor, employer: Employer, wish: Wish): Promise<void> {
    await this.keep(tx, who, employer, 'asked', wish);
    await tx.update(Employer, { id: employer.id }, { doNotContactOn: wish.day, doNotContactWho: wish.who, doNotContactWhy: wish.why, updatedAt: this.clock.iso(), updatedBy: who.id });
  }

  /** They may be contacted again; the stage is again what the visits show. */
  async lift(tx: Tx, who: Actor, employer: Employer, wish: Wish): Promise<void> {
    await this.keep(tx, who, employer, 'lifted', wish);
    await tx.update(Employer, { id: employer.id }, { doNotContactOn: null, doNotContactWho: '', doNotContactWhy: '', updatedAt: this.clock.iso(), updatedBy: who.id });
  }

  /** Wishes and liftings, the newest first. */
  history(tx: Tx, employerId: string): Promise<ContactWish[]> {
    return tx.find(ContactWish, { where: { employerId }, order: { recordedAt: 'DESC', id: 'DESC' }, take: 50 });
  }

  isKept(tx: Tx, id: string): Promise<boolean> {
    return tx.existsBy(ContactWish, { id });
  }

  /** @returns false when somebody changed the employer meanwhile */
  async setStage(tx: Tx, who: Actor, at: { id: string; version: number }, stage: Exclude<Stage, 'do_not_contact'>, note: string, day: Day): Promise<boolean> {
    const changes = { stage, stageVisitId: null, stageSet: stage, stageNote: note, stageSetBy: who.id, stageSetOn: day, updatedAt: this.clock.iso(), updatedBy: who.id };
    if (!(await guardedUpdate(tx, Employer, at, changes))) return false;
    await this.audit.record(tx, who, 'employer.stage', { type: 'employer', id: at.id }, ['stage', 'stageNote']);
    return true;
  }

  private async keep(tx: Tx, who: Actor, employer: Employer, kind: ContactWish['kind'], wish: Wish): Promise<void> {
    await tx.insert(ContactWish, { ...wish, employerId: employer.id, kind, recordedBy: who.id, recordedAt: this.clock.iso() });
    await this.audit.record(tx, who, kind === 'asked' ? 'employer.do-not-contact' : 'employer.contact-again', { type: 'employer', id: employer.id }, ['who', 'day', 'why']);
  }
}
