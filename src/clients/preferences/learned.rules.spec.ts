import type { JobMoment } from './job-moment';
import { readLearned } from './learned.rules';

const START: JobMoment = { jobId: 'j1', moment: 'start', title: 'Porter', employer: 'Quayside Hotel', day: '2026-11-12', said: '', isNoted: false };

describe('M2: what was learned goes with a version', () => {
  it.each([
    ['nothing', { learned: '', after: '' }, { after: null, fault: {} }],
    ['words without a job', { learned: 'Evenings tire', after: '' }, { after: null, fault: {} }],
    ['words after a start', { learned: 'Evenings tire', after: 'start-j1' }, { after: START, fault: {} }],
    ['a start without words', { learned: '', after: 'start-j1' }, { after: null, fault: { learned: 'Say in a few words what was learned, even if it is “nothing new”.' } }],
    ['an end that never was', { learned: 'Evenings tire', after: 'end-j1' }, { after: null, fault: { after: 'Choose one of the job starts and ends offered.' } }],
    ['another client’s job', { learned: 'Evenings tire', after: 'start-j2' }, { after: null, fault: { after: 'Choose one of the job starts and ends offered.' } }],
  ])('reads %s', (_, typed, read) => {
    expect(readLearned(typed, [START])).toEqual(read);
  });
});
