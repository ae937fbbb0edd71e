import { factFault, personFault, recordFault, type FactRow, type PersonRow, type RecordRow } from './use-fault.rules';

const record: RecordRow = { id: 'v', clearance_id: 'c', employer_id: 'e', day: '2026-11-19', c_act: 'log', c_employer: 'e', c_day: '2026-11-19', c_used_for: 'v', people: 1, decided: '1' };
const person: PersonRow = { id: 'v', client_id: 'jo', clearance_id: 'c', decision_id: 'd', plan_id: 'p', r_clearance: 'c', d_outcome: 'allowed', d_client: 'jo', d_clearance: 'c', d_plan: 'p' };
const fact: FactRow = { id: 'v', client_id: 'jo', fact: 'name', decision_id: 'd', d_facts: '["name","programme"]' };

it('D5: what stands rightly has no fault', () => expect([recordFault(record, 'log'), personFault(person), factFault(fact)]).toEqual([null, null, null]));

it.each<[string, Partial<RecordRow>, string]>([
  ['a missing clearance', { c_act: null }, 'its clearance c is missing.'],
  ['another act', { c_act: 'plan' }, 'its clearance is for another act: “plan”.'],
  ['another employer', { c_employer: 'f' }, 'its clearance is for another employer.'],
  ['another day', { c_day: '2026-11-18' }, 'its clearance is for another day: 2026-11-18.'],
  ['a clearance used for something else', { c_used_for: 'w' }, 'its clearance was used for something else.'],
  ['a clearance that was never used', { c_used_for: null }, 'its clearance was used for something else.'],
  ['more clients than decisions', { people: 2 }, 'it names 2, and its clearance has 1 decisions.'],
  ['fewer clients than decisions', { people: '0' }, 'its clearance has 1 decisions, and it names 0: somebody was taken off it.'],
])('a record with %s', (_, given, fault) => expect(recordFault({ ...record, ...given }, 'log')).toBe(fault));

it.each<[string, Partial<PersonRow>, string]>([
  ['no record', { r_clearance: null }, 'client jo stands on it, and it isn’t there.'],
  ['another clearance', { r_clearance: 'k' }, 'client jo stands on it under another clearance than its own.'],
  ['a missing decision', { d_outcome: null }, 'decision d about client jo is missing.'],
  ['a refusal', { d_outcome: 'refused' }, 'decision d about client jo was a refusal.'],
  ['somebody else’s decision', { d_client: 'ruth' }, 'decision d is about somebody other than client jo.'],
  ['a decision of another clearance', { d_clearance: 'k' }, 'decision d belongs to another clearance.'],
  ['another plan', { d_plan: 'q' }, 'decision d rests on another plan than it says.'],
])('a client with %s', (_, given, fault) => expect(personFault({ ...person, ...given })).toBe(fault));

it.each<[string, Partial<FactRow>, string | null]>([
  ['that the decision doesn’t hold', { fact: 'diagnosis' }, '“diagnosis” about client jo isn’t in decision d.'],
  ['whose name is part of another’s', { fact: 'program' }, '“program” about client jo isn’t in decision d.'],
  ['of somebody who doesn’t stand there', { decision_id: null }, '“name” about client jo stands on it, and the client doesn’t.'],
  ['whose decision is missing, which is told already', { d_facts: null }, null],
])('a fact %s', (_, given, fault) => expect(factFault({ ...fact, ...given })).toBe(fault));
