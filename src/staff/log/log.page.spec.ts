import { actWords } from './log-words';
import { lineFrom, logFilterFrom, logHref } from './log.filter';
import { lineOf, logPage } from './log.page';
import type { LogLine } from './audit-log.service';

const ID = '0193a1b2-1111-7222-8333-444455556666';
const site = { timeZone: 'America/New_York', locale: 'en-US' };
const line = (seq: number): LogLine => ({ seq, at: '2026-11-19T15:00:00.000Z', person: 'Dana Reyes', action: 'employer.change', subjectType: 'employer', subjectId: ID, detail: 'name bestTime', address: '10.0.0.7' });
const filter = { person: '', kind: '', day: '' };

it.each([
  ['sign-in.failed', 'A sign-in failed'], ['plan.view', 'Read a disclosure plan'], ['employer.change', 'Changed: employer'],
  ['hiring-manager.add', 'Added: hiring manager'], ['import', 'Import'], ['client.preferences', 'Preferences: client'],
])('reads %s as "%s"', (action, words) => expect(actWords(action)).toBe(words));

it('says when, who, what and which fields, in words', () => {
  expect(lineOf(line(3), site)).toMatchObject({ when: expect.stringMatching(/^Nov 19, 2026, 10:00\sAM$/), who: 'Dana Reyes', act: 'Changed: employer', fields: 'name, best time', subject: 'employer' });
  expect(lineOf({ ...line(3), person: null }, site).who).toBe('Nobody signed in');
});

it('shows fifty lines and leads on to the next', () => {
  const lines = Array.from({ length: 51 }, (_, index) => line(100 - index));
  const page = logPage({ lines, filter, before: 0, people: [], site });
  expect(page.lines).toHaveLength(50);
  expect(page.pager).toMatchObject({ nextHref: '/admin/audit?before=51', hasPrevious: false, text: 'Lines 100 to 51, newest first' });
});

it.each([
  [{ faults: [], lines: 12 }, true, 'All 12 lines are as they were written.'],
  [{ faults: ['Line 3 is missing.'], lines: 12 }, false, /not as it was written/],
])('P3: tells how the check went: %j', (report, isWhole, words) => {
  const page = logPage({ lines: [], filter, before: 0, people: [], site, report });
  expect([page.isWhole, page.faults]).toEqual([isWhole, report.faults]);
  expect(page.checkText).toMatch(words);
});

describe('the filter from the address', () => {
  it('takes a person, a kind and a day', () => {
    const given = { person: ID, kind: 'plan', day: '2026-11-19' };
    expect(logFilterFrom(given)).toEqual(given);
    expect(logHref(given, 51)).toBe(`/admin/audit?person=${ID}&kind=plan&day=2026-11-19&before=51`);
  });

  it.each([[{ person: 'x' }], [{ kind: "plan' OR 1=1" }], [{ day: '2026-02-30' }], [{ day: ['2026-11-19', '2026-11-20'] }], [{}]])('narrows nothing for %j', (query) => {
    expect(logFilterFrom(query)).toEqual(filter);
  });

  it.each([['51', 51], ['', 0], ['-1', 0], ['1e9', 0], [undefined, 0], [['5'], 0]])('goes on from %j: %s', (before, expected) => expect(lineFrom({ before })).toBe(expected));
});
