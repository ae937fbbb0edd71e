import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../audit/audit.service';
import { Database, type Tx } from '../../common/database/database';
import { Settings } from '../../settings/settings.service';
import { hashPassword } from '../sign-in/password';
import { Staff } from '../staff.entity';
import { Accounts } from './accounts.service';
import type { SetupForm } from '../sign-in/sign-in.form';

const TOKEN = '.setup-token';

/** First run: one link, printed once to the console, makes the first administrator (S-10). */
@Injectable()
export class Setup {
  constructor(
    private readonly database: Database,
    private readonly settings: Settings,
    private readonly accounts: Accounts,
  ) {}

  /** A fresh one-time token while nobody has an account; null afterwards. Only its hash is stored. */
  async newToken(): Promise<string | null> {
    const token = randomBytes(32).toString('base64url');
    return this.database.write(async (tx) => {
      if (await this.isDone(tx)) return null;
      await this.settings.keep(tx, TOKEN, hashOf(token));
      return token;
    });
  }

  /** Whether this link may still set the agency up. */
  isOpen(token: string): Promise<boolean> {
    return this.database.read((tx) => this.fits(tx, token));
  }

  /** Makes the first administrator. @returns null when the link was used meanwhile */
  async finish(form: SetupForm, from: Pick<Actor, 'requestId' | 'address'>): Promise<Staff | null> {
    const passwordHash = await hashPassword(form.password);
    return this.database.write(async (tx) => {
      if (!(await this.fits(tx, form.token))) return null;
      const nobodyYet = { ...from, id: null };
      await this.settings.change(tx, nobodyYet, { agencyName: form.agency });
      await this.settings.forget(tx, TOKEN);
      return this.accounts.addStaff(tx, nobodyYet, { email: form.email, name: form.name, role: 'administrator', teamId: null, fullTimeShare: 1, passwordHash });
    });
  }

  private async fits(tx: Tx, token: string): Promise<boolean> {
    const kept = await this.settings.kept(tx, TOKEN);
    return kept !== null && kept === hashOf(token) && !(await this.isDone(tx));
  }

  private isDone(tx: Tx): Promise<boolean> {
    return tx.exists(Staff);
  }
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
