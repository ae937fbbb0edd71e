import type { INestApplicationContext } from '@nestjs/common';
import { Database, type Tx } from '../common/database/database';
import { instantAt, type Day } from '../common/time/calendar';
import type { MovableClock } from './demo-clock';

interface Entry {
  day: Day;
  at: string;
  order: number;
  write: (tx: Tx) => Promise<void>;
}

/**
 * What happened at the agency, entered in any order and played in the order of time, with the clock on each entry's
 * moment: the services then write what they would have written on that day.
 */
export class Diary {
  private readonly entries: Entry[] = [];

  constructor(private readonly zone: string) {}

  /** @param time the site's time of day, `HH:MM` */
  enter(day: Day, time: string, write: (tx: Tx) => Promise<void>): void {
    this.entries.push({ day, at: instantAt(day, time, this.zone), order: this.entries.length, write });
  }

  /** Plays the entries, a transaction for each day. @returns how many there were */
  async play(app: INestApplicationContext, clock: MovableClock): Promise<number> {
    const inOrder = [...this.entries].sort((a, b) => (a.at === b.at ? a.order - b.order : a.at < b.at ? -1 : 1));
    for (const day of new Set(inOrder.map((entry) => entry.day))) {
      const ofDay = inOrder.filter((entry) => entry.day === day);
      await app.get(Database).write(async (tx) => {
        for (const entry of ofDay) {
          clock.moveTo(entry.at);
          await entry.write(tx);
        }
      });
    }
    return inOrder.length;
  }
}
