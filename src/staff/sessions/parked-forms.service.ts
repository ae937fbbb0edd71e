import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG } from '../../common/config.module';
import type { Config } from '../../common/config';
import { Database, type Tx } from '../../common/database/database';
import { newId } from '../../common/database/ids';
import { Clock } from '../../common/time/clock';
import type { Posted } from '../../common/web/form';
import { REMEMBERED_MINUTES } from './session.rules';

export interface ParkedForm {
  path: string;
  fields: Posted;
}

/** Never kept, sealed or not: they are typed again. */
const SECRET = /password|^current$|token/i;

/** What somebody was writing when their session ended: sealed, for that person only, for an hour. */
@Injectable()
export class ParkedForms {
  private readonly key: Buffer;

  constructor(
    @Inject(CONFIG) config: Config,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {
    this.key = Buffer.from(hkdfSync('sha256', config.dataKey, 'rapport', 'parked forms 1', 32));
  }

  /** Keeps a form. @returns the id its owner finds it by after signing in */
  async park(staffId: string, form: ParkedForm): Promise<string> {
    const id = newId();
    const fields = Object.fromEntries(Object.entries(form.fields).filter(([name]) => name !== '_csrf' && !SECRET.test(name)));
    const sealed = this.seal(JSON.stringify({ path: form.path, fields }), id);
    const now = this.clock.now();
    const expires = new Date(now.getTime() + REMEMBERED_MINUTES * 60_000).toISOString();
    await this.database.write(async (tx) => {
      await this.purge(tx);
      await tx.sql`INSERT INTO parked_forms (id, staff_id, sealed, created_at, expires_at) VALUES (${id}, ${staffId}, ${sealed}, ${now.toISOString()}, ${expires})`;
    });
    return id;
  }

  /** Takes away what waited its hour. */
  async purge(tx: Tx): Promise<void> {
    await tx.sql`DELETE FROM parked_forms WHERE expires_at < ${this.clock.iso()}`;
  }

  /** Gives a form back to its owner, and to nobody else. */
  find(id: string, staffId: string): Promise<ParkedForm | null> {
    return this.database.read(async (tx) => {
      const [row] = await tx.sql<{ sealed: string }[]>`SELECT sealed FROM parked_forms WHERE id = ${id} AND staff_id = ${staffId} AND expires_at > ${this.clock.iso()}`;
      return row ? (JSON.parse(this.open(row.sealed, id)) as ParkedForm) : null;
    });
  }

  private seal(text: string, id: string): string {
    const iv = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', this.key, iv).setAAD(Buffer.from(id));
    const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64');
  }

  private open(sealed: string, id: string): string {
    const bytes = Buffer.from(sealed, 'base64');
    const decipher = createDecipheriv('aes-256-gcm', this.key, bytes.subarray(0, 12)).setAAD(Buffer.from(id));
    decipher.setAuthTag(bytes.subarray(12, 28));
    return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
  }
}
