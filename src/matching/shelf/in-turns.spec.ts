import { inTurns } from './in-turns';

function busy(milliseconds: number): void {
  const until = performance.now() + milliseconds;
  while (performance.now() < until);
}

it('others have their turn while long work is done, and the answers come in order', async () => {
  let turns = 0;
  let isOver = false;
  const beat = (): void => {
    turns += 1;
    if (!isOver) setImmediate(beat);
  };
  setImmediate(beat);
  const done = await inTurns([1, 2, 3, 4, 5, 6], (one) => {
    busy(6);
    return one * 2;
  });
  isOver = true;
  expect(done).toEqual([2, 4, 6, 8, 10, 12]);
  expect(turns).toBeGreaterThanOrEqual(2);
});

it('nothing to do is done', async () => {
  expect(await inTurns([], () => 1)).toEqual([]);
});
