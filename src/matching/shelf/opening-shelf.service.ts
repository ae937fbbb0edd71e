import { setImmediate as nextTurn } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../common/database/database';
import type { Day } from '../../common/time/calendar';
import type { ReadyOpening } from '../match-opening';
import { OpeningColumns } from './opening-columns';
import { stampOf } from './match-changes.service';
import { linesOf, readOpenings } from './shelf-rows';

/** So many openings are read and taken apart in a few milliseconds; then whoever waits has their turn. */
const AT_ONCE = 50;

interface Shelf {
  readonly stamp: string;
  readonly lines: ReadonlyMap<string, string>;
  readonly byId: ReadonlyMap<string, ReadyOpening>;
  readonly columns: OpeningColumns;
}

/**
 * Every opening that may be offered, ready to be judged. Kept from page to page: each page asks what has changed and
 * reads only that. It holds openings, which all teams share (P2), and nothing of any client.
 */
@Injectable()
export class OpeningShelf {
  private kept: Shelf = { stamp: '', lines: new Map(), byId: new Map(), columns: new OpeningColumns([]) };
  private filling: { readonly stamp: string; readonly shelf: Promise<Shelf> } | null = null;

  /** As they stand in `tx`, which must be a reading one: what is kept outlives it. */
  async columns(tx: Tx, today: Day): Promise<OpeningColumns> {
    const stamp = await stampOf(tx, today);
    if (this.kept.stamp === stamp) return this.kept.columns;
    if (this.filling?.stamp !== stamp) this.filling = { stamp, shelf: this.fill(tx, stamp, today) };
    const { filling } = this;
    try {
      this.kept = await filling.shelf;
      return this.kept.columns;
    } finally {
      if (this.filling === filling) this.filling = null;
    }
  }

  private async fill(tx: Tx, stamp: string, today: Day): Promise<Shelf> {
    const { lines: before, byId: known } = this.kept;
    const lines = await linesOf(tx, today);
    const byId = new Map<string, ReadyOpening>();
    const changed: string[] = [];
    for (const [id, line] of lines) {
      const opening = before.get(id) === line ? known.get(id) : undefined;
      if (opening) byId.set(id, opening);
      else changed.push(id);
    }
    for (let from = 0; from < changed.length; from += AT_ONCE) {
      for (const opening of await readOpenings(tx, changed.slice(from, from + AT_ONCE))) byId.set(opening.opening.id, opening);
      await nextTurn();
    }
    return { stamp, lines, byId, columns: new OpeningColumns([...byId.values()]) };
  }
}
