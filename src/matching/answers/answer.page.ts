import type { Client } from '../../clients/client.entity';
import { clientPaths } from '../../clients/client.paths';
import { radiosField, selectField } from '../../common/web/choice-fields';
import { dateField, fieldValue, textareaField, type FormState } from '../../common/web/fields';
import { problem, save } from '../../common/web/parts';
import { openingPaths } from '../../openings/opening.paths';
import { matchingPaths } from '../matching.paths';
import type { ShownOpening } from '../offered-openings';
import { ANSWERS, REASONS_NOT } from './answer.choices';

/** What a client says to one opening, with the day and their reason: for what one press on the list can't say (M7). */
export function answerPage(client: Pick<Client, 'id' | 'initials' | 'preferredName'>, { listed }: ShownOpening, form: FormState) {
  const name = client.preferredName;
  const answer = radiosField({ name: 'answer', label: `What ${name} says`, options: ANSWERS.map(({ value, label }) => ({ value, label })), variant: 'list' }, form);
  const reason = selectField({ name: 'reason', label: `If not: what puts ${name} off`, optional: true, options: [{ value: '', label: 'They didn’t say' }, ...REASONS_NOT] }, form);
  const why = textareaField({ name: 'why', label: 'In their words', optional: true, rows: 2, maxLength: 300 }, form);
  const saidOn = dateField({ name: 'saidOn', label: 'Said on' }, form);
  const hidden = (field: string) => ({ name: field, value: fieldValue(field, undefined, form) });
  return {
    title: `What ${client.initials} says to an opening`, heading: `What does ${name} say?`, name, clientHref: clientPaths.show(client.id), matchesHref: matchingPaths.ofClient(client.id),
    openingTitle: listed.title, openingHref: openingPaths.show(listed.id), employer: listed.employer, action: matchingPaths.answers(client.id, listed.id), problem: problem([answer, reason, why, saidOn], form.errors),
    answer, reason, why, saidOn, id: hidden('id'), view: hidden('view'), page: hidden('page'), save: save('Save answer', { cancel: { href: matchingPaths.ofClient(client.id), label: 'Cancel' }, text: 'Earlier answers stay in the history.' }),
  };
}
