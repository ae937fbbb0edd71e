import type { Look } from '../disclosure/gate/leave-look.service';
import type { Match, Reason } from './match.types';
import { becauseWords, fitWord, leaveTag, reasonsOf } from './match-words';
import type { Standing } from './meeting/standing.rules';

const told = (sentence: string, criterion: Reason['criterion'] = 'hours'): Reason => ({ criterion, sentence, points: 0 });
const match = (changes: Partial<Match> = {}): Match => ({ score: 0, hasBrokenMust: false, fits: [], conflicts: [], unknowns: [], warnings: [], questions: { toEmployer: [], toClient: [] }, ...changes });
const look = (state: Look['state']): Look => ({ state, sentence: '', reasons: [], facts: [], planId: null, from: null, onlyFor: [] });

describe('a match in words', () => {
  it('M4, M6: fits stand first, then conflicts, then what to talk over, then what nobody knows', () => {
    const reasons = reasonsOf(match({ fits: [told('a')], conflicts: [told('b')], warnings: [told('c', 'ceiling')], unknowns: [told('d')] }));
    expect(reasons.map(({ word, text }) => `${word}: ${text}`)).toEqual(['Fits: a', 'Conflict: b', 'To talk over: c', 'Not known: d']);
    expect(new Set(reasons.map(({ icon }) => icon)).size).toBe(4);
  });

  it('M5: a check into somebody’s past is told to those who support them only', () => {
    const checked = match({ unknowns: [told('They run a background check.', 'check')] });
    expect(reasonsOf(checked)).toEqual([{ kind: 'talk', icon: 'talk', word: 'To talk over', text: 'They run a background check.' }]);
    expect(reasonsOf(checked, 'initials')).toEqual([]);
  });

  it('P1, M6: by initials nobody reads another’s own words, what they can’t do or won’t, nor what they may earn', () => {
    const own = (['kind', 'refusedKind', 'nextJob', 'dreamJob', 'tasks', 'training', 'licences', 'languages', 'lifting', 'employer', 'refusedEmployer', 'ceiling'] as const).map((criterion) => told('since the psychosis', criterion));
    const all = match({ fits: [...own, told('Mornings.', 'times')], conflicts: own, warnings: own, unknowns: own });
    expect(reasonsOf(all, 'full').filter(({ text }) => text === 'since the psychosis')).toHaveLength(48);
    expect(JSON.stringify(reasonsOf(all, 'initials'))).not.toContain('psychosis');
    expect(reasonsOf(match({ fits: [told('Mornings.', 'times'), told('a', 'tasks'), told('b', 'tasks')], warnings: [told('c', 'ceiling')] }), 'initials').map(({ text }) => text)).toEqual(['Mornings.', 'The tasks.']);
  });

  it.each<[Look['state'] | null, string, string]>([
    ['may speak', 'good', 'You may speak for Jo here'], ['ask first', 'warn', 'Ask Jo before speaking for them here'], ['needs leave again', '', 'Jo can apply alone here'], [null, '', 'Jo can apply alone here'],
  ])('M8: beside it stands whether one may speak: %s', (state, kind, text) => {
    expect(leaveTag(state && look(state), 'Jo')).toMatchObject({ kind, text });
  });

  it.each<[Partial<Standing>, string, string]>([
    [{ strength: 'strong', fits: ['kind', 'hours'], unknowns: ['pay'] }, 'fits well', 'the work, hours · to ask: pay'], [{ strength: 'good', fits: ['kind'], conflicts: ['pay'] }, 'fits', 'the work · not the pay'],
    [{ strength: 'possible', fits: ['kind', 'hours'], unknowns: ['lifting'], isSimilar: true }, 'may fit', 'similar work, hours · to ask: lifting'], [{ strength: 'possible', fits: ['setting'], unknowns: ['setting'] }, 'may fit', 'the place'],
    [{ hasBrokenMust: true, conflicts: ['times'] }, 'conflict', 'not the times'], [{ conflicts: ['hours', 'travel', 'refusedKind'] }, 'fits little', 'not the hours, not the way there, work not wanted'], [{}, 'not known', ''],
  ])('says how well it fits, and what that rests on: %j', (changes, word, because) => {
    const standing: Standing = { score: 0, hasBrokenMust: false, strength: 'none', fits: [], conflicts: [], unknowns: [], isSimilar: false, ...changes };
    expect([fitWord(standing), becauseWords(standing)]).toEqual([word, because]);
  });
});
