import type { OpeningValue } from '../opening-rows/opening-row.rules';
import { newOpeningOf } from './opening-fields.rules';

const VALUE: OpeningValue = {
  employer: 'Quayside Hotel', employerKey: 'quayside hotel', title: 'Porter', kindOfWork: '', requirements: '', duties: '', pay: { kind: 'blank' }, hours: '', isFullTime: null, positions: null,
  eventDay: null, timeFrom: null, timeTo: null, heardOn: null, closesOn: null, startsOn: null, place: '', howToApply: '', link: '', person: '', phone: '', email: '', note: '', sourceKey: '', doubt: null,
};
const opening = (value: Partial<OpeningValue>) => newOpeningOf({ key: 'k', lines: [2], value: { ...VALUE, ...value } }, { id: 'o', employerId: 'e', kind: '', today: '2026-11-19' });

it.each<[string, Partial<OpeningValue>, object]>([
  ['M3: it was heard of on the day the file says', { heardOn: '2026-11-02', eventDay: '2026-11-10' }, { heardOn: '2026-11-02' }],
  ['M3: an event of long ago was heard of then, so that it is asked about', { eventDay: '2018-02-26' }, { heardOn: '2018-02-26' }],
  ['an event to come is heard of today', { eventDay: '2026-12-01' }, { heardOn: '2026-11-19' }],
  ['without a day it is heard of today', {}, { heardOn: '2026-11-19' }],
  ['the place of an event is where one applies', { eventDay: '2018-02-26', timeFrom: '08:45', timeTo: '09:00', place: '168-25 Jamaica Avenue' }, { howToApply: 'Recruitment event: 26 February 2018, 08:45–09:00, 168-25 Jamaica Avenue', duties: '' }],
  ['any other place is where the work is', { place: 'Harborton' }, { duties: 'Place of work: Harborton', howToApply: '' }],
  ['pay keeps its words', { pay: { kind: 'pay', min: 17, max: 19, unit: 'hour', words: '$17–19/hr + tips', assumed: null } }, { payMin: 17, payMax: 19, payUnit: 'hour', payWords: '$17–19/hr + tips' }],
  ['pay of no known unit is words alone', { pay: { kind: 'unknown', words: 'DOE', reason: 'The file names no sum.' } }, { payWords: 'DOE' }],
  ['whom to ask and how', { person: 'Grace Okafor', phone: '(501) 555-0100', email: 'grace@quayside.example' }, { howToApply: 'Ask for: Grace Okafor\nTelephone: (501) 555-0100\nEmail: grace@quayside.example' }],
])('%s', (_, value, expected) => {
  expect(opening(value)).toMatchObject({ status: 'open', identity: 'k', employerId: 'e', ...expected });
});

it('M2: what the file doesn’t say is not known, never no', () => {
  expect(opening({})).toMatchObject({ closesOn: null, requirements: '', duties: '', shiftWords: '', payWords: '' });
  expect(Object.keys(opening({}))).not.toContain('payMin');
});
