import { newId } from '../../common/database/ids';
import { readForm } from '../../common/web/form';
import { visitFaults, VisitForm } from '../form/visit.form';
import { asVisit, isBlank, readDay, ROWS } from './day.form';

it('reads each field into its row', () => {
  const { day, rows } = readDay({ _csrf: 'x', day: '2026-11-19', 'find-1': ' Quayside Hotel ', 'met-8': 'someone', 'purpose-8': ['tour', 'learn_needs'] });
  expect([day, rows.length, rows[0].find, rows[7].met, rows[7].purpose]).toEqual(['2026-11-19', ROWS, 'Quayside Hotel', 'someone', 'tour']);
});

it.each(['met-9', 'met-0', 'clients-1', 'facts-1', 'met-1-2', 'learned', 'constructor-1'])('D6: refuses a field the table doesn’t have: %s', (name) => expect(() => readDay({ [name]: 'x' })).toThrow('a field that Rapport does not know'));

it.each<[string, Record<string, string>, boolean]>([
  ['nothing', {}, true],
  ['a purpose alone', { 'purpose-1': 'tour' }, true],
  ['an employer', { 'find-1': 'Quay' }, false],
  ['a planned visit nobody told of', { 'planned-1': 'p', 'employer-1': 'e' }, true],
  ['a planned visit with somebody met', { 'planned-1': 'p', 'employer-1': 'e', 'met-1': 'someone' }, false],
])('a row with %s is blank: %#', (_, posted, blank) => expect(isBlank(readDay(posted).rows[0])).toBe(blank));

it('a filled row is a visit without a fault', () => {
  const [row] = readDay({ 'id-1': newId(), 'find-1': 'Quay', 'mode-1': 'phone', 'met-1': 'someone', 'purpose-1': 'tour', 'next-1': '1_week' }).rows;
  const { typed, state } = readForm(VisitForm, asVisit(row, '2026-11-18', newId()));
  expect({ ...state.errors, ...visitFaults(typed, '2026-11-19') }).toEqual({});
});
