import { Inject, Injectable } from '@nestjs/common';
import { CONFIG } from '../../common/config.module';
import type { Config } from '../../common/config';
import { Database, type Tx } from '../../common/database/database';
import { newId } from '../../common/database/ids';
import { keyFor, seal, unseal } from '../../common/sealing';
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
    this.key = keyFor(config.dataKey, 'parked forms 1');
  }

  /** Keeps a form. @returns the id its owner finds it by after signing in */
  async park(staffId: string, form: ParkedForm): Promise<string> {
    const id = newId();
    const fields = Object.fromEntries(Object.entries(form.fields).filter(([name]) => name !== '_csrf' && !SECRET.test(name)));
    const sealed = seal(this.key, Buffer.from(JSON.stringify({ path: form.path, fields })), id).toString('base64');
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

  /** Takes away the waiting forms that speak of somebody whose record is erased; one that can't be opened any more goes too. @returns how many */
  async forget(tx: Tx, isAbout: (form: ParkedForm) => boolean): Promise<number> {
    const rows = await tx.sql<{ id: string; sealed: string }[]>`SELECT id, sealed FROM parked_forms LIMIT 10000`;
    const gone = rows.filter(({ id, sealed }) => {
      const form = this.opened(sealed, id);
      return form === null || isAbout(form);
    });
    for (const { id } of gone) await tx.sql`DELETE FROM parked_forms WHERE id = ${id}`;
    return gone.length;
  }

  private opened(sealed: string, id: string): ParkedForm | null {
    try {
      return JSON.parse(unseal(this.key, Buffer.from(sealed, 'base64'), id).toString('utf8')) as ParkedForm;
    } catch {
      return null;
    }
  }

  /** Gives a form back to its owner, and to nobody else. */
  find(id: string, staffId: string): Promise<ParkedForm | null> {
    return this.database.read(async (tx) => {
      const [row] = await tx.sql<{ sealed: string }[]>`SELECT sealed FROM parked_forms WHERE id = ${id} AND staff_id = ${staffId} AND expires_at > ${this.clock.iso()}`;
      return row ? (JSON.parse(unseal(this.key, Buffer.from(row.sealed, 'base64'), id).toString('utf8')) as ParkedForm) : null;
    });
  }
}
