import { Injectable } from '@nestjs/common';
import { Audit, type Actor } from '../../audit/audit.service';
import type { Tx } from '../../common/database/database';
import { guardedUpdate } from '../../common/database/guarded-update';
import { newId } from '../../common/database/ids';
import { Clock } from '../../common/time/clock';
import type { Role } from '../../common/web/access';
import { today, type Day } from '../../common/time/calendar';
import { emailKey } from '../email-key';
import { Sessions } from '../sessions/sessions.service';
import { Staff } from '../staff.entity';
import { recordShare } from './share-history';
import { Teams } from './teams.service';
import type { Team } from '../team.entity';

export interface NewAccount {
  /** From the form that made it: sent twice, it is one account. */
  id?: string;
  email: string;
  name: string;
  role: Role;
  teamId: string | null;
  fullTimeShare: number;
  /** The first day at work; left out or null when it isn't known. */
  startedOn?: Day | null;
  /** Already hashed: hashing is slow and doesn't belong inside a write. */
  passwordHash: string;
}

export type AccountChange = Pick<Staff, 'email' | 'name' | 'role' | 'teamId' | 'fullTimeShare' | 'startedOn'> & {
  disabled: boolean;
  /** From which day a changed share holds (V7). */
  shareFrom: Day;
};

export type ChangeResult = 'changed' | 'stale' | 'email taken' | 'last administrator';

/** What may change without asking anybody to sign in again. */
const HARMLESS: readonly string[] = ['name', 'fullTimeShare', 'startedOn'];

@Injectable()
export class Accounts {
  constructor(
    private readonly audit: Audit,
    private readonly sessions: Sessions,
    private readonly teams: Teams,
    private readonly clock: Clock,
  ) {}

  /** The day it is now where the agency is. */
  today(timeZone: string): Day {
    return today(this.clock.now(), timeZone);
  }

  listStaff(tx: Tx): Promise<Staff[]> {
    return tx.find(Staff, { order: { name: 'ASC', id: 'ASC' }, take: 500 });
  }

  listTeams(tx: Tx): Promise<Team[]> {
    return this.teams.list(tx);
  }

  findStaff(tx: Tx, id: string): Promise<Staff | null> {
    return tx.findOneBy(Staff, { id });
  }

  async isEmailTaken(tx: Tx, email: string, exceptId = ''): Promise<boolean> {
    const holder = await tx.findOneBy(Staff, { emailKey: emailKey(email) });
    return holder !== null && holder.id !== exceptId;
  }

  /** Adds a team. @returns null when one of that name exists */
  addTeam(tx: Tx, actor: Actor, name: string): Promise<Team | null> {
    return this.teams.add(tx, actor, name);
  }

  async addStaff(tx: Tx, actor: Actor, account: NewAccount): Promise<Staff> {
    const staff = { id: newId(), startedOn: null, ...account, emailKey: emailKey(account.email), createdAt: this.clock.iso(), disabledAt: null, keyRound: 0, version: 1 };
    await tx.insert(Staff, staff);
    await this.audit.record(tx, actor, 'staff.add', { type: 'staff', id: staff.id }, ['email', 'name', 'role', 'team']);
    return staff;
  }

  /** Changes an account; a new role, team or email, or a closed account, ends that person's sessions at once (S-04). */
  async changeStaff(tx: Tx, actor: Actor, at: Staff, change: AccountChange): Promise<ChangeResult> {
    const { disabled, shareFrom, ...fields } = change;
    if (await this.isEmailTaken(tx, change.email, at.id)) return 'email taken';
    if ((disabled || change.role !== 'administrator') && (await this.isLastAdministrator(tx, at))) return 'last administrator';
    const after = { ...fields, emailKey: emailKey(change.email), disabledAt: disabled ? (at.disabledAt ?? this.clock.iso()) : null };
    if (!(await guardedUpdate(tx, Staff, at, after))) return 'stale';
    const changed = (['email', 'name', 'role', 'teamId', 'fullTimeShare', 'startedOn', 'disabledAt'] as const).filter((field) => at[field] !== after[field]);
    if (changed.includes('fullTimeShare')) await recordShare(tx, at, change.fullTimeShare, shareFrom, this.clock.iso());
    if (changed.some((field) => !HARMLESS.includes(field))) await this.sessions.endAll(tx, at.id);
    if (changed.includes('disabledAt')) await newKeys(tx, at.id);
    await this.audit.record(tx, actor, 'staff.change', { type: 'staff', id: at.id }, changed);
    return 'changed';
  }

  /** Sets a new password; ends every other session of that person, and the address of their calendar (S-64). */
  async setPassword(tx: Tx, actor: Actor, staffId: string, passwordHash: string, keepSid = ''): Promise<void> {
    await tx.update(Staff, { id: staffId }, { passwordHash });
    await newKeys(tx, staffId);
    await this.sessions.endAll(tx, staffId, keepSid);
    await this.audit.record(tx, actor, 'staff.password', { type: 'staff', id: staffId });
  }

  /** Ends sessions: one by its key, or all but the one in hand. */
  async endSessions(tx: Tx, actor: Actor, staffId: string, which: { key: string } | { keepSid: string }): Promise<void> {
    if ('key' in which) await this.sessions.end(tx, staffId, which.key);
    else await this.sessions.endAll(tx, staffId, which.keepSid);
    await this.audit.record(tx, actor, 'session.end', { type: 'staff', id: staffId });
  }

  /** Somebody must stay who can open accounts. */
  private async isLastAdministrator(tx: Tx, staff: Staff): Promise<boolean> {
    if (staff.role !== 'administrator' || staff.disabledAt !== null) return false;
    const rows = await tx.sql<unknown[]>`SELECT id FROM staff WHERE role = 'administrator' AND disabled_at IS NULL AND id <> ${staff.id} LIMIT 1`;
    return rows.length === 0;
  }
}

/** What opened for this person without signing in opens no more, also when the account is opened again. */
async function newKeys(tx: Tx, staffId: string): Promise<void> {
  await tx.sql`UPDATE staff SET key_round = key_round + 1 WHERE id = ${staffId}`;
}
