import type { Day } from '../../common/time/calendar';
import { remindersDue, type JobDays, type PlanFacts, type ReminderKind, type TalkFacts } from './reminder.rules';

const TODAY = '2026-11-19';
const telling = { called: 'Jo', locale: 'en-GB' };
const plan = (more: Partial<PlanFacts> = {}): PlanFacts => ({ givenOn: '2026-09-20', lastDay: '2027-09-19', isTakenBack: false, ...more });
const job = (more: Partial<JobDays> = {}): JobDays => ({ startedOn: '2026-11-16', endedOn: null, troubleOn: [], ...more });
const facts = (more: Partial<TalkFacts> = {}): TalkFacts => ({ status: 'looking', enteredOn: '2026-11-01', jobs: [], plan: plan(), lastTalkOn: null, lastTroubleOn: null, ...more });
const kinds = (more: Partial<TalkFacts>, today: Day = TODAY) => remindersDue(facts(more), today, telling).map((one) => one.kind);
type Row = [string, Partial<TalkFacts>, ReminderKind[]];

it('with a plan, work to look for and nothing due, there is nothing to say', () => expect(kinds({})).toEqual([]));

describe('D12: sixty days without a job', () => {
  it.each<Row>([
    ['not on the 59th day', { enteredOn: '2026-09-21' }, []],
    ['on the 60th', { enteredOn: '2026-09-20' }, ['no_job']],
    ['counted from the end of the last job', { enteredOn: '2025-01-01', jobs: [job({ startedOn: '2026-01-01', endedOn: '2026-09-21' })] }, []],
    ['sixty days after the end of the last job', { enteredOn: '2025-01-01', jobs: [job({ startedOn: '2026-01-01', endedOn: '2026-09-20' })] }, ['no_job']],
    ['a talk keeps it quiet for sixty days', { enteredOn: '2026-01-01', lastTalkOn: '2026-09-21' }, []],
    ['and sixty days after the talk it is back', { enteredOn: '2026-01-01', lastTalkOn: '2026-09-20' }, ['no_job']],
    ['an early talk doesn’t put off the first time', { enteredOn: '2026-09-20', lastTalkOn: '2026-10-30' }, ['no_job']],
    ['one in the week before does', { enteredOn: '2026-09-20', lastTalkOn: '2026-11-12' }, []],
    ['one the day before that week doesn’t', { enteredOn: '2026-09-20', lastTalkOn: '2026-11-11' }, ['no_job']],
    ['a talk in an earlier job doesn’t put it off', { enteredOn: '2025-01-01', lastTalkOn: '2026-06-01', jobs: [job({ startedOn: '2026-01-01', endedOn: '2026-09-20' })] }, ['no_job']],
    ['not for somebody who works', { enteredOn: '2026-01-01', status: 'working' }, []],
    ['not while a job goes on, whatever the status says', { enteredOn: '2026-01-01', jobs: [job({ startedOn: '2026-03-01' })] }, []],
    ['not when a job is about to start', { enteredOn: '2026-01-01', lastTalkOn: '2026-11-18', jobs: [job({ startedOn: '2026-11-23' })] }, []],
  ])('%s', (_, given, expected) => expect(kinds(given)).toEqual(expected));

  it('says how long, and how long since the last talk', () => {
    const sentence = (more: Partial<TalkFacts>) => remindersDue(facts(more), TODAY, telling)[0];
    expect(sentence({ enteredOn: '2026-09-16' })).toEqual({ kind: 'no_job', dueOn: '2026-11-15', sentence: 'Jo has been looking for 64 days: a good time to talk about disclosure.' });
    expect(sentence({ enteredOn: '2026-07-01', lastTalkOn: '2026-09-01' }).sentence).toBe('Jo has been looking for 141 days, and disclosure was last talked about 79 days ago: a good time to talk about it again.');
    expect(sentence({ enteredOn: '2026-09-16', lastTalkOn: '2026-03-01' }).sentence).toBe('Jo has been looking for 64 days: a good time to talk about disclosure again.');
  });
});

describe('D12: a job start, from the day it is known, within a week of it', () => {
  it.each<Row>([
    ['a job that has just started', { status: 'working', jobs: [job()] }, ['job_start']],
    ['a start that is known three weeks ahead', { status: 'working', jobs: [job({ startedOn: '2026-12-10' })] }, ['job_start']],
    ['a talk in the week before answers it', { status: 'working', jobs: [job()], lastTalkOn: '2026-11-09' }, []],
    ['an earlier talk doesn’t', { status: 'working', jobs: [job()], lastTalkOn: '2026-11-08' }, ['job_start']],
    ['one since it was known does', { status: 'working', jobs: [job({ startedOn: '2026-12-10', knownOn: '2026-11-10' })], lastTalkOn: '2026-11-10' }, []],
    ['a second job asks again', { status: 'working', jobs: [job({ startedOn: '2026-03-01', endedOn: '2026-10-01' }), job()], lastTalkOn: '2026-03-02' }, ['job_start']],
    ['a job that ended before anybody talked asks no more', { status: 'working', jobs: [job({ endedOn: '2026-11-17' })] }, []],
    ['after sixty days it is no start any more', { status: 'working', jobs: [job({ startedOn: '2026-09-19' })] }, []],
    ['up to the sixtieth it is', { status: 'working', jobs: [job({ startedOn: '2026-09-20' })] }, ['job_start']],
  ])('%s', (_, given, expected) => expect(kinds(given)).toEqual(expected));

  it('is due a week after the start, in the words of its time', () => {
    const due = (startedOn: Day) => remindersDue(facts({ status: 'working', jobs: [job({ startedOn })] }), TODAY, telling)[0];
    expect(due('2026-11-16')).toEqual({ kind: 'job_start', dueOn: '2026-11-23', sentence: 'Jo started a job on 16 November 2026: talk about what may be said at work, if anything, and by whom.' });
    expect(due('2026-11-23').sentence).toContain('Jo starts a job on 23 November 2026');
  });
});

describe('D12: trouble on the job', () => {
  it.each<Row>([
    ['noted in this room', { status: 'working', lastTroubleOn: '2026-11-12' }, ['trouble']],
    ['noted with the job', { status: 'working', jobs: [job({ startedOn: '2026-03-01', troubleOn: ['2026-11-12'] })] }, ['trouble']],
    ['a talk that day answers it', { status: 'working', lastTroubleOn: '2026-11-12', lastTalkOn: '2026-11-12' }, []],
    ['a talk before it doesn’t', { status: 'working', lastTroubleOn: '2026-11-12', lastTalkOn: '2026-11-11' }, ['trouble']],
    ['new trouble after the talk asks again', { status: 'working', lastTroubleOn: '2026-11-01', lastTalkOn: '2026-11-05', jobs: [job({ startedOn: '2026-03-01', troubleOn: ['2026-10-01', '2026-11-12'] })] }, ['trouble']],
    ['also when the job was lost over it', { status: 'looking', jobs: [job({ startedOn: '2026-03-01', endedOn: '2026-11-13', troubleOn: ['2026-11-12'] })] }, ['trouble']],
    ['and for somebody who pauses since', { status: 'paused', lastTroubleOn: '2026-11-12' }, ['trouble']],
  ])('%s', (_, given, expected) => expect(kinds(given)).toEqual(expected));
});

describe('D12: leave that ends', () => {
  it.each<Row>([
    ['not 31 days before its last day', { plan: plan({ lastDay: '2026-12-20' }) }, []],
    ['thirty days before', { plan: plan({ lastDay: '2026-12-19' }) }, ['plan_ending']],
    ['on its last day', { plan: plan({ lastDay: TODAY }) }, ['plan_ending']],
    ['the day after', { plan: plan({ lastDay: '2026-11-18' }) }, ['plan_ended']],
    ['long after, as long as nobody talked', { plan: plan({ givenOn: '2024-01-01', lastDay: '2025-01-01' }) }, ['plan_ended']],
    ['a talk in the thirty days answers it', { plan: plan({ lastDay: '2026-12-19' }), lastTalkOn: '2026-11-19' }, []],
    ['for its end as well', { plan: plan({ lastDay: '2026-11-18' }), lastTalkOn: '2026-10-19' }, []],
    ['a talk before the thirty days doesn’t', { plan: plan({ lastDay: '2026-11-18' }), lastTalkOn: '2026-10-18' }, ['plan_ended']],
    ['the giving of a short plan isn’t a talk about its end', { plan: plan({ givenOn: '2026-11-10', lastDay: '2026-11-30' }), lastTalkOn: '2026-11-10' }, ['plan_ending']],
    ['D4: taken back is the client’s word', { plan: plan({ lastDay: '2026-11-18', isTakenBack: true }) }, []],
    ['for somebody who pauses', { status: 'paused', plan: plan({ lastDay: '2026-11-25' }) }, ['plan_ending']],
    ['for somebody who works', { status: 'working', plan: plan({ lastDay: '2026-11-25' }) }, ['plan_ending']],
  ])('%s', (_, given, expected) => expect(kinds(given)).toEqual(expected));
});

describe('D1, D12: a plan never made', () => {
  it.each<Row>([
    ['from the first day', { plan: null, enteredOn: TODAY }, ['no_plan']],
    ['not before it', { plan: null, enteredOn: '2026-11-20' }, []],
    ['for somebody who works', { plan: null, status: 'working' }, ['no_plan']],
    ['a talk that led to none is an answer for sixty days', { plan: null, status: 'working', lastTalkOn: '2026-09-21' }, []],
    ['and no longer', { plan: null, status: 'working', lastTalkOn: '2026-09-20' }, ['no_plan']],
    ['not for somebody who is only referred', { plan: null, status: 'referred' }, []],
    ['nor who pauses', { plan: null, status: 'paused' }, []],
    ['D4: leave that was taken back was a plan', { plan: plan({ isTakenBack: true }) }, []],
  ])('%s', (_, given, expected) => expect(kinds(given)).toEqual(expected));

  it('is due by the end of the first month', () => expect(remindersDue(facts({ plan: null }), TODAY, telling)[0].dueOn).toBe('2026-12-01'));
});

describe('D12: a plan older than a year', () => {
  const old = (givenOn: Day, more: Partial<PlanFacts> = {}) => plan({ givenOn, lastDay: '2028-01-01', ...more });
  it.each<Row>([
    ['a year to the day isn’t more than one', { plan: old(`2025-11-19`) }, []],
    ['the day after it is', { plan: old('2025-11-18') }, ['old_plan']],
    ['a talk since the anniversary answers it', { plan: old('2025-10-01'), lastTalkOn: '2026-10-01' }, []],
    ['a talk before it doesn’t', { plan: old('2025-10-01'), lastTalkOn: '2026-09-30' }, ['old_plan']],
    ['the next anniversary asks again', { plan: old('2024-10-01'), lastTalkOn: '2025-12-01' }, ['old_plan']],
    ['not beside a plan that is about to end', { plan: old('2025-01-01', { lastDay: '2026-12-01' }) }, ['plan_ending']],
    ['nor for leave taken back', { plan: old('2024-10-01', { isTakenBack: true }) }, []],
  ])('%s', (_, given, expected) => expect(kinds({ status: 'working', ...given })).toEqual(expected));

  it('given on a leap day it is a year old on the last of February', () => {
    const onLeapDay = { status: 'working', plan: old('2024-02-29') } as const;
    expect([kinds(onLeapDay, '2025-02-28'), kinds(onLeapDay, '2025-03-01')]).toEqual([[], ['old_plan']]);
  });
});

it('a closed client’s days of being asked are over', () => {
  expect(kinds({ status: 'closed', enteredOn: '2020-01-01', plan: null, lastTroubleOn: '2026-11-12', jobs: [job()] })).toEqual([]);
});

it('the most due comes first', () => {
  expect(kinds({ status: 'working', plan: null, lastTroubleOn: '2026-11-12', jobs: [job()] })).toEqual(['trouble', 'job_start', 'no_plan']);
});

it('P1: on a shared page the sentences know the client by initials alone', () => {
  const all = [facts({ enteredOn: '2026-01-01' }), facts({ plan: null }), facts({ status: 'working', lastTroubleOn: '2026-11-12', jobs: [job()] }), facts({ plan: plan({ lastDay: '2026-11-18' }) }), facts({ plan: plan({ lastDay: '2026-11-20' }) }), facts({ plan: plan({ givenOn: '2024-01-01' }) })];
  const sentences = all.flatMap((one) => remindersDue(one, TODAY, { ...telling, called: 'J.M.' })).map((one) => one.sentence);
  expect(new Set(sentences).size).toBe(sentences.length);
  expect(sentences.filter((sentence) => !sentence.includes('J.M.') || sentence.includes('Jo'))).toEqual([]);
});
