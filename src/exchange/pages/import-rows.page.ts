import { pager, type Tag, tag } from '../../common/web/parts';
import type { Import } from '../import.entity';
import type { OutcomeFilter } from '../import-store.service';
import type { Outcome } from '../landing/outcomes.rules';
import { KIND_WORDS } from '../understanding/choices';
import { importPaths } from './import.paths';

export const ROWS_A_PAGE = 50;

/** One line of the account as a row of a table. A record that was only foreseen has no page yet. */
export function rowModel(found: Import, row: Outcome) {
  const { line, label, recordId } = row;
  const hasHref = recordId !== null && (isFinished(found) || (row.outcome === 'alreadyThere' && !isOfThisFile(row)));
  const said = [`Line ${number(line)}.`, row.reason, row.doubt].filter((part) => part !== '').join(' ');
  return { line: number(line), label: label === '' ? 'Nothing understood' : label, hasHref, href: hasHref ? `/${found.kind}/${recordId}` : '', outcome: outcomeTag(row, isFinished(found)), why: row.reason, said };
}

/** A row that is there only because another of the same file would create it. */
function isOfThisFile(row: Outcome): boolean {
  return row.reason.startsWith('It is the same as line');
}

export function isFinished(found: Import): boolean {
  return found.status === 'done' || found.status === 'undone';
}

function outcomeTag(row: Outcome, isDone: boolean): Tag {
  switch (row.outcome) {
    case 'created': return row.doubt !== '' && !isDone ? tag('warn', 'New, to be looked at', 'ask') : tag('good', isDone ? 'Created' : 'New');
    case 'alreadyThere': return tag('', 'Already there', 'ok');
    case 'refused': return tag('stop', 'Refused');
  }
}

export interface RowsList {
  rows: readonly Outcome[];
  hasMore: boolean;
  filter: OutcomeFilter;
  after: number;
  doubtful: number;
}

/** Every row of the file accounted for, line by line. */
export function importRowsPage(found: Import, { rows, hasMore, filter, after, doubtful }: RowsList) {
  const items: [OutcomeFilter, string][] = [['all', `All ${number(found.total)}`], ['created', `${isFinished(found) ? 'Created' : 'New'} ${number(found.created)}`], ['alreadyThere', `Already there ${number(found.alreadyThere)}`], ['refused', `Refused ${number(found.refused)}`]];
  if (doubtful > 0) items.push(['doubtful', `To be looked at ${number(doubtful)}`]);
  const last = rows.at(-1);
  const title = `Row by row: ${KIND_WORDS[found.kind].many} from a file`;
  return {
    title, listHref: importPaths.list, importHref: importPaths.show(found.id), isForeseen: !isFinished(found),
    filters: { label: 'What became of them', items: items.map(([value, text]) => ({ href: importPaths.rows(found.id, value), text, isCurrent: value === filter })), hasClear: false, clearHref: '', clearLabel: '' },
    hasRows: rows.length > 0, rows: rows.map((row) => rowModel(found, row)),
    hasPager: hasMore || after > 0,
    pager: pager(rows.length === 0 ? 'No more rows' : `Lines ${number(rows[0].line)} to ${number(rows[rows.length - 1].line)}`, after > 0 ? importPaths.rows(found.id, filter) : undefined, hasMore && last ? importPaths.rows(found.id, filter, last.line) : undefined),
  };
}

function number(count: number): string {
  return count.toLocaleString('en');
}
