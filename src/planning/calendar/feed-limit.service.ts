import { Injectable } from '@nestjs/common';
import { Clock } from '../../common/time/clock';

/** So often may one address ask in a minute. A calendar asks each hour; those of a whole agency may come from one address. */
const A_MINUTE = 120;
/** More addresses than this in a minute share one count: memory stays small whoever knocks. */
const MOST_ADDRESSES = 5_000;

/** How often feeds are asked for (S-64). Kept in the process: a secret of 256 bits needs no better guard against guessing, this one is against load. */
@Injectable()
export class FeedLimit {
  private minute = 0;
  private readonly counts = new Map<string, number>();

  constructor(private readonly clock: Clock) {}

  /** Counts one more request. @returns whether it is one too many */
  isOver(address: string): boolean {
    const minute = Math.floor(this.clock.now().getTime() / 60_000);
    if (minute !== this.minute) this.counts.clear();
    this.minute = minute;
    const key = this.counts.has(address) || this.counts.size < MOST_ADDRESSES ? address : '';
    const count = (this.counts.get(key) ?? 0) + 1;
    this.counts.set(key, count);
    return count > A_MINUTE;
  }
}
