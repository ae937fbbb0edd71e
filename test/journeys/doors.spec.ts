import { newId } from '../../src/common/database/ids';
import { guardedUpdate } from '../../src/common/database/guarded-update';
import type { Tx } from '../../src/common/database/database';
import { Team } from '../../src/staff/team.entity';
import { startApp, type TestApp } from '../support/app';

let app: TestApp;

beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

const soon = (ms = 5) => new Promise<void>((resolve) => setTimeout(resolve, ms));
const row = (name: string) => ({ id: newId(), name, nameKey: name, fullNamesOnBoard: 0, createdAt: '2026-11-19T15:00:00.000Z', version: 1 });
const names = (prefix: string) => app.database.read(async (tx) => (await tx.find(Team)).map((team) => team.name).filter((name) => name.startsWith(prefix)).sort());

async function slowInsert(tx: Tx, name: string): Promise<void> {
  await tx.insert(Team, row(name));
  await soon();
}

it('R-01: two writes overlap, one fails: only what it wrote is gone', async () => {
  const failing = app.database.write(async (tx) => {
    await slowInsert(tx, 'r01 gone');
    throw new Error('changed my mind');
  });
  const kept = app.database.write((tx) => slowInsert(tx, 'r01 kept'));
  const [first, second] = await Promise.allSettled([failing, kept]);
  expect([first.status, second.status, await names('r01')]).toEqual(['rejected', 'fulfilled', ['r01 kept']]);
});

it('R-02: fifty writes at once are fifty commits and a hundred rows', async () => {
  const numbers = Array.from({ length: 50 }, (_, index) => index);
  await Promise.all(numbers.map((index) => app.database.write(async (tx) => {
    await tx.insert(Team, row(`r02 ${index} a`));
    await Promise.resolve();
    await tx.insert(Team, row(`r02 ${index} b`));
  })));
  expect(await names('r02')).toHaveLength(100);
});

it('R-03: writes beside failing ones survive, whole', async () => {
  const work = Array.from({ length: 30 }, (_, index) => app.database.write(async (tx) => {
    await tx.insert(Team, row(`r03 ${index} a`));
    if (index % 3 === 0) throw new Error('on purpose');
    await tx.insert(Team, row(`r03 ${index} b`));
  }));
  const failed = (await Promise.allSettled(work)).filter((one) => one.status === 'rejected');
  expect([failed.length, (await names('r03')).length]).toEqual([10, 40]);
});

it('R-04: nobody reads what isn’t committed', async () => {
  let seenMeanwhile: string[] = ['not read'];
  await app.database.write(async (tx) => {
    await tx.insert(Team, row('r04'));
    seenMeanwhile = await names('r04');
  });
  expect([seenMeanwhile, await names('r04')]).toEqual([[], ['r04']]);
});

describe('R-05: the doors hold', () => {
  it.each([
    ['an insert', (tx: Tx) => tx.insert(Team, row('r05')) as Promise<unknown>],
    ['an update', (tx: Tx) => tx.update(Team, { fullNamesOnBoard: 0 }, { name: 'r05' }) as Promise<unknown>],
    ['a delete', (tx: Tx) => tx.query('DELETE FROM audit')],
    ['a new table', (tx: Tx) => tx.query('CREATE TABLE r05 (id text)')],
  ])('%s through the reading door is refused by the database', async (_, work) => {
    await expect(app.database.read(work)).rejects.toThrow(/read-?only/i);
    expect(await names('r05')).toEqual([]);
  });

  it('a write inside a write is an error, and takes the outer one back', async () => {
    const nested = app.database.write(async (tx) => {
      await tx.insert(Team, row('r05 outer'));
      await app.database.write((inner) => inner.insert(Team, row('r05 inner')));
    });
    await expect(nested).rejects.toThrow('A write was opened inside another write');
    expect(await names('r05')).toEqual([]);
  });

  it('a write that failed is over: the next one is let in', async () => {
    await expect(app.database.write(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    await app.database.write((tx) => slowInsert(tx, 'after'));
    expect(await names('after')).toEqual(['after']);
  });
});

it('R-41: of two changes to one version, one is taken and the other is told', async () => {
  const team = row('r41');
  await app.database.write((tx) => tx.insert(Team, team));
  const change = (name: string) => app.database.write((tx) => guardedUpdate(tx, Team, { id: team.id, version: 1 }, { name }));
  const taken = await Promise.all([change('r41 first'), change('r41 second')]);
  expect(taken.filter(Boolean)).toHaveLength(1);
  const [now] = await app.database.read((tx) => tx.findBy(Team, { id: team.id }));
  expect([now.version, now.name]).toEqual([2, taken[0] ? 'r41 first' : 'r41 second']);
});
