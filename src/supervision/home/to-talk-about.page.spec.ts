import type { ClientReminders } from '../../disclosure/talks/reminders.service';
import { talksOfTeam, talksSection } from './to-talk-about.page';

const site = { today: '2026-11-19', locale: 'en-GB' };
const due = (id: string, more: { specialistId?: string; dueOn?: string } = {}): ClientReminders => ({
  client: { id, preferredName: 'Jo Marlow', initials: 'J.M.', specialistId: more.specialistId ?? 'dana', status: 'looking', enteredOn: '2026-01-01', plan: null, lastTalkOn: null, lastTroubleOn: null },
  reminders: [{ kind: 'no_job', sentence: 'A good time to talk.', dueOn: more.dueOn ?? '2026-11-01' }], dueOn: more.dueOn ?? '2026-11-01',
});

describe('D12: what to talk about, on one’s own page', () => {
  it('names the client, says what and when, and leads to the plan and to the talk', () => {
    expect(talksSection([due('a'), due('b', { dueOn: '2026-11-24' })], 'dana', site).talks).toMatchObject([
      { name: 'Jo Marlow', tag: { text: 'now', kind: 'warn' }, sentences: [{ text: 'A good time to talk.' }], planHref: '/clients/a/disclosure', talkHref: '/clients/a/disclosure/talks/new', isCovered: false },
      { tag: { text: 'in 5 days', kind: '' } },
    ]);
  });

  it('P1: a covered client is told as one', () => expect(talksSection([due('a', { specialistId: 'amir' })], 'dana', site).talks[0].isCovered).toBe(true));

  it.each([[0, 0, 0, false], [5, 5, 0, false], [6, 5, 1, false], [50, 5, 45, false], [51, 5, 45, true]])('%i clients: %i open, %i folded', (count, open, folded, isCut) => {
    const section = talksSection(Array.from({ length: count }, (_, index) => due(String(index))), 'dana', site);
    expect([section.hasTalks, section.talks.length, section.moreTalks.length, section.hasMoreTalks, section.hasUnshown]).toEqual([count > 0, open, folded, folded > 0, isCut]);
  });
});

describe('D12: what to talk about, on the team’s page', () => {
  const staff = [{ id: 'amir', name: 'Amir Khan' }, { id: 'dana', name: 'Dana Reyes' }];

  it('P1: by specialist, with counts and initials, never a name', () => {
    const page = talksOfTeam([due('a'), due('b'), due('c', { specialistId: 'amir' })], staff, site);
    expect(page.toTalk.map((group) => [group.name, group.count, group.rows.length])).toEqual([['Amir Khan', '1 client', 1], ['Dana Reyes', '2 clients', 2]]);
    expect(JSON.stringify(page)).not.toContain('Marlow');
  });

  it('whoever has nothing to talk about isn’t listed, and a client of somebody who left is', () => {
    expect(talksOfTeam([due('a', { specialistId: 'gone' })], staff, site).toTalk.map((group) => group.name)).toEqual(['Without a specialist at work here']);
    expect(talksOfTeam([], staff, site).hasToTalk).toBe(false);
  });

  it('ends somewhere', () => {
    const [group] = talksOfTeam(Array.from({ length: 31 }, (_, index) => due(String(index))), staff, site).toTalk;
    expect([group.rows.length, group.unshown]).toEqual([30, 'And 1 more, less due than these.']);
  });
});
