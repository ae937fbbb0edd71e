import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../common/database/database';
import { Client } from '../../clients/client.entity';
import { Settings } from '../../settings/settings.service';
import { EVERYTHING, type AccountingFilter, type LineKey } from './accounting-filter';
import { lineKeys } from './accounting-keys';
import { namesFor } from './accounting-names';
import { incidentsTold, usesBeside } from './accounting-sources';
import { writtenLine, type AccountingNames, type WrittenLine } from './accounting-words.rules';
import { accountingLines } from './accounting.rules';
import { othersOut } from '../whole-record/others-out';
import { recordsTold } from './record-sources';
import type { AccountingLine } from './told';

/** The most lines on paper or in a file; the page says so when there are more. */
export const MOST_LINES = 5_000;

const STRETCH = 500;

/** The accounting of disclosures (D11): every fact told to every employer. The caller has reached the client (P1) and writes down the reading (P3). */
@Injectable()
export class Accounting {
  constructor(
    private readonly database: Database,
    private readonly settings: Settings,
  ) {}

  /** The next lines, newest first, in words; at most `limit`. */
  async lines(tx: Tx, clientId: string, filter: AccountingFilter, after: LineKey | null, limit: number, voice: AccountingNames['voice']): Promise<WrittenLine[]> {
    const keys = await lineKeys(tx, clientId, filter, after, limit);
    const uses = await usesBeside(tx, clientId, keys.filter((key) => key.kind === 'telling').map((key) => key.id));
    const incidents = await incidentsTold(tx, keys.filter((key) => key.kind === 'incident').map((key) => key.id));
    const wanted = new Set(keys.map((key) => key.id));
    // A record that moved to another employer has a line there too: it comes in its own place.
    const told = accountingLines(uses, await recordsTold(tx, clientId, uses), incidents).filter((line) => wanted.has(line.id));
    const lines = await this.withoutOthers(tx, clientId, told);
    const names = await namesFor(tx, lines, await this.settings.get(tx), voice);
    return lines.map((line) => writtenLine(line, names));
  }

  /** It is handed to the client: free words in it name no other one (P4). */
  private async withoutOthers(tx: Tx, clientId: string, lines: AccountingLine[]): Promise<AccountingLine[]> {
    if (!lines.some((line) => line.kind === 'incident' || line.besides !== '')) return lines;
    const client = await tx.findOneBy(Client, { id: clientId });
    if (!client) return lines;
    const out = await othersOut(tx, client);
    return lines.map((line) => (line.kind === 'incident' ? { ...line, what: out(line.what), toWhom: out(line.toWhom) } : { ...line, besides: out(line.besides) }));
  }

  /** Whether there are more lines than these many. */
  async isMoreThan(tx: Tx, clientId: string, count: number): Promise<boolean> {
    return (await lineKeys(tx, clientId, EVERYTHING, null, count + 1)).length > count;
  }

  /** All lines, newest first, in stretches that are each read by themselves; at most `MOST_LINES`. */
  async *all(clientId: string, voice: AccountingNames['voice']): AsyncGenerator<WrittenLine> {
    let after: LineKey | null = null;
    for (let left = MOST_LINES; left > 0; left -= STRETCH) {
      const from: LineKey | null = after;
      const lines: WrittenLine[] = await this.database.read((tx) => this.lines(tx, clientId, EVERYTHING, from, Math.min(left, STRETCH), voice));
      yield* lines;
      const last = lines.at(-1);
      if (!last || lines.length < STRETCH) return;
      after = { day: last.day, id: last.id };
    }
  }
}
