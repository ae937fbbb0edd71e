import { Injectable } from '@nestjs/common';
import type { Tx } from '../../common/database/database';
import { joined, listed, plain, run, sql } from '../../common/database/sql';
import type { Day } from '../../common/time/calendar';
import type { Viewer } from '../../common/web/access';
import { EmployerSearch, type SearchFilter } from '../search/employer-search';
import type { Stage } from '../stage.choices';
import { demandsOf, fewestFirst, forSearch, orderFirst, type Demand } from './list-conditions';
import { sortOf, type ListFilter, type Sort } from './list-filter';

export const PAGE = 50;
/** Counting stops here: nobody needs to know more, and counting everything costs as much as there is. */
export const MOST_COUNTED = 1000;

export interface ListRow {
  id: string;
  name: string;
  industry: string;
  area: string;
  stage: Stage;
  doNotContactOn: string | null;
  lastVisitOn: string | null;
  lastVisitBy: string | null;
  lastVisitName: string | null;
  ownerId: string | null;
  ownerName: string | null;
  nextTouchOn: string | null;
  nextTouchWhat: string;
  address: string | null;
}

export interface ListPage {
  rows: ListRow[];
  /** How many there are in all; more than 1,000 counts as 1,001. */
  count: number;
  hasPrevious: boolean;
  hasNext: boolean;
}

/** For each sort: its columns, each in an index that ends in the id, and whether it runs backwards. */
export const ORDERS: Readonly<Record<Sort, { columns: readonly string[]; isDown: boolean }>> = {
  name: { columns: ['name_key', 'id'], isDown: false },
  'last-visit': { columns: ['last_visit_key', 'name_key', 'id'], isDown: true },
  longest: { columns: ['last_visit_key', 'name_key', 'id'], isDown: false },
  'next-touch': { columns: ['next_touch_key', 'name_key', 'id'], isDown: false },
};

const COLUMNS = plain(`e.id, e.name, e.industry, e.area, e.stage, e.do_not_contact_on AS "doNotContactOn", e.last_visit_on AS "lastVisitOn", e.last_visit_by AS "lastVisitBy",
  v.name AS "lastVisitName", e.owner_id AS "ownerId", o.name AS "ownerName", e.next_touch_on AS "nextTouchOn", e.next_touch_what AS "nextTouchWhat", s.address`);
const JOINS = plain('LEFT JOIN sites s ON s.employer_id = e.id AND s.is_main = 1 LEFT JOIN staff o ON o.id = e.owner_id LEFT JOIN staff v ON v.id = e.last_visit_by');

/** The list of employers, a page at a time. What a page costs depends on the page, not on how many employers there are. */
@Injectable()
export class EmployerList {
  constructor(private readonly finder: EmployerSearch) {}

  async page(tx: Tx, who: Viewer, filter: ListFilter, today: Day): Promise<ListPage> {
    const demands = demandsOf(filter, who.id, today);
    return filter.q !== '' ? this.found(tx, filter, forSearch(demands)) : this.sorted(tx, filter, demands);
  }

  /** By key: the page begins after the employer that ended the one before, so that deep pages cost what the first does. */
  private async sorted(tx: Tx, filter: ListFilter, demands: Demand[]): Promise<ListPage> {
    const { columns, isDown } = ORDERS[sortOf(filter)];
    const isBack = filter.before !== '';
    const from = await this.keyOf(tx, columns, filter.before || filter.after);
    const isLess = isDown !== isBack;
    const beyond = from ? [sql`(${plain(columns.map((column) => `e.${column}`).join(', '))}) ${plain(isLess ? '<' : '>')} (${joined(from.map((value) => sql`${value}`), ', ')})`] : [];
    const count = await this.count(tx, demands);
    const condition = count > MOST_COUNTED ? orderFirst(demands, sortOf(filter)) : fewestFirst(demands);
    const order = plain(columns.map((column) => `e.${column}${isLess ? ' DESC' : ''}`).join(', '));
    const rows = await run<ListRow[]>(tx, sql`SELECT ${COLUMNS} FROM employers e ${JOINS} WHERE ${joined([condition, ...beyond], ' AND ')} ORDER BY ${order} LIMIT ${PAGE + 1}`);
    const hasMore = rows.length > PAGE;
    const shown = isBack ? rows.slice(0, PAGE).reverse() : rows.slice(0, PAGE);
    return { rows: shown, count, hasPrevious: isBack ? hasMore : from !== null, hasNext: isBack ? from !== null : hasMore };
  }

  /** Those that answer a search, the best first; `after` is the last one shown. */
  private async found(tx: Tx, filter: ListFilter, condition: SearchFilter | null): Promise<ListPage> {
    const ids = (await this.finder.find(tx, filter.q, condition)).map((one) => one.id);
    const end = filter.before === '' ? -1 : ids.indexOf(filter.before);
    const start = end >= 0 ? Math.max(0, end - PAGE) : ids.indexOf(filter.after) + 1;
    const shown = ids.slice(start, start + PAGE);
    const rows = await run<ListRow[]>(tx, sql`SELECT ${COLUMNS} FROM employers e ${JOINS} WHERE e.id IN (${listed(shown)})`);
    const byId = new Map(rows.map((row) => [row.id, row]));
    return { rows: shown.flatMap((id) => byId.get(id) ?? []), count: ids.length, hasPrevious: start > 0, hasNext: start + PAGE < ids.length };
  }

  private async keyOf(tx: Tx, columns: readonly string[], id: string): Promise<string[] | null> {
    if (id === '') return null;
    const [row] = await run<Record<string, string>[]>(tx, sql`SELECT ${plain(columns.join(', '))} FROM employers WHERE id = ${id}`);
    return row ? columns.map((column) => row[column]) : null;
  }

  private async count(tx: Tx, demands: Demand[]): Promise<number> {
    const [row] = await run<{ n: number | string }[]>(tx, sql`SELECT count(*) AS n FROM (SELECT 1 FROM employers e WHERE ${fewestFirst(demands)} LIMIT ${MOST_COUNTED + 1}) x`);
    return Number(row.n);
  }
}
