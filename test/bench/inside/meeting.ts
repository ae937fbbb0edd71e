import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { bulkInsert } from '../../../src/common/database/bulk-insert';
import { Database, type Tx } from '../../../src/common/database/database';
import { newId } from '../../../src/common/database/ids';
import { hashPassword } from '../../../src/staff/sign-in/password';
import { fillMatching } from './matching-world';
import { beside, time, withApp, type Inside } from './inside';
import { opener, PASSWORD } from './opener';

const CLIENTS = 160;
const OPENINGS = 40;
/** What the meeting may cost beside the list of employers in the same run. */
const MOST = 2;
const AT = new Date(Date.now() - 86_400_000).toISOString();

/** The weekly meeting of one team, 160 clients × 40 openings, each client with a plan, seen by the supervisor, who reaches them all; against the list of 2,000 employers. */
export function meetingTimes(): Promise<Inside[]> {
  return withApp(async (app) => {
    const email = await fill(app);
    const open = await opener(app, email, PASSWORD);
    const list = await time('employers list, 2,000 employers', 10, 60, () => open('/employers'));
    const against = (what: string, url: string, most = MOST) => beside(what, most, () => open(url), () => open('/employers'));
    return [
      list,
      await against('/matching against the list: 160 clients × 40 openings, the first 20', '/matching'),
      await against('/matching large against the list: the first 7', '/matching?view=screen'),
      await against('/matching on paper against the list: all 40', '/matching?view=print', 1.5 * MOST),
    ];
  });
}

async function fill(app: NestFastifyApplication): Promise<string> {
  const hash = await hashPassword(PASSWORD);
  return app.get(Database).write(async (tx) => {
    const { who, clients } = await fillMatching(app, tx, { openings: OPENINGS, clients: CLIENTS });
    await tx.sql`UPDATE staff SET password_hash = ${hash} WHERE id = ${who.id}`;
    await addPlans(tx, who.id, clients);
    await tx.query('ANALYZE');
    const [{ email }] = await tx.sql<{ email: string }[]>`SELECT email FROM staff WHERE id = ${who.id}`;
    return email;
  });
}

/** Leave for half of the employers that have an opening. */
async function addPlans(tx: Tx, staffId: string, clients: readonly string[]): Promise<void> {
  const employers = (await tx.sql<{ id: string }[]>`SELECT DISTINCT employer_id AS id FROM openings ORDER BY 1`).map(({ id }) => id).filter((_, at) => at % 2 === 0);
  const plans = clients.map((client) => ({ id: newId(), client }));
  const columns = ['id', 'client_id', 'number', 'contact_allowed', 'scope', 'when_said', 'who_says', 'in_force_from', 'expires_on', 'how_given', 'given_on', 'recorded_by', 'recorded_at'];
  await bulkInsert(tx, 'disclosure_plans', columns, plans.map(({ id, client }) => [id, client, 1, 1, 'only_these', 'before_applying', 'specialist', '2024-01-01', '2099-12-31', 'paper', '2024-01-01', staffId, AT]));
  await bulkInsert(tx, 'plan_facts', ['plan_id', 'fact', 'words'], plans.flatMap(({ id }) => ['name', 'programme'].map((fact) => [id, fact, 'a few agreed words'])));
  await bulkInsert(tx, 'plan_employers', ['plan_id', 'employer_id', 'rule'], plans.flatMap(({ id }) => employers.map((employer) => [id, employer, 'allowed'])));
}
