import { Injectable } from '@nestjs/common';
import { Audit, type Actor } from '../../audit/audit.service';
import { Database, type Tx } from '../../common/database/database';
import { Clock } from '../../common/time/clock';
import { Staff } from '../staff.entity';
import { hashPassword, isWeaker, passwordIsRight } from './password';
import { FREE_TRIES, hasFaded, waitAfter } from './sign-in.rules';

export type SignInResult = { outcome: 'signed-in'; staff: Staff } | { outcome: 'wrong' } | { outcome: 'wait'; seconds: number };

/** How emails are compared: without regard to case or blanks around them. */
export function emailKey(email: string): string {
  return email.trim().toLowerCase();
}

@Injectable()
export class SignIn {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  /** Checks email and password. A wrong name and a wrong password can't be told apart, by words or by time. */
  async attempt(email: string, password: string, actor: Actor): Promise<SignInResult> {
    const keys = [['account', `account:${emailKey(email)}`], ['address', `address:${actor.address}`]] as const;
    const seconds = await this.database.read((tx) => this.secondsToWait(tx, keys.map(([, key]) => key)));
    if (seconds > 0) return { outcome: 'wait', seconds };
    const staff = await this.database.read((tx) => tx.findOneBy(Staff, { emailKey: emailKey(email) }));
    const right = await passwordIsRight(staff?.passwordHash ?? null, password);
    if (!right || !staff || staff.disabledAt) {
      await this.database.write(async (tx) => {
        for (const [kind, key] of keys) await this.noteFailure(tx, key, kind);
        await this.audit.record(tx, actor, 'sign-in.failed', { type: 'staff', id: staff?.id ?? null });
      });
      return { outcome: 'wrong' };
    }
    await this.welcome(staff, password, actor, keys[0][1]);
    return { outcome: 'signed-in', staff };
  }

  private async welcome(staff: Staff, password: string, actor: Actor, accountKey: string): Promise<void> {
    const stronger = isWeaker(staff.passwordHash) ? await hashPassword(password) : null;
    await this.database.write(async (tx) => {
      if (stronger) await tx.sql`UPDATE staff SET password_hash = ${stronger} WHERE id = ${staff.id}`;
      await tx.sql`DELETE FROM sign_in_attempts WHERE key = ${accountKey}`;
      await this.audit.record(tx, { ...actor, id: staff.id }, 'sign-in', { type: 'staff', id: staff.id });
    });
  }

  private async secondsToWait(tx: Tx, keys: readonly string[]): Promise<number> {
    const now = this.clock.now().getTime();
    let longest = 0;
    for (const key of keys) {
      const [row] = await tx.sql<{ blocked_until: string | null }[]>`SELECT blocked_until FROM sign_in_attempts WHERE key = ${key}`;
      if (row?.blocked_until) longest = Math.max(longest, Math.ceil((Date.parse(row.blocked_until) - now) / 1000));
    }
    return longest;
  }

  private async noteFailure(tx: Tx, key: string, kind: keyof typeof FREE_TRIES): Promise<void> {
    const now = this.clock.now().getTime();
    const [row] = await tx.sql<{ failures: number; last_at: string }[]>`SELECT failures, last_at FROM sign_in_attempts WHERE key = ${key}`;
    const failures = row && !hasFaded(row.last_at, now, kind) ? row.failures + 1 : 1;
    const wait = waitAfter(failures, kind);
    const until = wait > 0 ? new Date(now + wait * 1000).toISOString() : null;
    await tx.sql`INSERT INTO sign_in_attempts (key, failures, last_at, blocked_until) VALUES (${key}, ${failures}, ${this.clock.iso()}, ${until})
      ON CONFLICT (key) DO UPDATE SET failures = excluded.failures, last_at = excluded.last_at, blocked_until = excluded.blocked_until`;
  }
}
