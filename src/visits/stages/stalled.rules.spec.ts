import { STAGE_VALUES } from '../../employers/stage.choices';
import { stillGoing, type Going, type StalledView } from './stalled.rules';

const VIEW: StalledView = { today: '2026-11-19', dormantAfterDays: 180, locale: 'en-GB' };
/** 21 days before that Thursday, and the day after it. */
const [THEN, TOO_SOON] = ['2026-10-29', '2026-10-30'];
const QUIET: Going = { stage: 'introduced', stageSetOn: null, doNotContactOn: null, lastVisitOn: THEN, nextTouchOn: null, saidOn: null, plannedOn: null };
const ask = (part: Partial<Going>, view: Partial<StalledView> = {}) => stillGoing({ ...QUIET, ...part }, { ...VIEW, ...view });

describe('V11: "Still going?" is asked of what has stalled', () => {
  it.each<[string, Partial<Going>, string]>([
    ['21 days after the last visit, with no next touch', {}, 'Nobody has been in touch for 21 days, since 29 Oct. No next touch is set.'],
    ['21 days after the next touch that nobody kept', { lastVisitOn: '2026-09-01', nextTouchOn: THEN }, 'Nobody has been in touch for 79 days, since 1 Sept. The next touch is 21 days late.'],
    ['when a visit came after the next touch', { nextTouchOn: '2026-10-01' }, 'Nobody has been in touch for 21 days, since 29 Oct. No next touch is set.'],
    ['21 days after the last answer', { lastVisitOn: '2026-08-01', saidOn: THEN }, 'Nobody has been in touch for 110 days, since 1 Aug. No next touch is set.'],
    ['where nobody has been, 21 days after the stage was set by hand', { lastVisitOn: null, stageSetOn: THEN }, 'Nobody has been in touch yet. No next touch is set.'],
    ['although long silence would make it dormant, since a hand held it', { lastVisitOn: '2026-01-05', stageSetOn: '2026-09-01' }, 'Nobody has been in touch for 318 days, since 5 Jan. No next touch is set.'],
  ])('%s', (_, part, sentence) => expect(ask(part)).toBe(sentence));

  it.each<[string, Partial<Going>]>([
    ['20 days after a visit of any mode', { lastVisitOn: TOO_SOON }],
    ['20 days after the next touch', { lastVisitOn: '2026-09-01', nextTouchOn: TOO_SOON }],
    ['while the next touch is still to come', { lastVisitOn: '2026-09-01', nextTouchOn: '2026-11-20' }],
    ['20 days after somebody said that it goes on', { lastVisitOn: '2026-09-01', saidOn: TOO_SOON }],
    ['20 days after the stage was set by hand', { lastVisitOn: '2026-09-01', stageSetOn: TOO_SOON }],
    ['when somebody has planned to go', { plannedOn: '2026-11-26' }],
    ['where they asked to be left alone', { doNotContactOn: '2026-11-01' }],
    ['when it is dormant by long silence', { lastVisitOn: '2026-05-23' }],
    ['of an employer nobody knows anything of', { lastVisitOn: null }],
  ])('but not %s', (_, part) => expect(ask(part)).toBeNull());

  it('of every stage in which something is meant to happen next, and of no other', () => {
    expect(STAGE_VALUES.filter((stage) => ask({ stage }) !== null)).toEqual(['introduced', 'learning_needs', 'ready_for_client', 'considering']);
  });

  it('a team whose employers never fall asleep is asked however long it was', () => {
    expect(ask({ lastVisitOn: '2020-01-01' }, { dormantAfterDays: null })).toContain('2514 days');
  });
});
