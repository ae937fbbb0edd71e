import type { Client } from '../../clients/client.entity';
import { clientPaths } from '../../clients/client.paths';
import { capitalise } from '../../common/text/plain';
import { selectField } from '../../common/web/choice-fields';
import { empty, pager, tag } from '../../common/web/parts';
import { FACTS } from '../../disclosure/rules/disclosure.choices';
import { accountingHref, accountingPaths, EVERYTHING, type AccountingFilter, type LineKey } from './accounting-filter';
import type { WrittenLine } from './accounting-words.rules';
import { NOTICE_IN_PLAIN_WORDS, REDISCLOSURE_NOTICE } from './redisclosure-notice';

export const LINES_A_PAGE = 50;

export interface AccountingPageInput {
  client: Pick<Client, 'id' | 'initials' | 'preferredName'>;
  filter: AccountingFilter;
  after: LineKey | null;
  /** One more than a page when there is a next. */
  lines: readonly WrittenLine[];
  choices: { employers: readonly { id: string; name: string }[]; years: readonly string[] };
}

/** What was told about a client, line by line, newest first (D11). The title says initials only. */
export function accountingPage({ client, filter, after, lines, choices }: AccountingPageInput) {
  const shown = lines.slice(0, LINES_A_PAGE);
  const last = shown.at(-1);
  const form = { values: { employer: filter.employer ?? '', fact: filter.fact ?? '', year: filter.year ?? '' }, errors: {} };
  const hasFilter = Object.values(filter).some((value) => value !== null);
  const options = (nothing: string, given: { value: string; label: string }[]) => [{ value: '', label: nothing }, ...given];
  return {
    title: `What was told about ${client.initials}`, heading: `What was told about ${client.preferredName}`, name: client.preferredName,
    clientHref: clientPaths.show(client.id), planHref: clientPaths.disclosure(client.id), paperHref: accountingPaths.paper(client.id), fileHref: accountingPaths.file(client.id),
    action: accountingPaths.show(client.id), hasFilter, clearHref: accountingHref(client.id, EVERYTHING), hasFactFilter: filter.fact !== null, isAny: hasFilter || shown.length > 0 || after !== null,
    employer: selectField({ name: 'employer', label: 'Employer', options: options('Every employer', choices.employers.map(({ id, name }) => ({ value: id, label: name }))) }, form),
    fact: selectField({ name: 'fact', label: 'What was told', options: options('Everything', FACTS.map(({ value, theirLabel }) => ({ value, label: capitalise(theirLabel) }))) }, form),
    year: selectField({ name: 'year', label: 'Year', options: options('Every year', choices.years.map((year) => ({ value: year, label: year }))) }, form),
    hasLines: shown.length > 0, lines: shown.map(lineModel), empty: emptyOf(client.preferredName, hasFilter, after !== null),
    pager: pager(rangeWords(shown), after ? accountingHref(client.id, filter) : undefined, lines.length > LINES_A_PAGE && last ? accountingHref(client.id, filter, { day: last.day, id: last.id }) : undefined),
  };
}

/** A line as the page and the paper show it. */
export function lineModel(line: WrittenLine) {
  const details = [line.purpose && `It was ${line.purpose}.`, line.plan && `Allowed by the plan, ${line.plan}.`].filter(Boolean).join(' ');
  return {
    when: line.when, day: line.day, employer: line.employer, people: line.people, hasPeople: line.people !== '', by: line.by, how: line.how, hasHow: line.how !== '', sentence: line.sentence,
    facts: line.isIncident ? [] : line.facts.map((one) => ({ what: one.what, words: one.words, hasWords: one.words !== '', note: one.note, hasNote: one.note !== '' })), hasFacts: !line.isIncident && line.facts.length > 0,
    details, hasDetails: details !== '', notes: line.notes.map((text) => ({ text })), hasNotes: line.notes.length > 0, isIncident: line.isIncident, incident: tag('stop', 'Said without leave'),
    hasNotice: line.hasNotice, notice: REDISCLOSURE_NOTICE, noticeInWords: NOTICE_IN_PLAIN_WORDS,
  };
}

function emptyOf(name: string, hasFilter: boolean, isLater: boolean) {
  if (isLater) return empty('That is all', 'There is nothing older.');
  return hasFilter ? empty('Nothing fits', 'Choose another employer, fact or year.') : empty('Nothing was told', `No employer has been told anything about ${name}. What is told stands here from the moment the visit is logged.`, undefined, 'lock');
}

function rangeWords(lines: readonly WrittenLine[]): string {
  const [first] = lines;
  const last = lines.at(-1);
  if (!first || !last) return 'No lines';
  return first.when === last.when ? first.when : `${first.when} back to ${last.when}`;
}
