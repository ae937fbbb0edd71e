import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { Database, type Tx } from '../../../src/common/database/database';
import type { Viewer } from '../../../src/common/web/access';
import { emptyProfile } from '../../../src/clients/work-profile';
import { DEFAULT_WEIGHTS } from '../../../src/matching/match.weights';
import type { ReadyOpening } from '../../../src/matching/match-opening';
import { Matches } from '../../../src/matching/matches.service';
import { orderPeople } from '../../../src/matching/order.rules';
import { scoreOpening } from '../../../src/matching/match.rules';
import { bestOfAll } from '../../../src/matching/shelf/all-pairs';
import { OpeningShelf } from '../../../src/matching/shelf/opening-shelf.service';
import { ProfileShelf } from '../../../src/matching/shelf/profile-shelf.service';
import { addOpenings, fillMatching, profileOf } from './matching-world';
import { time, withApp, type Inside } from './inside';

const OPENINGS = 5_000;
const MANY_OPENINGS = 20_000;
const CLIENTS = 1_000;
const SHOWN = 20;
const TODAY = new Date().toISOString().slice(0, 10);
const SITE = { today: TODAY, locale: 'en-US', currency: 'USD' };

/** 1,000 clients and 5,000 openings, then 20,000: one of each against all of the other, and all pairs; with the memory it takes and how long it holds others up. */
export function matchingTimes(): Promise<Inside[]> {
  return withApp(async (app) => {
    const { database, matches, openings, profiles } = { database: app.get(Database), matches: app.get(Matches), openings: app.get(OpeningShelf), profiles: app.get(ProfileShelf) };
    const { who, clients } = await database.write((tx) => fillMatching(app, tx, { openings: OPENINGS, clients: CLIENTS }));
    const idle = memory();
    const cold = await held('openings read for the first time', () => database.read((tx) => openings.columns(tx, TODAY)));
    const page = (tx: Tx) => onePage(tx, matches, clients[7]);
    const one = await time('one client against 5,000 openings: query, order and 20 explained', 20, 60, () => database.read(page));
    const blank = await time('the same without wishes', 20, 60, () => database.read((tx) => matches.rank(tx, emptyProfile(), TODAY)));
    const [shown] = (await database.read((tx) => openings.columns(tx, TODAY))).openings;
    const people = await time('one opening against 1,000 clients: query, score and order', 10, 60, () => database.read((tx) => oneOpening(tx, profiles, shown, { who, clients })));
    const everything = () => database.read(async (tx) => bestOfAll([...(await profiles.ofAllLooking(tx, DEFAULT_WEIGHTS, CLIENTS)).values()], await openings.columns(tx, TODAY), SHOWN));
    const all = await held('1,000 clients × 5,000 openings, the best 20 of each', everything, 1_000);
    const took = memory();
    await database.write((tx) => addOpenings(tx, OPENINGS, MANY_OPENINGS));
    const more = await held('15,000 openings more, read for the first time', () => database.read((tx) => openings.columns(tx, TODAY)));
    const linear = await held('1,000 clients × 20,000 openings, the best 20 of each', everything, 4_000);
    return [
      one, blank, people, ...cold, ...all, figure('memory kept over the idle process, 1,000 × 5,000', 'MB', took.heap - idle.heap, 150), figure('memory of the process over idle, 1,000 × 5,000', 'MB', took.rss - idle.rss, 150), ...more, ...linear,
      figure('four times the openings take so many times as long', '×', linear[0].median / all[0].median, 5), await time('one client against 20,000 openings', 80, 20, () => database.read(page)),
    ];
  });
}

async function onePage(tx: Tx, matches: Matches, client: string): Promise<unknown> {
  const profile = profileOf(7);
  const ranked = await matches.rank(tx, profile, TODAY);
  return matches.explain(tx, { id: client, name: 'Jo' }, profile, ranked.slice(0, SHOWN).map(({ id }) => id), SITE);
}

async function oneOpening(tx: Tx, profiles: ProfileShelf, opening: ReadyOpening, { who, clients }: { who: Viewer; clients: readonly string[] }): Promise<unknown> {
  const ready = await profiles.of(tx, who, DEFAULT_WEIGHTS, clients);
  return orderPeople([...ready].map(([id, one]) => ({ id, label: id, mustWeight: one.mustWeight, ...scoreOpening(one, opening) })));
}

/** One piece of long work: its processor time, and the longest it kept everything else waiting. */
async function held(what: string, work: () => Promise<unknown>, target = 3_000): Promise<Inside[]> {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  await new Promise((resolve) => setTimeout(resolve, 20));
  delay.enable();
  // The monitor measures from its own first beat on: work that begins with a long stretch would hide it.
  await new Promise((resolve) => setTimeout(resolve, 20));
  const from = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(from);
  await new Promise((resolve) => setTimeout(resolve, 5));
  delay.disable();
  return [figure(`${what}: processor time`, 'ms', (user + system) / 1000, target), figure(`${what}: the longest anybody else waits`, 'ms', delay.max / 1e6, 50)];
}

function figure(what: string, unit: Inside['unit'], value: number, target: number): Inside {
  return { what, unit, median: value, p95: value, target };
}

/** Megabytes after everything no longer needed was given back. */
function memory(): { heap: number; rss: number } {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  const { heapUsed, arrayBuffers, rss } = process.memoryUsage();
  return { heap: (heapUsed + arrayBuffers) / 1e6, rss: rss / 1e6 };
}
