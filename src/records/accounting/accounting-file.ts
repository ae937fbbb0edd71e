import type { CsvCell } from '../../common/text/csv';
import type { WrittenLine } from './accounting-words.rules';
import { REDISCLOSURE_NOTICE } from './redisclosure-notice';

export const FILE_HEADER = ['Client', 'Date', 'Employer', 'People', 'What was told', 'Approved words', 'Purpose', 'Plan', 'Told by', 'How', 'Remarks', 'Notice'];

/** A row for each fact, the client by initials, so that a spreadsheet can sift them; the notice stands beside each fact it must travel with (D11). */
export function fileRows(line: WrittenLine, initials: string): CsvCell[][] {
  const facts = line.facts.length > 0 ? line.facts : [{ what: '', words: '', note: '', hasNotice: false }];
  const plan = line.isIncident ? 'Without leave' : line.plan;
  return facts.map((one) => [
    initials, line.day, line.employer, line.people, one.what, one.words, line.purpose, plan, line.by, line.how, [one.note, ...line.notes].filter(Boolean).join(' '), one.hasNotice ? REDISCLOSURE_NOTICE : '',
  ]);
}
