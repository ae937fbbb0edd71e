import { whoSeesSentences, type WhoSees } from './who-sees';

const SITE = { today: '2026-11-19', locale: 'en-US' };
const SEES: WhoSees = { specialist: 'Dana Reyes', supervisors: ['Sofia Lund'], covers: [], team: 'Harborton', isOnBoard: false };
const say = (changes: Partial<WhoSees> = {}) => whoSeesSentences({ ...SEES, ...changes }, 'J.M.', SITE).join('\n');

describe('who can see this? (P1)', () => {
  it('names each person, what the team sees, and who sees nothing', () => {
    expect(say().split('\n')).toEqual([
      'Dana Reyes, the specialist, sees everything.', 'Sofia Lund, who supervises Harborton, sees everything.',
      'The other specialists of Harborton see the initials J.M. and the kind of work wanted, and nothing of the disclosure plan.', 'Other teams and administrators see nothing.',
    ]);
  });

  it('tells a cover that runs from one that comes', () => {
    const covers = [{ name: 'Amir Khan', fromDay: '2026-11-18', untilDay: '2026-11-25' }, { name: 'Lena Vogt', fromDay: '2026-12-01', untilDay: '2026-12-02' }];
    expect(say({ covers })).toContain('Amir Khan sees everything until Nov 25, to cover.\nLena Vogt will see everything from Dec 1 to Dec 2, to cover.');
  });

  it('says so where the board shows names, where several supervise, and where the specialist is gone', () => {
    expect(say({ isOnBoard: true })).toContain('the name on the board of the weekly meeting');
    expect(say({ supervisors: ['Sofia Lund', 'Max Roth'] })).toContain('Sofia Lund and Max Roth, who supervise Harborton, see everything.');
    expect(say({ specialist: '', supervisors: [] })).not.toMatch(/the specialist,|supervise/);
  });
});
