import { Injectable } from '@nestjs/common';
import { Audit, type Actor } from '../../audit/audit.service';
import type { Tx } from '../../common/database/database';
import { guardedUpdate } from '../../common/database/guarded-update';
import { newId } from '../../common/database/ids';
import { nameKey } from '../../common/text/normalise';
import { Clock } from '../../common/time/clock';
import type { Role } from '../../common/web/access';
import { SessionStore } from '../sessions/session-store';
import { emailKey } from '../sign-in/sign-in.service';
import { Staff } from '../staff.entity';
import { Team } from '../team.entity';

export interface NewAccount {
  email: string;
  name: string;
  role: Role;
  teamId: string | null;
  fullTimeShare: number;
  /** Already hashed: hashing is slow and doesn't belong inside a write. */
  passwordHash: string;
}

export type AccountChange = Pick<Staff, 'name' | 'role' | 'teamId' | 'fullTimeShare'> & { disabled: boolean };

@Injectable()
export class Accounts {
  constructor(
    private readonly audit: Audit,
    private readonly sessions: SessionStore,
    private readonly clock: Clock,
  ) {}

  listStaff(tx: Tx): Promise<Staff[]> {
    return tx.find(Staff, { order: { name: 'ASC', id: 'ASC' }, take: 500 });
  }

  listTeams(tx: Tx): Promise<Team[]> {
    return tx.find(Team, { order: { nameKey: 'ASC', id: 'ASC' }, take: 200 });
  }

  findStaff(tx: Tx, id: string): Promise<Staff | null> {
    return tx.findOneBy(Staff, { id });
  }

  async isEmailTaken(tx: Tx, email: string): Promise<boolean> {
    return tx.existsBy(Staff, { emailKey: emailKey(email) });
  }

  /** Adds a team. @returns null when one of that name exists */
  async addTeam(tx: Tx, actor: Actor, name: string): Promise<Team | null> {
    const key = nameKey(name);
    if (await tx.existsBy(Team, { nameKey: key })) return null;
    const team = { id: newId(), name, nameKey: key, fullNamesOnBoard: 0, createdAt: this.clock.iso(), version: 1 };
    await tx.insert(Team, team);
    await this.audit.record(tx, actor, 'team.add', { type: 'team', id: team.id });
    return team;
  }

  async addStaff(tx: Tx, actor: Actor, account: NewAccount): Promise<Staff> {
    const staff = { ...account, id: newId(), emailKey: emailKey(account.email), createdAt: this.clock.iso(), disabledAt: null, version: 1 };
    await tx.insert(Staff, staff);
    await this.audit.record(tx, actor, 'staff.add', { type: 'staff', id: staff.id }, ['email', 'name', 'role', 'team']);
    return staff;
  }

  /** Changes an account; a new role or a closed account ends that person's sessions at once (S-04). */
  async changeStaff(tx: Tx, actor: Actor, at: Staff, change: AccountChange): Promise<boolean> {
    const { disabled, ...fields } = change;
    const disabledAt = disabled ? (at.disabledAt ?? this.clock.iso()) : null;
    if (!(await guardedUpdate(tx, Staff, at, { ...fields, disabledAt }))) return false;
    if (disabled || at.role !== change.role || at.teamId !== change.teamId) await this.sessions.endAll(tx, at.id);
    await this.audit.record(tx, actor, 'staff.change', { type: 'staff', id: at.id }, ['name', 'role', 'team', 'full-time share', 'disabled']);
    return true;
  }

  /** Sets a new password and ends every other session of that person. */
  async setPassword(tx: Tx, actor: Actor, staffId: string, passwordHash: string, keepSid = ''): Promise<void> {
    await tx.update(Staff, { id: staffId }, { passwordHash });
    await this.sessions.endAll(tx, staffId, keepSid);
    await this.audit.record(tx, actor, 'staff.password', { type: 'staff', id: staffId });
  }
}
