import { setImmediate } from 'node:timers/promises';

/** Milliseconds this may go on before others are let through. */
const TURN = 15;

/** Faults found so far: all are counted, the first are named. A record that is wrong throughout needs no longer list. */
export class Findings {
  readonly named: string[] = [];
  count = 0;

  constructor(private readonly most: number) {}

  add(fault: string): void {
    this.count += 1;
    if (this.named.length < this.most) this.named.push(fault);
  }
}

/** A walk over everything must not keep a page waiting: it gives way whenever its turn is over. */
export class Turns {
  private since = performance.now();

  async giveWay(): Promise<void> {
    if (performance.now() - this.since < TURN) return;
    await setImmediate();
    this.since = performance.now();
  }
}

/** Rows in stretches by key, each seen once: `next` reads those after the last one, `see` looks at one. @returns how many there were */
export async function walk<T>(turns: Turns, next: (last: T | null) => Promise<T[]>, see: (row: T) => void | Promise<void>): Promise<number> {
  let count = 0;
  for (let last: T | null = null; ; ) {
    const rows: T[] = await next(last);
    for (const row of rows) {
      await see(row);
      await turns.giveWay();
    }
    count += rows.length;
    const end = rows.at(-1);
    if (end === undefined) return count;
    last = end;
    await turns.giveWay();
  }
}
