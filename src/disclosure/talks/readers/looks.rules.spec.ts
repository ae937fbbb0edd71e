import { LOOK_ACTS, LOOK_BEGINNINGS, lookWords } from './looks.rules';

describe('P3: every look at a plan is told to the client in plain words', () => {
  it.each([
    ['plan.view', '', 'Opened the plan'], ['plan.view', 'version-2', 'Opened version 2 of the plan'], ['plan.view', 'at-the-door', 'Read what may be said at an employer’s door'], ['plan.view', 'something else', 'Opened the plan'],
    ['plan.view', 'version-x', 'Opened the plan'], ['plan.print', 'version-2', 'Printed the plan'], ['plan.scan-view', 'pdf', 'Opened the signed paper'], ['plan.record', 'words', 'Wrote down a version of the plan'],
    ['accounting.view', '', 'Opened the list of what was told to employers'], ['introduction.make', '', 'Made an introduction for an employer, from what the plan allows'], ['record.export', 'page', 'Opened the whole record'], ['record.export', 'file', 'Took the whole record out as a file'],
    ['plan.something-new', '', 'Worked with the plan'], ['accounting.something-new', '', 'Worked with the list of what was told to employers'],
  ])('%s (%s): "%s"', (action, detail, words) => expect(lookWords(action, detail)).toBe(words));

  it.each(['client.view', 'client.change', 'planned-visit.add', 'record.change', 'gate.allowed', 'plans', ''])('"%s" is not about the plan', (action) => expect(lookWords(action)).toBeNull());

  it('whatever the list asks the log for has words', () => {
    expect([...LOOK_BEGINNINGS.map((one) => lookWords(`${one}x`)), ...LOOK_ACTS.map((one) => lookWords(one))].every((words) => typeof words === 'string' && words !== '')).toBe(true);
  });
});
