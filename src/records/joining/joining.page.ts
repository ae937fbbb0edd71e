import { radiosField } from '../../common/web/choice-fields';
import type { FormState } from '../../common/web/fields';
import { problem, save } from '../../common/web/parts';
import { formatInstant } from '../../common/time/format';
import { employerPaths } from '../../employers/paths';
import type { Joined } from './joined-records';

export const joiningPaths = {
  list: '/employer-merges',
  undo: (id: string) => `/employer-merges/${id}/undoings`,
};

/** One of two records, as the page compares them. */
export interface ToJoin {
  id: string;
  name: string;
  line: string;
  visits: number;
  people: number;
  openings: number;
}

/** Two records side by side, and which of them goes on. */
export function joiningPage(input: { id: string; first: ToJoin; second: ToJoin }, form: FormState) {
  const both = [input.first, input.second];
  const kept = radiosField({
    name: 'kept', label: 'Which record goes on?', variant: 'big', hint: 'Its name, address and notes stay. Sites, people, openings and plans of the other move to it, and its visits are shown here too.',
    options: both.map((one) => ({ value: one.id, label: one.name, note: `${one.line} · ${counted(one.visits, 'visit')}, ${counted(one.people, 'person', 'people')}, ${counted(one.openings, 'opening')}` })),
  }, form);
  return {
    title: 'Join two records', action: joiningPaths.list, id: input.id, firstId: input.first.id, secondId: input.second.id, listHref: employerPaths.duplicates,
    problem: problem([kept], form.errors), kept, save: save('Join them', { cancel: { href: employerPaths.duplicates, label: 'Cancel' } }),
  };
}

function counted(count: number, one: string, many = `${one}s`): string {
  return count === 1 ? `1 ${one}` : `${count} ${many}`;
}

/** What an employer's page says of records joined into it. */
export function joinedRows(joined: readonly Joined[], locale: string, timeZone: string) {
  return joined.map((one) => ({ text: `“${one.gone}” was joined into this record by ${one.by}, ${formatInstant(one.at, timeZone, locale)}.`, action: joiningPaths.undo(one.id), label: `Take ${one.gone} apart again` }));
}
