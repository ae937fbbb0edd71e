import type { Client } from '../../clients/client.entity';
import { clientPaths } from '../../clients/client.paths';
import { formatDay, formatInstant } from '../../common/time/format';
import { checkField, radiosField } from '../../common/web/choice-fields';
import { textareaField, type FormState } from '../../common/web/fields';
import { problem, save } from '../../common/web/parts';
import { ASKED_BY, GROUNDS, type Retention } from './erasure.rules';
import { erasurePaths } from './erasure.paths';
import type { LegalHold } from './legal-holds.service';

export interface ErasureFormInput {
  readonly client: Client;
  /** For a new request and a new hold: each form its own, so that a double post is one row. */
  readonly ids: { readonly request: string; readonly hold: string };
  readonly retention: Retention;
  readonly hold: LegalHold | null;
  /** The request that waits already. */
  readonly waiting: string | null;
  readonly site: { readonly locale: string; readonly timeZone: string; readonly retentionYears: number };
}

/** Asking for a client's whole record to be erased, or for it to be kept whatever is asked. */
export function erasureFormPage(input: ErasureFormInput, form: FormState, holdForm: FormState) {
  const { client, ids, retention, hold, waiting, site } = input;
  const name = client.preferredName;
  const parts = requestFields(form);
  const lawAllows = checkField({ name: 'lawAllows', label: 'The law allows erasing it now', hint: 'Ask whoever advises your agency first. Whoever agrees sees this tick.' }, form);
  const reason = textareaField({ name: 'reason', label: 'Why it must be kept', rows: 2, maxLength: 500, hint: 'A court case or an inquiry, say. It can be lifted again.' }, holdForm);
  return {
    title: `Erase the record of ${client.initials}`, heading: `Erase ${name}’s whole record`, name, clientsHref: clientPaths.list, clientHref: clientPaths.show(client.id), recordHref: clientPaths.record(client.id),
    problem: problem([...Object.values(parts), lawAllows, reason], { ...form.errors, ...holdForm.errors }),
    keeping: keepingSentence(retention, site), isWaiting: waiting !== null, waitingHref: waiting ? erasurePaths.show(waiting) : '',
    isHeld: hold !== null, holdWords: hold ? `${hold.setBy} set it on ${formatInstant(hold.setAt, site.timeZone, site.locale)}: ${hold.reason}` : '',
    canAsk: hold === null && waiting === null, action: erasurePaths.request(client.id), id: { name: 'id', value: ids.request }, ...parts, asksLaw: !retention.over, lawAllows,
    save: save('Ask for it to be erased', { cancel: { href: clientPaths.show(client.id), label: 'Cancel' }, text: 'Nothing goes until somebody else agrees.' }),
    canHold: hold === null, holdAction: erasurePaths.hold(client.id), holdId: { name: 'id', value: ids.hold }, reason, liftAction: erasurePaths.lift(client.id),
  };
}

function requestFields(form: FormState) {
  const list = (choices: readonly { value: string; label: string }[]) => choices.map(({ value, label }) => ({ value, label }));
  return {
    ground: radiosField({ name: 'ground', label: 'Why is it to be erased?', variant: 'list', options: list(GROUNDS) }, form),
    askedBy: radiosField({ name: 'askedBy', label: 'Who asked for it?', variant: 'list', options: list(ASKED_BY) }, form),
    words: textareaField({ name: 'words', label: 'In a few words, for whoever decides', maxLength: 2000, hint: 'These words are deleted with the record, or when the request is declined.' }, form),
  };
}

function keepingSentence(retention: Retention, site: ErasureFormInput['site']): string {
  const day = (one: string) => formatDay(one, site.locale, 'withYear');
  const years = site.retentionYears === 1 ? 'a year' : `${site.retentionYears} years`;
  if (retention.over) return `The record has been kept for ${years} after closing, until ${day(retention.since)}: nothing in the settings keeps it any longer.`;
  if (retention.until === null) return `The record is still open. Your agency keeps records for ${years} after closing, so erasing it now needs a ground in law.`;
  return `Your agency keeps records for ${years} after closing: this one until ${day(retention.until)}. Erasing it sooner needs a ground in law.`;
}
