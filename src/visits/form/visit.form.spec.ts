import { newId } from '../../common/database/ids';
import { readForm, type Posted } from '../../common/web/form';
import { askedPeople, visitFaults, VisitForm } from './visit.form';

const ID = newId();
const EMPLOYER = newId();
const JO = newId();
const GOOD: Posted = { id: ID, employer: EMPLOYER, day: '2026-11-19', time: '10:00', mode: 'in_person', purpose: 'introduction', met: 'someone', next: '1_week' };

function errors(part: Posted) {
  const form = readForm(VisitForm, { ...GOOD, ...part });
  return { ...form.state.errors, ...visitFaults(form.typed, '2026-11-19') };
}

it('takes a visit with nothing typed', () => expect(errors({})).toEqual({}));
it('takes a name instead of an employer when it is a new one', () => expect(errors({ employer: 'new', find: 'Blue Door Café' })).toEqual({}));

it.each<[string, Posted, string, string]>([
  ['no employer', { employer: '' }, 'employer', 'Choose the employer.'],
  ['an employer that is no id', { employer: '1 OR 1' }, 'employer', 'Choose the employer from the list.'],
  ['a new employer without a name', { employer: 'new', find: ' ' }, 'employer', 'Type the employer’s name.'],
  ['a form without its own id', { id: 'x' }, 'employer', 'This form is out of date. Open it again.'],
  ['a day that never was', { day: '2026-02-30' }, 'day', 'Enter the day of the visit as a date.'],
  ['tomorrow', { day: '2026-11-20' }, 'day', 'This day is still to come. Log a visit once it has happened; until then, plan it.'],
  ['a time that is none', { time: '25:00' }, 'time', 'Enter the time as hours and minutes, such as 14:15.'],
  ['no mode', { mode: '' }, 'mode', 'Choose how you reached them.'],
  ['an unknown purpose', { purpose: 'golf' }, 'purpose', 'Choose what the visit was for.'],
  ['nobody there and someone met', { met: ['nobody', 'someone'] }, 'met', 'Either nobody was there or somebody was: tick one of the two.'],
  ['D5: a proposal of nobody', { purpose: 'propose_client' }, 'clients', 'Tick the client you proposed. If nobody was named, choose another purpose.'],
  ['D3: a client named, with nothing said', { clients: JO }, `facts:${JO}`, 'Tick what was said about each client you named.'],
  ['D11: something told where nobody was', { clients: JO, facts: `${JO}:name`, met: 'nobody' }, 'met', 'Nobody was there to hear it. Untick what was said about a client, or tick who you met.'],
  ['D11: something told to nobody met', { clients: JO, facts: `${JO}:name`, met: undefined }, 'met', 'Tick who heard what was said about a client, or “Someone”.'],
  ['a date to choose, not chosen', { next: 'date' }, 'nextDate', 'Enter the day of the next step as a date.'],
  ['a next step before the visit', { next: 'date', nextDate: '2026-11-01' }, 'nextDate', 'The next step can’t be due before the visit.'],
  ['too long a note', { learned: 'a'.repeat(4001) }, 'learned', 'Shorten what you learned to 4,000 letters.'],
])('refuses %s', (_, part, field, sentence) => {
  expect(errors(part)[field]).toBe(sentence);
});

it('D5: asks for each client what was said of them, and reads no facts it does not know', () => {
  expect(askedPeople({ clients: [JO, JO, 'x'], facts: [`${JO}:name`, `${JO}:shoe_size`, `${newId()}:diagnosis`] })).toEqual([{ clientId: JO, facts: ['name'] }]);
});
