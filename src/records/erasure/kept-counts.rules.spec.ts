import { keptCounts } from './kept-counts.rules';

const job = (startedOn: string, endedOn: string | null, isCompetitive = true) => ({ startedOn, endedOn, isCompetitive });

describe('P4, F11: erasing keeps the counts', () => {
  it.each([
    ['an open client is served up to today', { enteredOn: '2026-05-01', closedOn: null, jobs: [] }, ['entered 2026-Q2', 'served 2026-Q2', 'served 2026-Q3', 'served 2026-Q4']],
    ['a closed one up to closing', { enteredOn: '2025-12-31', closedOn: '2026-01-01', jobs: [] }, ['entered 2025-Q4', 'served 2025-Q4', 'served 2026-Q1', 'closed 2026-Q1']],
    ['two jobs in one quarter are two starts, and one quarter at work', { enteredOn: '2026-10-01', closedOn: null, jobs: [job('2026-10-02', '2026-10-20'), job('2026-11-02', null)] },
      ['entered 2026-Q4', 'served 2026-Q4', 'job_start 2026-Q4', 'job_start 2026-Q4', 'worked 2026-Q4']],
    ['a job over the new year is work in both quarters', { enteredOn: '2025-10-01', closedOn: '2026-02-01', jobs: [job('2025-12-01', '2026-01-05')] },
      ['entered 2025-Q4', 'served 2025-Q4', 'served 2026-Q1', 'job_start 2025-Q4', 'worked 2025-Q4', 'worked 2026-Q1', 'closed 2026-Q1']],
    ['a job that isn’t competitive is a start and no work', { enteredOn: '2026-10-01', closedOn: null, jobs: [job('2026-10-02', null, false)] }, ['entered 2026-Q4', 'served 2026-Q4', 'job_start 2026-Q4']],
  ])('%s', (_, client, expected) => expect(keptCounts(client, '2026-11-19').map(({ kind, quarter }) => `${kind} ${quarter}`)).toEqual(expected));
});
