import type { Fact } from '../../disclosure/rules/disclosure.choices';
import { accountingLines } from './accounting.rules';
import type { IncidentTold, RecordState, Telling, ToldRecord, Use } from './told';

const LATER = { at: '2026-11-20T15:00:00.000Z', by: 'mona' };
const LATEST = { at: '2026-11-21T15:00:00.000Z', by: 'amir' };

const use = (given: Partial<Use> = {}): Use => ({
  decisionId: 'd1', clearanceId: 'c1', act: 'log', recordId: 'v1', employerId: 'hotel', day: '2026-11-19', askedAt: '2026-11-19T15:00:00.000Z', askedBy: 'dana', planId: 'p1', facts: ['name'], purpose: null, ...given,
});
const second = (given: Partial<Use> = {}) => use({ decisionId: 'd2', clearanceId: 'c2', askedAt: '2026-11-20T15:00:00.000Z', ...given });
const state = (given: Partial<RecordState> = {}): RecordState => ({ clearanceId: 'c1', met: ['pat'], metUnnamed: false, mode: 'in_person', purpose: 'propose_client', by: 'dana', until: null, ...given });
const visit = (states: RecordState[], given: Partial<ToldRecord> = {}): ToldRecord => ({ id: 'v1', states, removed: null, factsNow: [], besides: '', ...given });
const incident: IncidentTold = { kind: 'incident', id: 'i1', day: '2026-11-19', employerId: 'bakery', what: 'A slip', toWhom: 'Ms Lee', saidBy: null, reportedBy: 'dana', reportedAt: LATER.at, clientToldOn: null };

const only = (uses: Use[], record?: ToldRecord): Telling => {
  const lines = accountingLines(uses, record ? [record] : [], []);
  expect(lines.map((line) => line.kind)).toEqual(['telling']);
  return lines[0] as Telling;
};
const factsOf = (line: Telling) => line.facts.map(({ fact, planId, corrected }) => [fact, planId, corrected?.by ?? 'stands']);

describe('D11: what was told of one visit', () => {
  it('says when, where, to whom, how, what for, by whom and under which version', () => {
    expect(only([use()], visit([state()]))).toMatchObject({ day: '2026-11-19', employerId: 'hotel', met: ['pat'], mode: 'in_person', purpose: 'propose_client', by: 'dana', planId: 'p1', corrected: null, removed: null });
  });

  it.each<[string, Use[], RecordState[], unknown[]]>([
    ['a fact added by an edit stands beside the first', [use(), second({ facts: ['name', 'programme'] })], [state({ until: LATER }), state({ clearanceId: 'c2' })], [['name', 'p1', 'stands'], ['programme', 'p1', 'stands']]],
    ['a fact taken off by an edit stays, with who corrected it', [use({ facts: ['name', 'diagnosis'] }), second()], [state({ until: LATER }), state({ clearanceId: 'c2' })], [['name', 'p1', 'stands'], ['diagnosis', 'p1', 'mona']]],
    ['a client taken off a visit: all that was told stays', [use({ facts: ['name', 'programme'] })], [state({ until: LATER }), state({ clearanceId: null })], [['name', 'p1', 'mona'], ['programme', 'p1', 'mona']]],
    ['the words are those of the last version it was told under', [use(), second({ planId: 'p2' })], [state({ until: LATER }), state({ clearanceId: 'c2' })], [['name', 'p2', 'stands']]],
    ['a fact taken off twice is corrected by the last who did', [use({ facts: ['programme'] }), second({ facts: ['programme'] })], [state({ until: LATER }), state({ clearanceId: 'c2', until: LATEST }), state({ clearanceId: null })], [['programme', 'p1', 'amir']]],
    ['an edit of something else leaves the leave as it is', [use()], [state({ until: LATER }), state()], [['name', 'p1', 'stands']]],
    ['a state nobody kept is corrected by the last change known', [use()], [state({ clearanceId: null, until: LATER }), state({ clearanceId: null })], [['name', 'p1', 'mona']]],
  ])('%s', (_, uses, states, facts) => expect(factsOf(only(uses, visit(states)))).toEqual(facts));

  it('a fact that stands on the visit is told even when no decision says so', () => {
    expect(factsOf(only([use()], visit([state()], { factsNow: ['name', 'diagnosis'] as Fact[] })))).toEqual([['name', 'p1', 'stands'], ['diagnosis', 'p1', 'stands']]);
  });

  it('a visit removed from the log keeps its line, marked', () => {
    expect(only([use()], visit([state()], { removed: LATER }))).toMatchObject({ removed: LATER, corrected: null });
  });

  it('somebody taken off the people met is still named as first recorded', () => {
    expect(only([use()], visit([state({ met: ['pat', 'kim'], until: LATER }), state()]))).toMatchObject({ met: ['pat'], metBefore: [{ id: 'kim', corrected: LATER }] });
  });

  it('a day that was put right is still told', () => {
    expect(only([use({ day: '2026-11-18' }), second()], visit([state({ until: LATER }), state({ clearanceId: 'c2' })]))).toMatchObject({ day: '2026-11-19', earlierDays: [{ day: '2026-11-18', corrected: LATER }] });
  });

  it('a visit moved to another employer is told at both, and corrected at the first', () => {
    const lines = accountingLines([use(), second({ employerId: 'bakery' })], [visit([state({ until: LATER }), state({ clearanceId: 'c2' })])], []) as Telling[];
    expect(lines.map((line) => [line.employerId, line.corrected?.by ?? null])).toEqual([['bakery', null], ['hotel', 'mona']]);
  });

  it('what has no record of its own is told as the gate kept it', () => {
    expect(only([use({ act: 'export', purpose: 'tour' })])).toMatchObject({ by: 'dana', purpose: 'tour', facts: [{ fact: 'name' }], corrected: null });
  });
});

it('newest first, incidents among them; on one day the later record first', () => {
  const uses = [use({ decisionId: 'd1', recordId: 'v1' }), use({ decisionId: 'z9', recordId: 'v2' }), use({ decisionId: 'a1', recordId: 'v3', day: '2026-11-20' })];
  expect(accountingLines(uses, [], [incident]).map((line) => line.id)).toEqual(['a1', 'z9', 'i1', 'd1']);
});

it('nothing told is an empty accounting', () => expect(accountingLines([], [], [])).toEqual([]));
