import { Database } from '../../src/common/database/database';
import { MatchChanges, stampOf } from '../../src/matching/shelf/match-changes.service';
import { startApp, type TestApp } from '../support/app';

const TODAY = '2026-11-19';
const MANY = 2_600;

let app: TestApp;
const stamp = () => app.app.get(Database).read((tx) => stampOf(tx, TODAY));
const count = () => app.app.get(Database).read(async (tx) => Number((await tx.sql<{ of: number | string }[]>`SELECT count(*) AS of FROM match_changes`)[0].of));
const change = () => app.app.get(Database).write((tx) => tx.query('INSERT INTO match_changes DEFAULT VALUES'));

beforeAll(async () => { app = await startApp(); }, 60_000);
afterAll(() => app.close());

it('old changes go, and no stamp is ever the same as one before', async () => {
  await app.app.get(Database).write(async (tx) => {
    for (let at = 0; at < MANY; at += 1) await tx.query('INSERT INTO match_changes DEFAULT VALUES');
  });
  const stamps = [await stamp()];
  await app.app.get(MatchChanges).prune();
  stamps.push(await stamp());
  await change();
  stamps.push(await stamp());
  expect(new Set(stamps).size).toBe(3);
  expect(await count()).toBeLessThan(1_100);
  await app.app.get(MatchChanges).prune();
  expect(await stamp()).toBe(stamps[2]);
});

it('a day later it is another stamp, and without a change the same', async () => {
  const before = await stamp();
  expect(await stamp()).toBe(before);
  expect(await app.app.get(Database).read((tx) => stampOf(tx, '2026-11-20'))).not.toBe(before);
});
