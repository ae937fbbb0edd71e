import { Injectable } from '@nestjs/common';
import type { Tx } from '../../common/database/database';
import { packed, type Packed } from '../../common/database/packed';
import { listed, plain, run, sql, type Sql } from '../../common/database/sql';
import type { Day } from '../../common/time/calendar';
import type { Viewer } from '../../common/web/access';
import { MOST_COUNTED, ORDERS } from '../list/employer-list';
import { demandsOf, fewestFirst, forSearch } from '../list/list-conditions';
import type { ListFilter } from '../list/list-filter';
import { EmployerSearch } from '../search/employer-search';
import { STAGE_VALUES, type Stage } from '../stage.choices';

/** So many stand in a column; the list has the others. */
export const MOST_IN_COLUMN = 30;

export interface Card {
  id: string;
  name: string;
  stage: Stage;
  doNotContactOn: Day | null;
  lastVisitOn: Day | null;
  lastVisitBy: string | null;
  lastVisitName: string | null;
  nextTouchOn: Day | null;
  nextTouchWhat: string;
}

export interface Column {
  stage: Stage;
  cards: Card[];
  /** How many there are in all; more than 1,000 counts as 1,001. */
  count: number;
}

/** In the order in which `cardOf` reads them. */
const COLUMNS = ['e.id', 'e.name', 'e.stage', 'e.do_not_contact_on', 'e.last_visit_on', 'e.last_visit_by', 's.name', 'e.next_touch_on', 'e.next_touch_what'];

/** The employers a filter shows, in columns of stages. What a board costs depends on its cards, not on how many employers there are. */
@Injectable()
export class EmployerBoard {
  constructor(private readonly finder: EmployerSearch) {}

  async columns(tx: Tx, who: Viewer, filter: ListFilter, today: Day): Promise<Column[]> {
    const stages = STAGE_VALUES.filter((stage) => filter.stage === '' || filter.stage === stage);
    const cards = filter.q === '' ? await this.sorted(tx, who, filter, today, stages) : await this.found(tx, who, filter, today);
    const columns = stages.map((stage) => cards.filter((card) => columnOf(card) === stage)).map((all, index) => ({ stage: stages[index], cards: all.slice(0, MOST_IN_COLUMN), count: all.length }));
    const full = columns.filter((column) => filter.q === '' && column.count > MOST_IN_COLUMN);
    const counts = await this.counts(tx, full.map(({ stage }) => conditionOf(filter, stage, who, today)));
    full.forEach((column, index) => (column.count = counts[index]));
    return columns;
  }

  /** All columns in one query: the first of each along the index, one more than are shown. */
  private async sorted(tx: Tx, who: Viewer, filter: ListFilter, today: Day, stages: readonly Stage[]): Promise<Card[]> {
    const { columns, isDown } = ORDERS[filter.sort === '' ? 'next-touch' : filter.sort];
    const order = plain(columns.map((column) => `e.${column}${isDown ? ' DESC' : ''}`).join(', '));
    const parts = stages.map((stage, index) => sql`SELECT * FROM (SELECT e.id, ${plain(`row_number() OVER (ORDER BY ${order.text[0]}) + ${index * 1000}`)} AS place FROM employers e WHERE ${conditionOf(filter, stage, who, today)} ORDER BY ${order} LIMIT ${MOST_IN_COLUMN + 1}) c${plain(String(index))}`);
    const rows = await packed(tx, COLUMNS, sql`FROM (${union(parts)}) k JOIN employers e ON e.id = k.id LEFT JOIN staff s ON s.id = e.last_visit_by ORDER BY k.place`);
    return rows.map(cardOf);
  }

  /** Those that answer a search, the best first in each column. */
  private async found(tx: Tx, who: Viewer, filter: ListFilter, today: Day): Promise<Card[]> {
    const ids = (await this.finder.find(tx, filter.q, forSearch(demandsOf(filter, who.id, today)))).map((one) => one.id);
    const rows = await packed(tx, COLUMNS, sql`FROM employers e LEFT JOIN staff s ON s.id = e.last_visit_by WHERE e.id IN (${listed(ids)})`);
    const byId = new Map(rows.map(cardOf).map((card) => [card.id, card]));
    return ids.flatMap((id) => byId.get(id) ?? []);
  }

  private async counts(tx: Tx, conditions: readonly Sql[]): Promise<number[]> {
    if (conditions.length === 0) return [];
    const parts = conditions.map((condition, index) => sql`SELECT ${plain(String(index))} AS place, count(*) AS n FROM (SELECT 1 FROM employers e WHERE ${condition} LIMIT ${MOST_COUNTED + 1}) c${plain(String(index))}`);
    const rows = await run<{ place: number; n: number | string }[]>(tx, sql`${union(parts)} ORDER BY place`);
    return rows.map((row) => Number(row.n));
  }
}

function cardOf(row: Packed[]): Card {
  const [id, name, stage, doNotContactOn, lastVisitOn, lastVisitBy, lastVisitName, nextTouchOn, nextTouchWhat] = row as (string | null)[];
  return { id: id ?? '', name: name ?? '', stage: stage as Stage, doNotContactOn, lastVisitOn, lastVisitBy, lastVisitName, nextTouchOn, nextTouchWhat: nextTouchWhat ?? '' };
}

/** A wish not to be contacted covers every stage. */
function columnOf(card: Card): Stage {
  return card.doNotContactOn === null ? card.stage : 'do_not_contact';
}

/** What the list of that stage would show, so that "and 12 more" leads to the very same employers. */
function conditionOf(filter: ListFilter, stage: Stage, who: Viewer, today: Day): Sql {
  return fewestFirst(demandsOf({ ...filter, stage }, who.id, today));
}

function union(parts: readonly Sql[]): Sql {
  return parts.reduce((all, part) => sql`${all} UNION ALL ${part}`);
}
