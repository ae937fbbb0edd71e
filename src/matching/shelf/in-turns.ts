import { setImmediate as nextTurn } from 'node:timers/promises';

/** Milliseconds of work before whoever waits has their turn: no page is held up by more (the event loop's delay is measured by `npm run bench`). */
const SLICE = 10;

/** Works on each, one after the other. By the clock rather than by number: what usually takes a moment now and then takes ten times as long. */
export async function inTurns<T, R>(all: readonly T[], work: (one: T) => R): Promise<R[]> {
  const done: R[] = [];
  let from = performance.now();
  for (const one of all) {
    done.push(work(one));
    if (performance.now() - from < SLICE) continue;
    await nextTurn();
    from = performance.now();
  }
  return done;
}
