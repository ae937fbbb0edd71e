import { Injectable } from '@nestjs/common';
import { Audit, type Actor } from '../audit/audit.service';
import type { Tx } from '../common/database/database';
import { guardedUpdate } from '../common/database/guarded-update';
import { newId } from '../common/database/ids';
import { run, sql } from '../common/database/sql';
import { nameKey } from '../common/text/normalise';
import { Clock } from '../common/time/clock';
import { EmployerIndex } from '../employers/search/employer-index';
import { HiringManager, type HiringSay } from './hiring-manager.entity';

/** What may be said of a person; anything missing is blank or not known. */
export interface PersonFields {
  name: string;
  role?: string;
  hiringSay?: HiringSay;
  bestTime?: string;
  phone?: string;
  email?: string;
  note?: string;
  siteId?: string | null;
  leftOn?: string | null;
}

export type NewPerson = PersonFields & { id?: string; employerId: string };

const MOST = 200;

@Injectable()
export class HiringManagers {
  constructor(
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly index: EmployerIndex,
  ) {}

  async find(tx: Tx, id: string): Promise<HiringManager | null> {
    const found = await this.findEvenRemoved(tx, id);
    return found?.deletedAt === null ? found : null;
  }

  findEvenRemoved(tx: Tx, id: string): Promise<HiringManager | null> {
    return tx.findOneBy(HiringManager, { id });
  }

  /** Those who work there first, by name; removed ones left out. */
  async listFor(tx: Tx, employerId: string): Promise<HiringManager[]> {
    const rows = await tx.createQueryBuilder(HiringManager, 'h').where('h.employerId = :employerId AND h.deletedAt IS NULL', { employerId })
      .orderBy('h.nameKey').addOrderBy('h.id').take(MOST).getMany();
    return [...rows.filter((one) => one.leftOn === null), ...rows.filter((one) => one.leftOn !== null)];
  }

  async add(tx: Tx, who: Actor, given: NewPerson): Promise<HiringManager> {
    const at = this.clock.iso();
    const person: HiringManager = {
      id: given.id ?? newId(), employerId: given.employerId, ...storedOf(given), leftOn: given.leftOn ?? null,
      createdAt: at, createdBy: who.id, updatedAt: at, updatedBy: who.id, version: 1, deletedAt: null, deletedBy: null,
    };
    await tx.insert(HiringManager, person);
    await this.tellIndex(tx, person.employerId);
    await this.audit.record(tx, who, 'hiring-manager.add', { type: 'hiring-manager', id: person.id }, Object.keys(given).filter((key) => key !== 'id'));
    return person;
  }

  /** @returns false when somebody else changed it meanwhile, or it is gone */
  async change(tx: Tx, who: Actor, at: { id: string; version: number }, given: PersonFields): Promise<boolean> {
    const before = await this.find(tx, at.id);
    if (!before) return false;
    const stored = { ...storedOf(given), leftOn: given.leftOn ?? null };
    if (!(await guardedUpdate(tx, HiringManager, at, { ...stored, updatedAt: this.clock.iso(), updatedBy: who.id }))) return false;
    await this.tellIndex(tx, before.employerId);
    const changed = Object.entries(stored).filter(([key, value]) => key !== 'nameKey' && before[key as keyof HiringManager] !== value).map(([key]) => key);
    await this.audit.record(tx, who, 'hiring-manager.change', { type: 'hiring-manager', id: at.id }, changed);
    return true;
  }

  remove(tx: Tx, who: Actor, id: string): Promise<HiringManager | null> {
    return this.setRemoved(tx, who, id, { deletedAt: this.clock.iso(), deletedBy: who.id }, 'hiring-manager.remove');
  }

  restore(tx: Tx, who: Actor, id: string): Promise<HiringManager | null> {
    return this.setRemoved(tx, who, id, { deletedAt: null, deletedBy: null }, 'hiring-manager.restore');
  }

  private async setRemoved(tx: Tx, who: Actor, id: string, fields: Pick<HiringManager, 'deletedAt' | 'deletedBy'>, action: string): Promise<HiringManager | null> {
    const person = await this.findEvenRemoved(tx, id);
    if (!person || (person.deletedAt === null) === (fields.deletedAt === null)) return person;
    await tx.update(HiringManager, { id }, { ...fields, updatedAt: this.clock.iso(), updatedBy: who.id, version: person.version + 1 });
    await this.tellIndex(tx, person.employerId);
    await this.audit.record(tx, who, action, { type: 'hiring-manager', id });
    return person;
  }

  /** An employer is found by the people there, too. */
  private async tellIndex(tx: Tx, employerId: string): Promise<void> {
    const rows = await run<{ name: string }[]>(tx, sql`SELECT name FROM hiring_managers WHERE employer_id = ${employerId} AND deleted_at IS NULL ORDER BY name_key, id LIMIT ${MOST}`);
    await this.index.setPeople(tx, employerId, rows.map((row) => row.name));
  }
}

function storedOf(given: PersonFields) {
  const { name, role = '', hiringSay = 'unknown', bestTime = '', phone = '', email = '', note = '', siteId = null } = given;
  return { name, nameKey: nameKey(name), role, hiringSay, bestTime, phone, email, note, siteId };
}
