import { joined, plain, sql, type Sql } from '../../common/database/sql';
import { addDays, type Day } from '../../common/time/calendar';
import type { ListFilter, Sort } from './list-filter';

/** One demand of the filter on `employers e`, in two spellings: one that an index answers, and one that only looks at the row. */
export interface Demand {
  by: 'tag' | 'owner' | 'wish' | 'due' | 'area' | 'sector' | 'stage' | 'quiet';
  indexed: Sql;
  loose: Sql;
}

const LISTED = plain('e.deleted_at IS NULL');

/** Demands whose index goes on with the name, so that it gives the order as well. */
const IN_NAME_ORDER: readonly Demand['by'][] = ['owner', 'area', 'sector', 'stage'];

/** What the filter demands, the demand that leaves fewest employers first. */
export function demandsOf(filter: ListFilter, viewerId: string, today: Day): Demand[] {
  const { tag, area, sector, stage } = filter;
  const is = (by: Demand['by'], column: string, value: string): Demand => ({ by, indexed: sql`${plain(column)} = ${value}`, loose: sql`${plain(column)} || '' = ${value}` });
  const demands: (Demand | false)[] = [
    tag !== '' && { by: 'tag', indexed: sql`e.id IN (SELECT employer_id FROM employer_tags WHERE tag_key = ${tag})`, loose: sql`EXISTS (SELECT 1 FROM employer_tags t WHERE t.employer_id = e.id AND t.tag_key = ${tag})` },
    filter.mine && is('owner', 'e.owner_id', viewerId),
    stage === 'do_not_contact' && { by: 'wish', indexed: plain('e.do_not_contact_on IS NOT NULL'), loose: plain(`coalesce(e.do_not_contact_on, '') <> ''`) },
    filter.due && { by: 'due', indexed: sql`e.next_touch_key <= ${today}`, loose: sql`e.next_touch_key || '' <= ${today}` },
    area !== '' && is('area', 'e.area_key', area),
    sector !== '' && is('sector', 'e.sector', sector),
    stage !== '' && stage !== 'do_not_contact' && contactable(is('stage', 'e.stage', stage)),
    filter.quiet !== '' && contactable(quiet(addDays(today, -Number(filter.quiet)))),
  ];
  return demands.filter((demand) => demand !== false);
}

function quiet(since: Day): Demand {
  return { by: 'quiet', indexed: sql`e.last_visit_key < ${since}`, loose: sql`e.last_visit_key || '' < ${since}` };
}

function contactable({ by, indexed, loose }: Demand): Demand {
  return { by, indexed: sql`${indexed} AND e.do_not_contact_on IS NULL`, loose: sql`${loose} AND e.do_not_contact_on IS NULL` };
}

/** The condition when the fewest are read first, whatever order they come in: for counting, and for lists that are short. */
export function fewestFirst(demands: readonly Demand[]): Sql {
  return conditionOf(demands, demands.slice(0, 1));
}

/**
 * The condition when the order is read first: of a long list the first 50 that fit are soon found along the index of
 * the sort, while sorting all that fit would take as long as there are many.
 */
export function orderFirst(demands: readonly Demand[], sort: Sort): Sql {
  const owner = demands.filter((demand) => demand.by === 'owner');
  if (owner.length > 0) return conditionOf(demands, owner);
  const inOrder = (demand: Demand) => (sort === 'name' ? IN_NAME_ORDER.includes(demand.by) : demand.by === (sort === 'next-touch' ? 'due' : 'quiet'));
  return conditionOf(demands, demands.filter(inOrder).slice(0, 1));
}

/** For a search: the same demands, as `EmployerSearch` wants them. */
export function forSearch(demands: readonly Demand[]): { look: Sql; read: Sql } | null {
  return demands.length === 0 ? null : { look: joined(demands.map((demand) => demand.loose), ' AND '), read: fewestFirst(demands) };
}

/** SQLite keeps no figures to choose an index by, so it is told: only these demands may use theirs. With the owner, ranges may go on. */
function conditionOf(demands: readonly Demand[], first: readonly Demand[]): Sql {
  const isWithOwner = first.some((demand) => demand.by === 'owner');
  const mayUse = (demand: Demand) => first.includes(demand) || (isWithOwner && (demand.by === 'quiet' || demand.by === 'due'));
  return joined([LISTED, ...demands.map((demand) => (mayUse(demand) ? demand.indexed : demand.loose))], ' AND ');
}
