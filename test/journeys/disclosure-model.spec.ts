import fc from 'fast-check';
import { verifyDisclosure } from '../../src/disclosure/verify/verify-disclosure';
import { runs, type Step } from '../support/disclosure-model/steps';
import { takeStep } from '../support/disclosure-model/take-step';
import { openPlace, World, type Staff } from '../support/disclosure-model/world';
import type { TestApp } from '../support/app';

/** A round trip to PostgreSQL costs many times one to the file, so the long run is on SQLite; `npm run test:deep` runs a million. */
const WANTED = Number(process.env.DISCLOSURE_STEPS ?? (process.env.RAPPORT_TEST_DATABASE === 'postgres' ? 2_000 : 20_000));
const LONGEST = 80;
/** The short run takes the same steps each time, so that it fails for what was changed and for nothing else; the deep run looks for new ones. */
const SEED = process.env.DISCLOSURE_STEPS ? Date.now() % 2 ** 31 : 11;

let app: TestApp;
let place: Staff;
let taken = 0;
let allowed = 0;

beforeAll(async () => {
  ({ app, place } = await openPlace());
});
afterAll(() => app.close());

async function follow(run: readonly Step[]): Promise<void> {
  const world = await World.begin(app, place);
  for (const [index, step] of run.entries()) {
    const fault = await takeStep(world, step);
    taken += 1;
    if (fault) throw new Error(`Step ${index + 1}, ${JSON.stringify(step)}: ${fault}`);
  }
  allowed += world.visits.length;
}

it('D1 to D9: after every step, what the app allowed is what an independent, naive model allows', async () => {
  while (taken < WANTED) await fc.assert(fc.asyncProperty(runs(LONGEST), follow), { seed: SEED + taken, numRuns: Math.ceil((2 * (WANTED - taken)) / LONGEST) });
  // A model that is never put to the test by a yes would agree with a gate that is always shut.
  expect(allowed).toBeGreaterThan(WANTED / 100);
}, 3_600_000);

it('and every decision made on the way replays to the same answer', async () => {
  const report = await app.database.read((tx) => verifyDisclosure(tx));
  expect({ seed: SEED, faults: report.faults }).toEqual({ seed: SEED, faults: [] });
  expect(report.decisions).toBeGreaterThan(WANTED / 4);
}, 3_600_000);
