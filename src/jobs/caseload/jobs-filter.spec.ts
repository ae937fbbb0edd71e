import { EVERY_RUNNING_JOB, jobsHref, readJobsFilter } from './jobs-filter';

const ID = '01a2011c-60b1-753a-8616-826be56cb475';

describe('the filter of the jobs in reach lives in the address', () => {
  it.each<[string, Record<string, string | string[]>, object]>([
    ['nothing asked: those that go on', {}, EVERY_RUNNING_JOB],
    ['those that ended', { which: 'ended' }, { ...EVERY_RUNNING_JOB, which: 'ended' }],
    ['a specialist’s', { which: 'all', whose: ID }, { ...EVERY_RUNNING_JOB, which: 'all', staffId: ID }],
    ['what can’t be read is left out', { which: 'secret', whose: "'; --", after: 'x', before: ['', ID] }, EVERY_RUNNING_JOB],
    ['said twice, the first counts', { which: ['ended', 'all'] }, { ...EVERY_RUNNING_JOB, which: 'ended' }],
  ])('%s', (_, query, filter) => {
    expect(readJobsFilter(query)).toEqual(filter);
  });

  it('the address of a filter reads as that filter', () => {
    const filter = { which: 'all' as const, staffId: ID, after: ID, before: '' };
    expect(readJobsFilter(Object.fromEntries(new URLSearchParams(jobsHref(filter).split('?')[1])))).toEqual(filter);
    expect(jobsHref(EVERY_RUNNING_JOB)).toBe('/jobs');
  });
});
