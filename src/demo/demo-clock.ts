import { Clock } from '../common/time/clock';

/** A clock somebody can put to another moment; it goes on from there. */
export interface MovableClock extends Clock {
  /** @param iso the instant (ISO, UTC) that is now from now on */
  moveTo(iso: string): void;
}

/** The demonstration's clock: past visits are logged on their own day, so that nothing in the records has to be made up. */
export class DemoClock extends Clock implements MovableClock {
  private shift = 0;

  override now(): Date {
    return new Date(super.now().getTime() + this.shift);
  }

  moveTo(iso: string): void {
    this.shift = Date.parse(iso) - super.now().getTime();
  }

  /** The real present again. */
  backToPresent(): void {
    this.shift = 0;
  }
}
