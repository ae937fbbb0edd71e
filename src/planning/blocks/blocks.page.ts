import { newId } from '../../common/database/ids';
import { addDays, type WeekStart } from '../../common/time/calendar';
import { formatHours, formatWeekday } from '../../common/time/format';
import { selectField } from '../../common/web/choice-fields';
import { BLANK_FORM, dateField, fieldValue, type FormState } from '../../common/web/fields';
import { problem } from '../../common/web/parts';
import type { Block } from './blocks.rules';
import type { OwnBlock } from './blocks.service';

export const blockPaths = {
  list: '/week/blocks',
  change: (id: string) => `/week/blocks/${id}`,
  remove: (id: string) => `/week/blocks/${id}/removals`,
};

export interface BlocksView {
  blocks: readonly OwnBlock[];
  weekStart: WeekStart;
  locale: string;
  /** A form that wasn't taken, of the block with its id or of a new one. */
  typed: FormState | null;
}

/** "/week/blocks": the hours kept for employers, each with its own small form. */
export function blocksPage({ blocks, weekStart, locale, typed }: BlocksView) {
  const days = Array.from({ length: 7 }, (_, index) => ((weekStart - 1 + index) % 7) + 1).map((weekday) => ({ value: String(weekday), label: weekdayName(weekday, locale) }));
  const typedId = typed ? fieldValue('id', undefined, typed) : '';
  const rows = blocks.map((block) => {
    const stored = { values: { weekday: String(block.weekday), from: block.from, until: block.until }, errors: {} };
    return { ...blockFields(typed && typedId === block.id ? typed : stored, days, `-${block.id}`), id: block.id, name: blockName(block, locale), action: blockPaths.change(block.id), removeHref: blockPaths.remove(block.id), removeLabel: `Remove ${blockName(block, locale)}`, isOpen: typedId === block.id };
  });
  const isNew = typed !== null && !blocks.some((one) => one.id === typedId);
  const fresh = blockFields(isNew ? typed : BLANK_FORM, days, '');
  const shown = [fresh, ...rows].flatMap((one) => [one.weekday, one.from, one.until]).filter((field) => field.hasError);
  return { title: 'Your blocks', weekHref: '/week', problem: problem(shown), hasRows: rows.length > 0, rows, fresh, freshId: (isNew && typedId) || newId(), action: blockPaths.list };
}

function blockFields(form: FormState, days: { value: string; label: string }[], suffix: string) {
  return {
    weekday: selectField({ name: 'weekday', id: `weekday${suffix}`, label: 'Day', width: '', options: [...(suffix === '' ? [{ value: '', label: 'Choose one' }] : []), ...days] }, form),
    from: dateField({ type: 'time', name: 'from', id: `from${suffix}`, label: 'From' }, form),
    until: dateField({ type: 'time', name: 'until', id: `until${suffix}`, label: 'Until' }, form),
  };
}

/** 'Tuesday, 9 AM – 12 PM'. */
export function blockName(block: Block, locale: string): string {
  return `${weekdayName(block.weekday, locale)}, ${formatHours(block.from, block.until, locale)}`;
}

/** 5 January 1970 was a Monday. */
function weekdayName(weekday: number, locale: string): string {
  return formatWeekday(addDays('1970-01-04', weekday), locale);
}
