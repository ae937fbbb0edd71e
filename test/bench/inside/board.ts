import { SYSTEM } from '../../../src/audit/audit.service';
import { bulkInsert } from '../../../src/common/database/bulk-insert';
import { Database, type Tx } from '../../../src/common/database/database';
import { newId } from '../../../src/common/database/ids';
import { addDays } from '../../../src/common/time/calendar';
import type { Viewer } from '../../../src/common/web/access';
import { EmployerBoard } from '../../../src/employers/board/employer-board';
import { boardPage } from '../../../src/employers/board/board.page';
import { EmployerList } from '../../../src/employers/list/employer-list';
import { NO_FILTER } from '../../../src/employers/list/list-filter';
import { listPage } from '../../../src/employers/list/list.page';
import { Accounts } from '../../../src/staff/accounts/accounts.service';
import { Stalled } from '../../../src/visits/stages/stalled.service';
import { time, withApp, type Inside } from './inside';

const EMPLOYERS = 5_000;
const TODAY = new Date().toISOString().slice(0, 10);
const AT = '2024-01-01T00:00:00.000Z';
const STAGES = ['researched', 'introduced', 'learning_needs', 'ready_for_client', 'considering', 'hired', 'dormant'];

/** The board of 5,000 employers, query and page model, beside the list of them; and what has stalled for one who visited a fifth of them. */
export function boardTimes(): Promise<Inside[]> {
  return withApp(async (app) => {
    const [database, list, board, stalled] = [app.get(Database), app.get(EmployerList), app.get(EmployerBoard), app.get(Stalled)];
    const who = await database.write((tx) => fill(tx, app.get(Accounts)));
    const view = { who, today: TODAY, locale: 'en-US', choices: { areas: [], tags: [] } };
    const listed = await time('list of 5,000 employers, the first 50: query and model', 20, 100, () => database.read(async (tx) => listPage(NO_FILTER, await list.page(tx, who, NO_FILTER, TODAY), view)));
    const target = Number((8 * listed.median).toFixed(2));
    return [
      listed,
      await time('board of 5,000 employers, seven columns of 30: query and model', target, 100, () => database.read(async (tx) => boardPage(NO_FILTER, await board.columns(tx, who, NO_FILTER, TODAY), view))),
      await time('board of 5,000 employers, only mine', target, 100, () => database.read(async (tx) => boardPage({ ...NO_FILTER, mine: true }, await board.columns(tx, who, { ...NO_FILTER, mine: true }, TODAY), view))),
      await time('stalled relationships of one of five visitors, 5,000 employers', 5, 100, () => database.read((tx) => stalled.of(tx, who))),
    ];
  });
}

async function fill(tx: Tx, accounts: Accounts): Promise<Viewer> {
  const team = await accounts.addTeam(tx, SYSTEM, 'Harborton');
  const add = (name: string) => accounts.addStaff(tx, SYSTEM, { email: `${name}@agency.example`, name, role: 'specialist', teamId: team?.id ?? null, fullTimeShare: 1, passwordHash: 'none' });
  const staff: string[] = [];
  for (const name of ['dana', 'amir', 'lena', 'pat', 'mona']) staff.push((await add(name)).id);
  const rows = Array.from({ length: EMPLOYERS }, (_, index) => employerRow(index, staff[index % staff.length]));
  await bulkInsert(tx, 'employers', ['id', 'name', 'name_key', 'owner_id', 'stage', 'last_visit_on', 'last_visit_by', 'next_touch_on', 'next_touch_by', 'created_at', 'updated_at'], rows);
  return { id: staff[0], name: 'Dana', role: 'specialist', teamId: team?.id ?? null, requestId: 'bench', address: '127.0.0.1' };
}

/** A third with a next touch, some of those late; the last visit up to 200 days ago. */
function employerRow(index: number, staffId: string): (string | null)[] {
  const next = index % 3 === 0 ? addDays(TODAY, ((index * 5) % 90) - 40) : null;
  return [newId(), `Employer ${index}`, `employer ${index}`, staffId, STAGES[(index * 3) % STAGES.length], addDays(TODAY, -((index * 7) % 200)), staffId, next, next === null ? null : staffId, AT, AT];
}
