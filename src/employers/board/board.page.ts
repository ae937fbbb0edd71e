import { shortName } from '../../common/text/plain';
import { daysBetween } from '../../common/time/calendar';
import { formatDay } from '../../common/time/format';
import { empty } from '../../common/web/parts';
import { MOST_COUNTED } from '../list/employer-list';
import { boardHref, isFiltered, listHref, type ListFilter } from '../list/list-filter';
import { chips, keptFields, loosest, siftFields, touchModel, type ListView } from '../list/list.page';
import { employerPaths } from '../paths';
import { stageLabel } from '../stage.choices';
import type { Card, Column } from './employer-board';

/** The employers as a board: a column for each stage, in each the next touch that is due first. */
export function boardPage(filter: ListFilter, columns: readonly Column[], view: ListView) {
  const hasCards = columns.some((column) => column.cards.length > 0);
  const shown = columns.filter((column) => column.cards.length > 0 || filter.stage === '');
  const { loosen, changes } = loosest(filter);
  return {
    title: 'Employers as a board', listHref: listHref(filter), action: '/employers/board', q: filter.q, kept: keptFields(filter, ['q']), filters: chips(filter, boardHref),
    ...siftFields(filter, view.choices), keptBySift: keptFields(filter, ['stage', 'sector', 'area', 'tag', 'quiet', 'sort']), hasCards,
    empty: isFiltered(filter) ? empty('No employer fits all of this', loosen, { href: boardHref(filter, changes), label: 'Show the others' }, 'find')
      : empty('No employers yet', 'Add the first one, or bring in a list your agency already keeps.', { href: employerPaths.new, label: 'Add an employer' }, 'shop'),
    jumps: { label: 'Stages', items: shown.map((column) => ({ href: `#${column.stage}`, text: `${stageLabel(column.stage)} ${countOf(column, view.locale)}`, isCurrent: false })), hasClear: false, clearHref: '', clearLabel: '' },
    columns: shown.map((column) => columnModel(column, filter, view)),
  };
}

function columnModel(column: Column, filter: ListFilter, view: ListView) {
  const { stage, cards } = column;
  const [label, more] = [stageLabel(stage), column.count - cards.length];
  return {
    id: stage, label, count: countOf(column, view.locale), cards: cards.map((card) => cardModel(card, filter, view)), hasCards: cards.length > 0,
    hasMore: more > 0, moreHref: listHref(filter, { stage }), moreText: column.count > MOST_COUNTED ? `And more: ${label}` : `And ${more.toLocaleString(view.locale)} more`,
  };
}

function countOf({ count }: Column, locale: string): string {
  return count > MOST_COUNTED ? `${MOST_COUNTED.toLocaleString(locale)}+` : count.toLocaleString(locale);
}

function cardModel(card: Card, filter: ListFilter, view: ListView) {
  const day = card.lastVisitOn === null ? 'No visit yet' : formatDay(card.lastVisitOn, view.locale, daysBetween(card.lastVisitOn, view.today) > 300 ? 'withYear' : 'weekday');
  const visitor = card.lastVisitBy === view.who.id ? 'you' : shortName(card.lastVisitName ?? '');
  const touch = touchModel(card, view);
  const isStopped = card.doNotContactOn !== null;
  const board = boardHref(filter).split('?')[1] ?? '';
  return {
    href: employerPaths.show(card.id), name: card.name, last: card.lastVisitOn === null || visitor === '' ? day : `${day}, ${visitor}`,
    ...touch, hasTouch: touch.touch !== '—', canMove: !isStopped, moveHref: employerPaths.newStage(card.id, board === '' ? 'all' : board), moveLabel: `Move ${card.name}`,
  };
}
