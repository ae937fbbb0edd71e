import { newId } from '../../common/database/ids';
import { CoverForm, coverFaults } from './cover.form';

const form = (changes: Partial<CoverForm>): CoverForm => ({ id: newId(), specialist: 'a', coveredBy: 'b', fromDay: '2026-11-19', untilDay: '2026-11-25', ...changes });

it.each<[string, Partial<CoverForm>, Record<string, string>]>([
  ['a week from today', {}, {}],
  ['one that began last week', { fromDay: '2026-11-12' }, {}],
  ['today alone', { untilDay: '2026-11-19' }, {}],
  ['oneself', { coveredBy: 'a' }, { coveredBy: 'Choose somebody else: nobody covers for themselves.' }],
  ['days the wrong way round', { untilDay: '2026-11-18' }, { untilDay: 'The last day comes before the first.' }],
  ['days that are over', { fromDay: '2026-11-01', untilDay: '2026-11-18' }, { untilDay: 'The last day is over already.' }],
  ['two years', { untilDay: '2028-11-19' }, { untilDay: 'A cover lasts a year at most. For longer, give the clients a new specialist.' }],
])('P1: a cover of %s', (_, changes, faults) => {
  expect(coverFaults(form(changes), '2026-11-19')).toEqual(faults);
});
