import { Injectable } from '@nestjs/common';
import { Audit, type Actor } from '../audit/audit.service';
import type { Tx } from '../common/database/database';
import { guardedUpdate } from '../common/database/guarded-update';
import { placeOfForm } from '../common/database/form-place';
import { nameKey } from '../common/text/normalise';
import type { Day } from '../common/time/calendar';
import { Clock } from '../common/time/clock';
import { sureKind } from '../occupations/kind-choice';
import { Opening } from './opening.entity';
import { hasCome } from './stale.rules';
import { OPENING_OUTCOMES, type OpeningOutcome, type OpeningStatus } from './opening.choices';

type Derived = 'id' | 'titleKey' | 'createdAt' | 'createdBy' | 'updatedAt' | 'version' | 'deletedAt';

/** What may be said of an opening. */
export type OpeningFields = Omit<Opening, Derived>;

/** An employer, a title and the day it was heard of are enough; all else is not known. */
export type NewOpening = Partial<OpeningFields> & Pick<Opening, 'id' | 'employerId' | 'title' | 'heardOn'>;

const BLANK: Omit<OpeningFields, 'employerId' | 'title' | 'heardOn'> = {
  siteId: null, kind: '', kindWords: '', hoursMin: null, hoursMax: null, grid: '', shiftWords: '', payMin: null, payMax: null, payUnit: '', payWords: '', term: '',
  openToAnyone: 'unknown', duties: '', requirements: '', setting: '{}', liftingKg: null, licences: '[]', languages: '[]', checks: '[]', driving: 'unknown', howToApply: '', askId: null,
  source: '', visitId: null, status: 'open', verifiedOn: null, closesOn: null, startsOn: null, expectedOn: null, outcome: '', closedNote: '', identity: null,
};

/** Openings: heard of, verified, filled or gone. All teams share them (P2). */
@Injectable()
export class Openings {
  constructor(
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Not a removed one. */
  async find(tx: Tx, id: string): Promise<Opening | null> {
    const found = await this.findEvenRemoved(tx, id);
    return found?.deletedAt === null ? found : null;
  }

  findEvenRemoved(tx: Tx, id: string): Promise<Opening | null> {
    return tx.findOneBy(Opening, { id });
  }

  /** An employer's openings, the newest heard of first. */
  listFor(tx: Tx, employerId: string, limit: number): Promise<Opening[]> {
    return tx.createQueryBuilder(Opening, 'o').where('o.employerId = :employerId AND o.deletedAt IS NULL', { employerId })
      .orderBy('o.heardOn', 'DESC').addOrderBy('o.id', 'DESC').take(limit).getMany();
  }

  /** Heard of on a visit: a title is enough. The same id again is the same opening. */
  heardOn(tx: Tx, who: Actor, heard: { id: string; employerId: string; title: string; visitId: string; day: Day }): Promise<Opening> {
    const { day, ...given } = heard;
    return this.add(tx, who, { ...given, heardOn: day, source: 'visit' });
  }

  /** Adds an opening; the same form again is the same opening, other words under its id are another. The kind of work is read from a title that says it plainly. */
  async add(tx: Tx, who: Actor, given: NewOpening): Promise<Opening> {
    const { id, same } = await placeOfForm(tx, given.id, (one) => this.findEvenRemoved(tx, one), (there) => isSame(there, given, who));
    if (same) return same;
    const [opening] = await this.addMany(tx, who, [{ ...given, id }]);
    await this.audit.record(tx, who, 'opening.add', { type: 'opening', id: opening.id }, Object.keys(given).filter((key) => key !== 'id'));
    return opening;
  }

  /** Many at once, for imports and the seed. Whoever calls writes the audit line of the whole. */
  async addMany(tx: Tx, who: Actor, given: readonly NewOpening[]): Promise<Opening[]> {
    const at = this.clock.iso();
    const made = given.map((one): Opening => ({ ...BLANK, ...one, kind: one.kind || (sureKind(one.title)?.code ?? ''), titleKey: nameKey(one.title), createdAt: at, createdBy: who.id, updatedAt: at, version: 1, deletedAt: null }));
    for (let from = 0; from < made.length; from += 200) await tx.insert(Opening, made.slice(from, from + 200));
    return made;
  }

  /** @returns false when somebody else changed it meanwhile, or it is gone */
  async change(tx: Tx, who: Actor, at: { id: string; version: number }, changes: Partial<OpeningFields>): Promise<boolean> {
    const before = await this.find(tx, at.id);
    if (!before) return false;
    const titleKey = nameKey(changes.title ?? before.title);
    if (!(await guardedUpdate(tx, Opening, at, { ...changes, titleKey, updatedAt: this.clock.iso() }))) return false;
    const changed = (Object.keys(changes) as (keyof OpeningFields)[]).filter((key) => changes[key] !== before[key]);
    await this.audit.record(tx, who, 'opening.change', { type: 'opening', id: at.id }, changed);
    return true;
  }

  /** Somebody knows that it is still there (M3). No new version: pressing this spoils nobody's open form. One whose expected day has come is open by that. */
  async verify(tx: Tx, who: Actor, id: string, day: Day): Promise<boolean> {
    const opening = await this.find(tx, id);
    if (!opening) return false;
    if (hasCome(opening, day)) return this.change(tx, who, opening, { status: 'open', verifiedOn: day });
    await tx.update(Opening, { id }, { verifiedOn: day });
    await this.audit.record(tx, who, 'opening.verify', { type: 'opening', id }, ['verifiedOn']);
    return true;
  }

  /** No longer there, with what came of it. */
  close(tx: Tx, who: Actor, at: { id: string; version: number }, outcome: OpeningOutcome, closedNote: string): Promise<boolean> {
    const status = OPENING_OUTCOMES.find(({ value }) => value === outcome)?.status ?? 'withdrawn';
    return this.change(tx, who, at, { status, outcome, closedNote });
  }

  /** Closed by mistake: as far as it had come, and nothing that was said of its end. @returns false when it was changed since */
  reopen(tx: Tx, who: Actor, at: { id: string; version: number }, status: OpeningStatus): Promise<boolean> {
    return this.change(tx, who, at, { status, outcome: '', closedNote: '' });
  }

  /** Takes it out of every list; `restore` brings it back as it was. @returns false when it never was, or changed meanwhile */
  async remove(tx: Tx, who: Actor, id: string): Promise<boolean> {
    return this.setRemoved(tx, who, id, this.clock.iso(), 'opening.remove');
  }

  async restore(tx: Tx, who: Actor, id: string): Promise<boolean> {
    return this.setRemoved(tx, who, id, null, 'opening.restore');
  }

  private async setRemoved(tx: Tx, who: Actor, id: string, deletedAt: string | null, action: string): Promise<boolean> {
    const opening = await this.findEvenRemoved(tx, id);
    if (!opening) return false;
    if ((opening.deletedAt === null) === (deletedAt === null)) return true;
    if (!(await guardedUpdate(tx, Opening, opening, { deletedAt, updatedAt: this.clock.iso() }))) return false;
    await this.audit.record(tx, who, action, { type: 'opening', id });
    return true;
  }
}

/** Whether this form was kept before. What somebody said anew of the opening since was said after it, and isn't other words of the form. */
function isSame(there: Opening, given: NewOpening, who: Actor): boolean {
  if (there.createdBy !== who.id || there.deletedAt !== null) return false;
  const fixed = ['employerId', 'title', 'heardOn'] as const;
  const keys = there.version === 1 ? (Object.keys(given) as (keyof NewOpening)[]).filter((key) => key !== 'id' && key !== 'verifiedOn' && !(key === 'kind' && given.kind === '')) : fixed;
  return keys.every((key) => there[key] === given[key]);
}
