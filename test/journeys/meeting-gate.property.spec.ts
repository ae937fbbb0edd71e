import fc from 'fast-check';
import { Gate } from '../../src/disclosure/gate/gate.service';
import type { Tx } from '../../src/common/database/database';
import type { Fact } from '../../src/disclosure/rules/disclosure.choices';
import { FACT_VALUES } from '../../src/disclosure/rules/disclosure.choices';
import type { Opening } from '../../src/openings/opening.entity';
import type { Staff } from '../../src/staff/staff.entity';
import { startApp, type TestApp } from '../support/app';
import { doStep } from '../support/employer-facing/do-step';
import { states } from '../support/employer-facing/states';
import { FacingWorld } from '../support/employer-facing/world';
import { makeEmployer } from '../support/make-employers';

/** More by hand: `MEETING_RUNS=300`. */
const RUNS = Number(process.env.MEETING_RUNS ?? 8);
/** The short run always draws the same states; a longer one new ones. */
const SEED = process.env.MEETING_RUNS ? {} : { seed: 5 };
const VIEWS = ['/matching', '/matching?view=screen', '/matching?view=print'];

let app: TestApp;
let [dana, sofia, amir]: Staff[] = [];
let employers: { id: string; name: string }[];
let openings: Opening[];
let runs = 0;
const seen = { yes: 0, no: 0, asked: 0 };

class TakenBack extends Error {}

beforeAll(async () => {
  app = await startApp();
  const team = await app.make.team('Harborton');
  dana = await app.make.staff('specialist', team, 'Dana Reyes');
  amir = await app.make.staff('specialist', team, 'Amir Khan');
  sofia = await app.make.staff('supervisor', team, 'Sofia Lund');
  employers = await Promise.all(['Quayside Hotel', 'Harbor Bakery', 'Northgate Foods'].map(async (name) => ({ name, id: (await makeEmployer(app.app, name)).id })));
  openings = await Promise.all(employers.map(({ id, name }) => app.make.opening(dana, id, { title: `Cleaner, ${name}`, kind: '37-2012' })));
});
afterAll(() => app.close());

async function begin(): Promise<FacingWorld> {
  runs += 1;
  await app.database.write((tx) => tx.sql`UPDATE clients SET status = 'paused'`);
  const clients = [];
  for (const letter of ['A', 'B', 'C']) {
    const client = await app.make.client(dana, { preferredName: `${letter}nn ${letter}ood${runs}`, initials: `${letter}${runs}` });
    await app.make.wishes(dana, client.id, { kinds: { wanted: [{ code: '37-2012', words: 'cleaning' }], strength: 'prefer', refused: [] } });
    clients.push(client);
  }
  return new FacingWorld(app, app.make.viewer(dana), employers, clients, await app.signedIn(dana));
}

/** What the gate itself says to a visit planned today to propose this client: asked for real, then taken back. */
async function gateSays(world: FacingWorld, who: Staff, client: string, employerId: string): Promise<boolean> {
  const allowed = async (tx: Tx, fact: Fact) => (await app.app.get(Gate).ask(tx, app.make.viewer(who), { act: 'plan', employerId, day: world.day(), purpose: 'propose_client', people: [{ clientId: client, facts: [fact] }] })).ok;
  let isAllowed = false;
  await app.database.write(async (tx) => {
    for (const fact of FACT_VALUES) isAllowed ||= await allowed(tx, fact);
    throw new TakenBack();
  }).catch((error: unknown) => {
    if (!(error instanceof TakenBack)) throw error;
  });
  return isAllowed;
}

/** The words of leave on a page, by opening and initials; a page that shows nobody shows nothing to compare. */
async function shown(who: Staff, path: string): Promise<Map<string, string>> {
  const { page } = await (await app.signedIn(who)).get(path);
  const rows = page.querySelectorAll('table.meet tbody tr, .wall > li');
  return new Map(rows.flatMap((row) => row.querySelectorAll('.suited li, .for li').map((one): [string, string] => {
    const place = openings.findIndex(({ title }) => row.text.includes(title));
    return [`${place} ${(one.querySelector('b, a')?.text ?? '').split(':')[0]}`, one.querySelector('.keep')?.text.trim() ?? ''];
  })));
}

async function check(world: FacingWorld): Promise<void> {
  for (const who of [dana, sofia, amir]) {
    const pages = await Promise.all(VIEWS.map((path) => shown(who, path)));
    for (const [place, employer] of employers.entries()) {
      for (const client of world.clients) {
        const words = pages.map((page) => page.get(`${place} ${client.initials}`));
        if (who === amir) {
          expect(words).toEqual(VIEWS.map(() => 'ask Dana Reyes'));
          continue;
        }
        const may = await gateSays(world, who, client.id, employer.id);
        seen[may ? 'yes' : 'no'] += 1;
        if (!may && words[0] === 'ask first') seen.asked += 1;
        expect([client.initials, employer.name, words]).toEqual([client.initials, employer.name, VIEWS.map(() => (may ? 'may speak' : (expect.stringMatching(/^(ask first|applies alone)$/) as string)))]);
      }
    }
  }
}

it(`M8, D7: over ${RUNS} random states the word beside every match of the meeting is the gate’s own, on every view and for each who reaches the client`, async () => {
  await fc.assert(fc.asyncProperty(states, async (steps) => {
    const world = await begin();
    for (const step of steps) await doStep(world, step);
    await check(world);
  }), { numRuns: RUNS, ...SEED, endOnFailure: true });
}, 600_000);

it('the states were worth it: the gate said yes, no, and ask', () => expect(Object.entries(seen).filter(([, count]) => count === 0)).toEqual([]));
