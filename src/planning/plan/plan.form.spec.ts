import { newId } from '../../common/database/ids';
import { readForm, type Posted } from '../../common/web/form';
import { PlannedVisitForm, planFaults } from './plan.form';

const JO = newId();
const GOOD: Posted = { id: newId(), employer: newId(), day: '2026-11-20', time: '', purpose: 'introduction' };

function errors(part: Posted) {
  const form = readForm(PlannedVisitForm, { ...GOOD, ...part });
  return { ...form.state.errors, ...planFaults(form.typed, '2026-11-19') };
}

it('takes a plan without a time', () => expect(errors({})).toEqual({}));
it('takes a plan for today', () => expect(errors({ day: '2026-11-19' })).toEqual({}));

it.each<[string, Posted, string, string]>([
  ['no employer', { employer: '' }, 'employer', 'Choose the employer.'],
  ['a day gone by', { day: '2026-11-18' }, 'day', 'This day has gone by. If you were there, log the visit instead.'],
  ['a day that never was', { day: '2026-11-31' }, 'day', 'Enter the day of the visit as a date.'],
  ['a time that is none', { time: '9' }, 'time', 'Enter the time as hours and minutes, such as 14:15.'],
  ['no purpose', { purpose: '' }, 'purpose', 'Choose what the visit is for.'],
  ['D5: a proposal of nobody', { purpose: 'propose_client' }, 'clients', 'Tick the client you mean to propose, or choose another purpose.'],
  ['D3: a client without what is to be said', { clients: JO }, `facts:${JO}`, 'Tick what you mean to say about each client.'],
])('refuses %s', (_, part, field, sentence) => {
  expect(errors(part)[field]).toBe(sentence);
});
