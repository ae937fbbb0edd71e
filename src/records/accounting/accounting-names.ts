import type { Tx } from '../../common/database/database';
import { listed, run, sql } from '../../common/database/sql';
import { dayOfInstant } from '../../common/time/calendar';
import { formatDay } from '../../common/time/format';
import type { AccountingLine, Change } from './told';
import type { AccountingNames } from './accounting-words.rules';

type Named = { id: string; name: string };

/** Reads the names that these lines speak of: people who left and employers that were removed keep theirs. */
export async function namesFor(tx: Tx, lines: readonly AccountingLine[], site: { locale: string; timeZone: string }, voice: AccountingNames['voice']): Promise<AccountingNames> {
  const tellings = lines.flatMap((line) => (line.kind === 'telling' ? [line] : []));
  const changes: (Change | null)[] = tellings.flatMap((line) => [line.corrected, line.removed, ...line.facts.map((one) => one.corrected), ...[...line.metBefore, ...line.earlierDays].map((one) => one.corrected)]);
  const staffIds = [...lines.flatMap((line) => (line.kind === 'telling' ? [line.by] : [line.reportedBy, line.saidBy])), ...changes.map((change) => change?.by)];
  const employers = nameOf(await named(tx, 'employers', lines.map((line) => line.employerId)));
  const people = nameOf(await named(tx, 'hiring_managers', tellings.flatMap((line) => [...line.met, ...line.metBefore.map((one) => one.id)])));
  const staff = nameOf(await named(tx, 'staff', staffIds.flatMap((id) => id ?? [])));
  const plans = await plansOf(tx, tellings.flatMap((line) => [line.planId, ...line.facts.map((one) => one.planId)]));
  return {
    voice, locale: site.locale, employer: (id) => employers.get(id) ?? 'an employer', person: (id) => people.get(id) ?? 'someone there',
    staff: (id) => (id === null ? 'somebody' : (staff.get(id) ?? 'somebody')), plan: (id) => plans.get(id),
    day: (day) => formatDay(day, site.locale, 'withYear'), dayOf: (instant) => formatDay(dayOfInstant(instant, site.timeZone), site.locale, 'withYear'),
  };
}

function named(tx: Tx, table: 'employers' | 'hiring_managers' | 'staff', given: readonly string[]): Promise<Named[]> {
  const ids = listed([...new Set(given)]);
  if (table === 'employers') return run<Named[]>(tx, sql`SELECT id, name FROM employers WHERE id IN (${ids})`);
  return table === 'staff' ? run<Named[]>(tx, sql`SELECT id, name FROM staff WHERE id IN (${ids})`) : run<Named[]>(tx, sql`SELECT id, name FROM hiring_managers WHERE id IN (${ids})`);
}

function nameOf(rows: readonly Named[]): ReadonlyMap<string, string> {
  return new Map(rows.map((row) => [row.id, row.name]));
}

async function plansOf(tx: Tx, given: readonly string[]): Promise<Map<string, { number: number; words: Map<string, string> }>> {
  const ids = listed([...new Set(given)]);
  const plans = await run<{ id: string; number: number }[]>(tx, sql`SELECT id, number FROM disclosure_plans WHERE id IN (${ids})`);
  const found = new Map(plans.map((plan) => [plan.id, { number: plan.number, words: new Map<string, string>() }]));
  const facts = await run<{ plan_id: string; fact: string; words: string }[]>(tx, sql`SELECT plan_id, fact, words FROM plan_facts WHERE plan_id IN (${ids})`);
  for (const row of facts) found.get(row.plan_id)?.words.set(row.fact, row.words);
  return found;
}
