import { newId } from '../common/database/ids';
import { EndingForm, JobForm } from './job.form';
import { followAlongFaults, readEnding, readJob } from './job-read.rules';

const TODAY = '2026-11-19';
const BLANK = {
  id: newId(), version: '', lookup: '', opening: '', employer: newId(), employerWords: '', title: 'Kitchen porter', kind: '', kindWords: '', startedOn: '2026-11-16', hours: '', pay: '', payUnit: '',
  minimumWage: '', openToAnyone: '', notSetAside: '', ordinaryTerm: '', knows: 'no', facts: [], toldOn: '',
} as const;

const form = (changes: object) => Object.assign(new JobForm(), BLANK, changes);
const read = (changes: object, endedOn: string | null = null) => readJob(form(changes), TODAY, endedOn);

describe('a job as the form tells it (M9)', () => {
  it('needs a title and a first day; all else is not known', () => {
    expect(read({})).toEqual({ said: expect.objectContaining({ title: 'Kitchen porter', hours: null, pay: null, minimumWage: 'unknown', ordinaryTerm: 'unknown', startedOn: '2026-11-16' }), faults: {} });
  });

  it('takes hours, pay with its unit, the four facts and the kind of work', () => {
    expect(read({ hours: '22.5', pay: '$17.50', payUnit: 'hour', minimumWage: 'yes', notSetAside: 'no', kindWords: 'dish pit' }).said).toMatchObject({ hours: 22.5, pay: 17.5, payUnit: 'hour', minimumWage: 'yes', notSetAside: 'no', openToAnyone: 'unknown', kind: '35-9021' });
  });

  it('reads the kind of work from a title that says it, and keeps to the words where there are some', () => {
    expect([read({ title: 'Dishwasher' }).said.kind, read({ title: 'Team member' }).said.kind, read({ title: 'Dishwasher', kindWords: 'cashier' }).said.kind]).toEqual(['35-9021', '', '41-2011']);
  });

  it.each<[string, object, string]>([
    ['hours that are no number', { hours: 'full time' }, 'hours'],
    ['more hours than a week has', { hours: '169' }, 'hours'],
    ['pay in words', { pay: 'DOE' }, 'pay'],
    ['pay for nobody knows what', { pay: '17' }, 'payUnit'],
    ['a start before anybody now at work', { startedOn: '1902-11-16' }, 'startedOn'],
    ['a start far ahead', { startedOn: '2027-11-16' }, 'startedOn'],
    ['words that may mean many kinds of work', { kindWords: 'zqx' }, 'kind'],
    ['an id that isn’t one', { id: 'x' }, 'id'],
    ['speaking with the employer without anything told (D5)', { knows: 'from_us' }, 'facts'],
    ['speaking from a day still to come', { knows: 'from_us', facts: ['name'], toldOn: '2026-11-20' }, 'toldOn'],
  ])('%s is told beside its field', (_, changes, field) => expect(Object.keys(read(changes).faults)).toEqual([field]));

  it.each<[string, object]>([
    ['a start ahead: it is agreed first', { startedOn: '2026-12-01' }],
    ['what was told before the start', { knows: 'from_us', facts: ['name'], toldOn: '2026-11-01' }],
    ['leave from a first day ahead', { knows: 'from_us', facts: ['name'], startedOn: '2026-12-01', toldOn: '2026-12-01' }],
    ['facts left ticked that aren’t asked', { knows: 'no', facts: ['name'], toldOn: '2027-01-01' }],
  ])('%s is fine', (_, changes) => expect(read(changes).faults).toEqual({}));

  it('can’t start after it ended', () => {
    expect(read({ startedOn: '2026-11-16' }, '2026-11-16').faults).toEqual({});
    expect(Object.keys(read({ startedOn: '2026-11-17' }, '2026-11-16').faults)).toEqual(['startedOn']);
  });
});

describe('an ending (M9)', () => {
  const ending = (changes: object) => readEnding(Object.assign(new EndingForm(), { version: '1', endedOn: '2026-11-18', endHeardOn: '', endReason: 'training', endNote: '', status: '', ...changes }), { startedOn: '2026-11-02' }, TODAY);

  it('was heard of today unless said', () => {
    expect(ending({})).toEqual({ said: { endedOn: '2026-11-18', endHeardOn: TODAY, endReason: 'training', endNote: '' }, faults: {} });
    expect(ending({ endHeardOn: '2026-11-17' }).said.endHeardOn).toBe('2026-11-17');
  });

  it.each<[string, object, string[]]>([
    ['may lie ahead, as when notice was given', { endedOn: '2026-12-15' }, []],
    ['isn’t before the first day', { endedOn: '2026-11-01' }, ['endedOn']],
    ['isn’t a year ahead', { endedOn: '2027-11-18' }, ['endedOn']],
    ['wasn’t heard of tomorrow', { endHeardOn: '2026-11-20' }, ['endHeardOn']],
  ])('%s', (_, changes, fields) => expect(Object.keys(ending(changes).faults)).toEqual(fields));
});

describe('a follow-along that was done (F10)', () => {
  it.each<[string, { id: string; doneOn: string }, string[]]>([
    ['today', { id: BLANK.id, doneOn: TODAY }, []],
    ['on no day said is today', { id: BLANK.id, doneOn: '' }, []],
    ['in the week before the start', { id: BLANK.id, doneOn: '2026-11-10' }, []],
    ['not tomorrow', { id: BLANK.id, doneOn: '2026-11-20' }, ['doneOn']],
    ['not a year before', { id: BLANK.id, doneOn: '2025-11-16' }, ['doneOn']],
    ['under an id of ours', { id: '1', doneOn: TODAY }, ['id']],
  ])('%s', (_, given, fields) => expect(Object.keys(followAlongFaults(given, { startedOn: '2026-11-16' }, TODAY))).toEqual(fields));
});
