import { Findings, Turns, walk } from './walk';

const busy = (ms: number) => { for (const until = performance.now() + ms; performance.now() < until; ); };

it('a walk of half a second lets others through again and again, never keeping them 50 ms by itself', async () => {
  const waits: number[] = [];
  let last = performance.now();
  const beside = setInterval(() => { waits.push(performance.now() - last); last = performance.now(); }, 0);
  let left = 5;
  const count = await walk<number>(new Turns(), () => Promise.resolve((left -= 1) < 0 ? [] : Array.from({ length: 20 }, (_, at) => at)), () => busy(5));
  clearInterval(beside);
  expect(count).toBe(100);
  // 15 ms of its own and one step of 5; the rest is what a busy machine adds.
  expect(waits.length).toBeGreaterThan(10);
  expect(waits.sort((a, b) => a - b)[Math.floor(waits.length / 2)]).toBeLessThan(50);
});

it('goes on from the last row of each stretch', async () => {
  const asked: (number | null)[] = [];
  const next = (last: number | null) => { asked.push(last); return Promise.resolve(last === null ? [1, 2] : last < 4 ? [3, 4] : []); };
  const seen: number[] = [];
  expect(await walk(new Turns(), next, (row) => { seen.push(row); })).toBe(4);
  expect([asked, seen]).toEqual([[null, 2, 4], [1, 2, 3, 4]]);
});

it('all faults are counted, the first are named', () => {
  const findings = new Findings(2);
  for (const fault of ['a', 'b', 'c']) findings.add(fault);
  expect([findings.count, findings.named]).toEqual([3, ['a', 'b']]);
});
