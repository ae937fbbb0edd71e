import { tag } from '../common/web/parts';
import { doorPart } from '../disclosure/door/door.page';
import { isDisclosable, type ClientAtDoor } from '../disclosure/door/door.service';
import { shortName } from '../common/text/plain';
import { formatDay } from '../common/time/format';
import type { Opening } from '../openings/opening.entity';
import { OPENING_STATUSES } from '../openings/opening.choices';
import { countNote } from '../visits/rules/week-summary.rules';
import { visitSentence, WITHHELD_VISIT } from '../visits/rules/visit-words.rules';
import type { TimelineVisit } from '../visits/visits.service';
import type { EmployerRecordInput } from './employer-record.page';

/** A visit in the timeline: in full, or "A visit" and no more when it was about another team's client (P2). */
export function timelineItem(visit: TimelineVisit, { who, locale, today }: Pick<EmployerRecordInput, 'who' | 'locale' | 'today'>) {
  const when = { when: formatDay(visit.day, locale, visit.day.slice(0, 4) === today.slice(0, 4) ? 'weekday' : 'withYear'), datetime: visit.day };
  const by = visit.staffId === who.id ? null : shortName(visit.staffName);
  if (!visit.told) return { icon: 'lock', heading: `${WITHHELD_VISIT} by ${shortName(visit.staffName)}`, hasHref: false, href: '', ...when, hasText: false, text: '', hasNote: false, note: '' };
  const { told } = visit;
  const about = visit.sight.clients.map((client) => client.label).join(', ');
  const note = [countNote(told.counted, by), about ? `About ${about}.` : 'General visit.'].join(' ');
  return { icon: told.mode === 'in_person' ? 'cup' : iconOf(told.mode), heading: visitSentence(told, by, locale), hasHref: who.role !== 'administrator', href: `/visits/${visit.id}`, ...when, hasText: told.learned !== '', text: told.learned, hasNote: true, note };
}

function iconOf(mode: string): string {
  return { phone: 'phone', video: 'video', email: 'mail', text: 'phone', letter: 'mail', event: 'people' }[mode] ?? 'note';
}

export function openingRow(opening: Opening, { locale, currency }: Pick<EmployerRecordInput, 'locale' | 'currency'>) {
  const status = OPENING_STATUSES.find((one) => one.value === opening.status);
  const hours = opening.hoursMin !== null || opening.hoursMax !== null ? `${[...new Set([opening.hoursMin, opening.hoursMax].filter((one) => one !== null))].join('–')} h` : '';
  const pay = opening.payMin !== null && opening.payUnit !== '' ? `${moneyFormat(locale, currency).format(opening.payMin)} ${opening.payUnit === 'hour' ? 'an' : 'a'} ${opening.payUnit}` : '';
  return {
    title: opening.title, href: `/openings/${opening.id}`, tag: tag(opening.status === 'open' ? 'good' : '', status?.label ?? opening.status),
    line: [hours, pay, `heard ${formatDay(opening.heardOn, locale, 'short')}`].filter(Boolean).join(' · '),
  };
}

/** A client one reaches, and what may be said of them at this employer. */
export interface AtTheDoor {
  id: string;
  initials: string;
  door: ClientAtDoor;
}

/** "At the door": what may be said and what not, for each client; those to be asked first stand folded up, since this page may be open at the counter. */
export function doorSection(clients: readonly AtTheDoor[], employerId: string, locale: string) {
  const door = clients.flatMap(({ id, initials, door: one }) => (isDisclosable(one) ? [{ ...doorPart(one, one.name ?? initials, locale), planHref: `/clients/${id}/disclosure`, introduceHref: `/clients/${id}/introductions/new?employer=${employerId}` }] : []));
  const needs = clients.flatMap(({ id, initials, door: one }) => (isDisclosable(one) ? [] : [{ initials, text: one.state === 'ask first' ? 'Ask first.' : `Needs leave again. ${one.sentence}`, planHref: `/clients/${id}/disclosure`, answerHref: `/clients/${id}/leave-answers/new?employer=${employerId}` }]));
  return { door, hasDoor: door.length > 0, needs, hasNeeds: needs.length > 0, needsSummary: `Not without asking (${needs.length})` };
}

// Making an Intl object costs a thousand times what using it does.
const moneyFormats = new Map<string, Intl.NumberFormat>();

function moneyFormat(locale: string, currency: string): Intl.NumberFormat {
  const key = `${locale} ${currency}`;
  const known = moneyFormats.get(key) ?? new Intl.NumberFormat(locale, { style: 'currency', currency });
  moneyFormats.set(key, known);
  return known;
}
