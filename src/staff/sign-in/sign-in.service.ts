import { Injectable } from '@nestjs/common';
import { Audit, type Actor } from '../../audit/audit.service';
import { Database } from '../../common/database/database';
import type { Viewer } from '../../common/web/access';
import { Staff } from '../staff.entity';
import { emailKey } from '../email-key';
import { hashPassword, isWeaker, passwordIsRight } from './password';
import { Tries, type Tried } from './tries.service';

export type SignInResult = { outcome: 'right'; staff: Staff } | { outcome: 'wrong' } | { outcome: 'wait'; seconds: number };

@Injectable()
export class SignIn {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly tries: Tries,
  ) {}

  /** Checks email and password. A wrong name and a wrong password can't be told apart, by words or by time. */
  async attempt(email: string, password: string, actor: Actor): Promise<SignInResult> {
    const staff = await this.database.read((tx) => tx.findOneBy(Staff, { emailKey: emailKey(email) }));
    return this.check(emailKey(email), staff, password, actor, 'sign-in');
  }

  /** Checks the password of somebody who is signed in, once more; counted like a sign-in (S-11). */
  async confirm(who: Viewer, password: string): Promise<SignInResult> {
    const staff = await this.database.read((tx) => tx.findOneBy(Staff, { id: who.id }));
    return this.check(staff?.emailKey ?? who.id, staff, password, who, 'confirm');
  }

  private async check(account: string, staff: Staff | null, password: string, actor: Actor, act: 'sign-in' | 'confirm'): Promise<SignInResult> {
    const tried = { account, address: actor.address };
    const seconds = await this.tries.begin(tried);
    if (seconds > 0) return { outcome: 'wait', seconds };
    const right = await passwordIsRight(staff?.passwordHash ?? null, password);
    if (!right || !staff || staff.disabledAt) {
      await this.database.write(async (tx) => {
        await this.tries.wasWrong(tx, tried);
        await this.audit.record(tx, actor, `${act}.failed`, { type: 'staff', id: staff?.id ?? null });
      });
      return { outcome: 'wrong' };
    }
    await this.welcome(staff, password, actor, tried, act);
    return { outcome: 'right', staff };
  }

  private async welcome(staff: Staff, password: string, actor: Actor, tried: Tried, act: string): Promise<void> {
    const stronger = isWeaker(staff.passwordHash) ? await hashPassword(password) : null;
    await this.database.write(async (tx) => {
      // Only over the hash just checked: a password changed meanwhile stays changed.
      if (stronger) await tx.sql`UPDATE staff SET password_hash = ${stronger} WHERE id = ${staff.id} AND password_hash = ${staff.passwordHash}`;
      await this.tries.wasRight(tx, tried);
      await this.audit.record(tx, { ...actor, id: staff.id }, act, { type: 'staff', id: staff.id });
    });
  }
}
