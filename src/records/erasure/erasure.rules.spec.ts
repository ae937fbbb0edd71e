import { approvalFault, quarterOf, requestFaults, retentionOf } from './erasure.rules';

describe('A.3: the retention clock runs from closing', () => {
  it.each([
    ['an open record has no day to count from', null, { over: false, until: null }],
    ['closed last year, it is kept five more', '2025-11-20', { over: false, until: '2031-11-20' }],
    ['on the last day it is still kept', '2020-11-19', { over: false, until: '2026-11-19' }],
    ['on the day after it need not be', '2020-11-18', { over: true, since: '2026-11-18' }],
    ['29 February ends on the 28th', '2024-02-29', { over: false, until: '2030-02-28' }],
  ])('%s', (_, closedOn, expected) => expect(retentionOf(closedOn, 6, '2026-11-19')).toEqual(expected));
});

describe('A.3: a request says why, who asked, and that the law allows it', () => {
  const kept = { over: false, until: '2031-01-01' } as const;
  const over = { over: true, since: '2020-01-01' } as const;
  it.each([
    ['all said, too early but allowed by law', { ground: 'asked', askedBy: 'client', lawAllows: true }, kept, []],
    ['kept long enough needs no word of the law', { ground: 'retention_over', askedBy: 'agency', lawAllows: false }, over, []],
    ['too early, and nobody asked the law', { ground: 'asked', askedBy: 'client', lawAllows: false }, kept, ['lawAllows']],
    ['"long enough" before it is', { ground: 'retention_over', askedBy: 'agency', lawAllows: true }, kept, ['ground']],
    ['nothing said', { ground: '', askedBy: '', lawAllows: false }, over, ['askedBy', 'ground']],
    ['made-up words', { ground: 'because', askedBy: 'me', lawAllows: true }, kept, ['askedBy', 'ground']],
  ])('%s', (_, asked, retention, faults) => expect(Object.keys(requestFaults(asked, retention)).sort()).toEqual(faults));
});

describe('A.3: two people, and no legal hold', () => {
  it.each([
    ['somebody else agrees', 'omar', false, null],
    ['the same person', 'mona', false, /yourself/],
    ['a hold', 'omar', true, /legal hold/],
  ])('%s', (_, id, isHeld, expected) => {
    const fault = approvalFault({ requestedBy: 'mona' }, { id }, isHeld);
    if (expected === null) expect(fault).toBeNull();
    else expect(fault).toMatch(expected);
  });
});

it.each([['2026-01-01', '2026-Q1'], ['2026-03-31', '2026-Q1'], ['2026-04-01', '2026-Q2'], ['2026-12-31', '2026-Q4']])('%s lies in %s', (day, quarter) => expect(quarterOf(day)).toBe(quarter));
