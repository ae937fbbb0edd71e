import { formatInstant } from '../../common/time/format';
import { empty, pager, type Tag, tag } from '../../common/web/parts';
import type { Import, ImportStatus } from '../import.entity';
import { KIND_WORDS } from '../understanding/choices';
import { importPaths } from './import.paths';

export interface Where {
  locale: string;
  timeZone: string;
}

/** The words for each state a file can be in. */
export function statusTag(status: ImportStatus): Tag {
  switch (status) {
    case 'waiting': return tag('warn', 'Waits for your word');
    case 'running': return tag('info', 'Being brought in');
    case 'done': return tag('good', 'Brought in');
    case 'undone': return tag('', 'Taken apart', 'undo');
  }
}

export interface ImportsList {
  imports: readonly Import[];
  hasMore: boolean;
  isFirst: boolean;
  staff: ReadonlyMap<string, string>;
}

/** Files that were brought in or wait, the newest first. */
export function importsPage({ imports, hasMore, isFirst, staff }: ImportsList, where: Where) {
  const last = imports.at(-1);
  const number = (count: number) => count.toLocaleString(where.locale);
  return {
    title: 'Files in', newHref: importPaths.blank, hasRows: imports.length > 0,
    rows: imports.map((one) => ({
      href: importPaths.show(one.id), what: KIND_WORDS[one.kind].title, when: formatInstant(one.startedAt, where.timeZone, where.locale),
      who: staff.get(one.startedBy ?? '') ?? 'The command line', rows: number(one.total),
      created: one.status === 'done' || one.status === 'undone' ? number(one.created) : '', status: statusTag(one.status),
    })),
    empty: empty('No file yet', 'A list of businesses or of openings can be brought in here. You see what it would bring before anything is kept.', { href: importPaths.blank, label: 'Bring in a file' }, 'upload'),
    hasPager: hasMore || !isFirst, pager: pager('The newest first', isFirst ? undefined : importPaths.list, hasMore && last ? importPaths.older(last.startedAt, last.id) : undefined),
  };
}
