import fc from 'fast-check';
import { parse } from 'node-html-parser';
import { SYSTEM } from '../../src/audit/audit.service';
import { Settings } from '../../src/settings/settings.service';
import type { Staff } from '../../src/staff/staff.entity';
import { startApp, type TestApp } from '../support/app';
import { doStep } from '../support/employer-facing/do-step';
import { EMPLOYER_OUTPUTS, type Piece } from '../support/employer-facing/outputs';
import { states } from '../support/employer-facing/states';
import { FacingWorld, HARMLESS, wordsIn } from '../support/employer-facing/world';
import { makeEmployer } from '../support/make-employers';

/** More by hand: `EMPLOYER_FACING_RUNS=500`. */
const RUNS = Number(process.env.EMPLOYER_FACING_RUNS ?? 10);
/** Ten states may happen to withhold nobody: the short run always draws the same ones, a longer one new ones. */
const SEED = process.env.EMPLOYER_FACING_RUNS ? {} : { seed: 7 };
const AGENCY = 'Harborton Mental Health Center';
const FIRST = ['Xaqueline', 'Zbigniew', 'Quorra'];
const LAST = ['Zuxley', 'Qvist', 'Xanthos'];

let app: TestApp;
let dana: Staff;
let employers: { id: string; name: string }[];
let runs = 0;

/** What the whole of the runs has seen, so that a page that never says anything doesn't pass. */
const seen = { pieces: 0, names: 0, words: 0, plain: 0, withheld: 0 };

beforeAll(async () => {
  app = await startApp();
  dana = await app.make.staff('specialist', await app.make.team('Harborton'), 'Dana Reyes');
  employers = await Promise.all(['Quayside Hotel', 'Harbor Bakery', 'Northgate Foods'].map(async (name) => ({ name, id: (await makeEmployer(app.app, name)).id })));
  await app.database.write((tx) => app.app.get(Settings).change(tx, SYSTEM, { agencyName: AGENCY, employerFacingName: AGENCY }));
});
afterAll(() => app.close());

async function begin(): Promise<FacingWorld> {
  runs += 1;
  await app.database.write((tx) => tx.sql`UPDATE planned_visits SET deleted_at = ${app.clock.iso()} WHERE deleted_at IS NULL`);
  const clients = [];
  for (const [index, first] of FIRST.entries()) clients.push(await app.make.client(dana, { preferredName: `${first}${runs} ${LAST[index]}${runs}`, initials: `${first[0]}${LAST[index][0]}.${runs}.` }));
  return new FacingWorld(app, app.make.viewer(dana), employers, clients, await app.signedIn(dana));
}

/** What a piece says that it may not, in words to find the fault by. */
async function leaks(world: FacingWorld, piece: Piece): Promise<string[]> {
  const text = piece.text.toLowerCase();
  const found = ['Mental', 'Health Center'].filter((part) => text.includes(part.toLowerCase())).map((part) => `the agency: ${part}`);
  for (const [index, client] of world.clients.entries()) {
    const live = piece.made ? await world.live(piece.made, index, piece.act, piece.moment) : { facts: [], plan: null };
    const isAbout = piece.made?.people.some((one) => one.client === index) === true;
    const isNamed = live.facts.includes('name');
    const names = [...client.preferredName.split(' '), client.initials].filter((part) => text.includes(part.toLowerCase()));
    const may = new Set(live.plan?.facts.filter((one) => live.facts.includes(one.fact)).flatMap((one) => one.words.split(' ')).map((one) => one.toLowerCase()));
    const words = wordsIn(text, index, 'yes');
    // A word that an older version ruled out and this one doesn't may stand in one's own note.
    const nots = [...wordsIn(text, index, 'no'), ...(text.includes(HARMLESS) && isAbout ? [HARMLESS] : [])].filter((one) => (live.facts.length === 0 && one !== HARMLESS) || live.plan?.wordsNotToUse.includes(one));
    if (names.length > 0 && !isNamed) found.push(`a name: ${names.join(', ')}`);
    found.push(...words.filter((one) => !may.has(one)).map((one) => `words not in scope: ${one}`), ...nots.map((one) => `a word ruled out: ${one}`));
    if (names.length > 0) seen.names += 1;
    if (words.length > 0) seen.words += 1;
    if (isAbout) seen[live.facts.length > 0 ? 'plain' : 'withheld'] += 1;
  }
  return [...found, ...(await leaksOfFacts(world, piece))];
}

/** Facts told in plain, and what only an employment programme would do: nothing of it while nobody may be spoken of. */
async function leaksOfFacts(world: FacingWorld, { made, text, act, moment }: Piece): Promise<string[]> {
  const lives = made ? await Promise.all(made.people.map((one) => world.live(made, one.client, act, moment))) : [];
  const isAllTold = lives.length > 0 && lives.every((one) => one.facts.length > 0);
  if (isAllTold) return [];
  const words = parse(text).text;
  return ['You may say', 'job seeker', 'Propose', 'someone at work', 'employment programme', 'diagnosis', 'substance', '42 CFR', 'hospital'].filter((one) => words.includes(one)).map((one) => `a hint: ${one}`);
}

it(`S-70: over ${RUNS} random states nothing an employer might see says more than a live plan allows there, at that instant`, async () => {
  await fc.assert(fc.asyncProperty(states, async (steps) => {
    const world = await begin();
    for (const step of steps) await doStep(world, step);
    for (const output of EMPLOYER_OUTPUTS) {
      for (const piece of await output.render(world)) {
        seen.pieces += 1;
        const found = await leaks(world, piece);
        if (found.length > 0) throw new Error(`${piece.where}: ${found.join('; ')}`);
      }
    }
  }), { numRuns: RUNS, ...SEED, endOnFailure: true });
}, 600_000);

it('the states were worth it: names, approved words and withheld clients were all among what was drawn', () => {
  expect(Object.entries(seen).filter(([, count]) => count === 0)).toEqual([]);
});
