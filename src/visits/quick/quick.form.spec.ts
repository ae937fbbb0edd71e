import { newId } from '../../common/database/ids';
import { readForm } from '../../common/web/form';
import { askedPeople, visitFaults, VisitForm } from '../form/visit.form';
import { general, madeAsPlanned, nobodyThere, weekAfter } from './quick.form';

const JO = newId();
const PLANNED = { id: newId(), employerId: newId(), day: '2026-11-19', atTime: '09:30', purpose: 'propose_client' } as const;
const NOW = { today: '2026-11-19', time: '10:00' };

it.each<[string, string, string]>([
  ['2026-11-19', '2026-11-19', '2026-11-26'],
  ['2026-11-17', '2026-11-19', '2026-11-24'],
  ['2026-11-12', '2026-11-19', '2026-11-26'],
  ['2026-10-01', '2026-11-19', '2026-11-26'],
])('V11: nobody there on %s, told on %s, is tried again on %s', (day, today, again) => expect(weekAfter(day, today)).toBe(again));

it('as planned is a form without a fault, with what was to be said', () => {
  const { typed, state } = readForm(VisitForm, madeAsPlanned(newId(), PLANNED, [{ clientId: JO, facts: ['name'] }], NOW));
  expect({ ...state.errors, ...visitFaults(typed, NOW.today) }).toEqual({});
  expect([typed.met, typed.mode, typed.time, typed.planned, askedPeople(typed)]).toEqual([['someone'], 'in_person', '09:30', PLANNED.id, [{ clientId: JO, facts: ['name'] }]]);
});

it('a time still to come is told as now, and of another day none', () => {
  const timeOf = (part: Partial<typeof NOW>) => madeAsPlanned(newId(), PLANNED, [], { ...NOW, ...part }).time;
  expect([timeOf({ time: '09:00' }), timeOf({ today: '2026-11-20' })]).toEqual(['09:00', '']);
});

it('D6: where nobody was there, nobody was named', () => {
  const { typed, state } = readForm(VisitForm, nobodyThere(newId(), PLANNED, '2026-11-26', NOW));
  expect({ ...state.errors, ...visitFaults(typed, NOW.today) }).toEqual({});
  expect([typed.clients, typed.facts, typed.purpose, typed.met, typed.nextDate]).toEqual([[], [], 'keep_in_touch', ['nobody'], '2026-11-26']);
  expect(readForm(VisitForm, nobodyThere(newId(), PLANNED, null, NOW)).typed.next).toBe('none');
  expect(general('learn_needs')).toBe('learn_needs');
});
