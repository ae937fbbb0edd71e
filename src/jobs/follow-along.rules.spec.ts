import { addDays, type Day } from '../common/time/calendar';
import { followAlongsInWeek, followAlongsOf, followAlongStandings, followAlongWords, nextFollowAlong, openFollowAlongs, type FollowAlongKind, type FollowedJob } from './follow-along.rules';

const running = (startedOn: Day): FollowedJob => ({ startedOn, endedOn: null, endHeardOn: null });
const MONDAY = '2026-11-02';
const dates = (job: FollowedJob, kind: FollowAlongKind) => followAlongsOf(job).filter((one) => one.kind === kind).map((one) => one.on);

describe('when follow-alongs are due (F10)', () => {
  it.each<[string, FollowAlongKind, Day[]]>([
    ['within a week before the start', 'before_start', ['2026-11-01']],
    ['3 days after the start', 'after_start', ['2026-11-05']],
    ['weekly for a month', 'weekly', ['2026-11-09', '2026-11-16', '2026-11-23', '2026-11-30']],
    ['monthly until a year', 'monthly', ['2027-01-02', '2027-02-02', '2027-03-02', '2027-04-02', '2027-05-02', '2027-06-02', '2027-07-02', '2027-08-02', '2027-09-02', '2027-10-02', '2027-11-02']],
    ['none for an ending that isn’t', 'after_loss', []],
  ])('%s', (_, kind, due) => expect(dates(running(MONDAY), kind)).toEqual(due));

  it('the last day of a short month stands for the 31st', () => {
    expect(dates(running('2026-12-31'), 'monthly')[0]).toBe('2027-02-28');
  });

  it.each<[string, FollowedJob, Day, number]>([
    ['3 days after hearing of a job loss', { startedOn: MONDAY, endedOn: '2026-11-13', endHeardOn: '2026-11-18' }, '2026-11-21', 3],
    ['counted from the last day when nobody noted the hearing', { startedOn: MONDAY, endedOn: '2026-11-13', endHeardOn: null }, '2026-11-16', 3],
    ['an ending on the first day leaves what was due before it', { startedOn: MONDAY, endedOn: MONDAY, endHeardOn: MONDAY }, '2026-11-05', 1],
  ])('an ending: %s, and nothing more is due', (_, job, on, before) => {
    const all = followAlongsOf(job);
    expect(all.at(-1)).toMatchObject({ kind: 'after_loss', on });
    expect(all.slice(0, -1)).toHaveLength(before);
  });

  it.each<[string, FollowedJob, [FollowAlongKind, Day][]]>([
    ['a job that is yet to begin keeps all of its own', { startedOn: '2026-11-24', endedOn: '2026-12-05', endHeardOn: '2026-11-22' }, [['before_start', '2026-11-23'], ['after_start', '2026-11-27'], ['weekly', '2026-12-01'], ['after_loss', '2026-12-08']]],
    ['heard of long before its first day, the first comes 3 days after the hearing', { startedOn: '2026-11-24', endedOn: '2026-11-27', endHeardOn: '2026-11-12' }, [['before_start', '2026-11-15'], ['after_start', '2026-11-27'], ['after_loss', '2026-11-30']]],
    ['the next of the weeks comes 3 days after the hearing, the one after it stays', { startedOn: MONDAY, endedOn: '2026-11-30', endHeardOn: '2026-11-18' }, [['before_start', '2026-11-01'], ['after_start', '2026-11-05'], ['weekly', '2026-11-09'], ['weekly', '2026-11-16'], ['weekly', '2026-11-21'], ['weekly', '2026-11-30'], ['after_loss', '2026-12-03']]],
    ['none of its own left: one for the hearing, one for the end', { startedOn: MONDAY, endedOn: '2026-11-15', endHeardOn: '2026-11-10' }, [['before_start', '2026-11-01'], ['after_start', '2026-11-05'], ['weekly', '2026-11-09'], ['after_loss', '2026-11-13'], ['after_loss', '2026-11-18']]],
    ['none left, and the end within 3 days of the hearing: one for both', { startedOn: MONDAY, endedOn: '2026-11-12', endHeardOn: '2026-11-10' }, [['before_start', '2026-11-01'], ['after_start', '2026-11-05'], ['weekly', '2026-11-09'], ['after_loss', '2026-11-13']]],
  ])('an end heard of ahead: %s', (_, job, expected) => expect(followAlongsOf(job).map(({ kind, on }) => [kind, on])).toEqual(expected));

  it('nothing is missed before its own day, whenever an end is heard of', () => {
    for (let heard = 0; heard < 60; heard += 1) for (let left = 0; left < 40; left += 3) {
      const endHeardOn = addDays('2026-10-20', heard);
      const endedOn = [addDays(endHeardOn, left), MONDAY].sort()[1];
      const standings = followAlongStandings({ startedOn: MONDAY, endedOn, endHeardOn }, [], endHeardOn);
      expect([endHeardOn, endedOn, standings.filter(({ state, on }) => state === 'missed' && on > endHeardOn)]).toEqual([endHeardOn, endedOn, []]);
      expect(standings.every((one, at) => one.from <= one.on && (at === 0 || (standings[at - 1].from < one.from && standings[at - 1].on < one.on)))).toBe(true);
    }
  });

  it('the times of two never overlap, so that being in touch once is one follow-along', () => {
    for (const start of ['2026-11-02', '2026-01-31', '2028-02-29', '2026-12-31']) {
      const froms = followAlongsOf(running(start)).map((one) => one.from);
      expect(froms).toEqual([...froms].sort());
      expect(new Set(froms).size).toBe(froms.length);
      expect(followAlongsOf(running(start)).every((one, index, all) => one.from <= one.on && (index === 0 || all[index - 1].on < one.on))).toBe(true);
    }
  });
});

describe('how they stand on a day (F10)', () => {
  const due = (done: Day[], today: Day, job: FollowedJob = running(MONDAY)) => nextFollowAlong(followAlongStandings(job, done, today), today, 7);

  it.each<[string, Day[], Day, Day | null]>([
    ['more than two weeks before the start nothing is due', [], '2026-10-18', null],
    ['within a week before the start the first is due', [], '2026-10-28', '2026-11-01'],
    ['the first day makes the next one due', [], MONDAY, '2026-11-05'],
    ['being in touch the day before doesn’t do for after the start', ['2026-11-01'], '2026-11-04', '2026-11-05'],
    ['a day late is still that one', [], '2026-11-05', '2026-11-05'],
    ['once the week’s own time has begun, the one before is missed', [], '2026-11-06', '2026-11-09'],
    ['done early in its time, the next is more than a week off', ['2026-11-06'], '2026-11-07', null],
    ['a week ahead is told of', ['2026-11-09'], '2026-11-09', '2026-11-16'],
    ['late, the last of the month stays due until the next month’s time', [], '2026-12-15', '2026-11-30'],
    ['months on, only the present one is due', ['2026-11-05'], '2027-05-03', '2027-05-02'],
    ['the last of all stays due for two weeks', [], '2027-11-16', '2027-11-02'],
    ['and then no longer', [], '2027-11-17', null],
  ])('%s', (_, done, today, on) => expect(due(done, today)?.on ?? null).toBe(on));

  it('a job that ended asks only how they are', () => {
    const ended = { startedOn: MONDAY, endedOn: '2026-11-13', endHeardOn: '2026-11-18' };
    expect(due([], '2026-11-19', ended)).toMatchObject({ kind: 'after_loss', state: 'due', on: '2026-11-21' });
    expect(due(['2026-11-19'], '2026-11-20', ended)).toBeNull();
  });

  it('for thousands of jobs at once it is the same', () => {
    const jobs = [running(MONDAY), running('2026-01-31'), running('2026-11-25'), { startedOn: MONDAY, endedOn: '2027-01-13', endHeardOn: null }, { startedOn: MONDAY, endedOn: '2027-01-13', endHeardOn: '2027-01-04' }];
    for (let days = -20; days < 420; days += 1) {
      const today = new Date(Date.parse(MONDAY) + days * 86_400_000).toISOString().slice(0, 10);
      const openOf = openFollowAlongs(today, addDays(today, 7));
      for (const job of jobs) for (const done of [[], ['2026-11-03'], ['2026-11-03', '2027-01-06', '2027-03-02']].map((all) => all.filter((day) => day <= today))) {
        expect([today, nextFollowAlong(openOf(job, done.at(-1) ?? null), today, 7)]).toEqual([today, nextFollowAlong(followAlongStandings(job, done, today), today, 7)]);
        const week = { start: today, end: addDays(today, 6) };
        expect(followAlongsInWeek(openFollowAlongs(today, week.end)(job, done.at(-1) ?? null), week, today)).toEqual(followAlongsInWeek(followAlongStandings(job, done, today), week, today));
      }
    }
  });

  it('never more than one is due, whatever was done', () => {
    for (let days = -20; days < 420; days += 1) {
      const today = new Date(Date.parse('2026-11-02') + days * 86_400_000).toISOString().slice(0, 10);
      for (const done of [[], ['2026-11-03'], ['2026-11-03', '2027-03-02']]) {
        expect(followAlongStandings(running(MONDAY), done, today).filter((one) => one.state === 'due').length).toBeLessThanOrEqual(1);
      }
    }
  });

  it('says what was done when, and what was missed', () => {
    const standings = followAlongStandings(running(MONDAY), ['2026-11-07', '2026-11-04'], '2026-11-19');
    expect(standings.slice(0, 5).map(({ state, doneOn }) => [state, doneOn])).toEqual([['missed', null], ['done', '2026-11-04'], ['done', '2026-11-07'], ['due', null], ['ahead', null]]);
  });

  it('has words for each', () => {
    expect((['before_start', 'after_start', 'weekly', 'monthly', 'after_loss'] as const).map(followAlongWords).every((words) => /^[A-Z]/.test(words))).toBe(true);
  });
});

describe('which of them belong to a week’s plan (F10)', () => {
  const THURSDAY = '2026-11-19';
  const week = (start: Day, end: Day) => ({ start, end });
  it.each<[string, Day, Day[], { start: Day; end: Day }, Day[]]>([
    ['the one that is late stands in the present week', MONDAY, [], week('2026-11-16', '2026-11-22'), ['2026-11-16']],
    ['one of last week that nobody did is late too, while none has followed it', '2026-10-31', [], week('2026-11-16', '2026-11-22'), ['2026-11-21']],
    ['nothing twice: the next week has what comes in it', MONDAY, [], week('2026-11-23', '2026-11-29'), ['2026-11-23']],
    ['done is done', MONDAY, ['2026-11-16'], week('2026-11-16', '2026-11-22'), []],
    ['a job that begins in that week has two', '2026-11-25', [], week('2026-11-23', '2026-11-29'), ['2026-11-24', '2026-11-28']],
    ['due since days and meant for a later week, it stands in that one', '2026-08-30', [], week('2026-11-16', '2026-11-22'), []],
    ['as there', '2026-08-30', [], week('2026-11-30', '2026-12-06'), ['2026-11-30']],
    ['nothing is due in a week gone by', MONDAY, [], week('2026-11-02', '2026-11-08'), []],
  ])('%s', (_, startedOn, done, span, expected) => {
    expect(followAlongsInWeek(followAlongStandings(running(startedOn), done, THURSDAY), span, THURSDAY).map((one) => one.on)).toEqual(expected);
  });
});
