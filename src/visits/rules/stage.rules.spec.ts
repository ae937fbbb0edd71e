import fc from 'fast-check';
import { addDays } from '../../common/time/calendar';
import { VisitEvidence } from './cups.rules';
import { STAGE_VALUES, stageLabel } from '../../employers/stage.choices';
import { StageEvidence, stageOf, StageView } from './stage.rules';
import { MODE_VALUES, PURPOSE_VALUES } from './visit.choices';

const visit = (visitId: string, day: string, facts: Partial<VisitEvidence> = {}): VisitEvidence => ({
  visitId, day, mode: 'in_person', purpose: 'keep_in_touch', met: true, isClientSpecific: false, heardOpening: false, ...facts,
});
const introduce = visit('introduce', '2026-10-28', { purpose: 'introduction' });
const learn = visit('learn', '2026-11-03', { purpose: 'learn_needs' });
const thank = visit('thank', '2026-11-05', { mode: 'letter', purpose: 'thank_you' });
const propose = visit('propose', '2026-11-10', { purpose: 'propose_client', isClientSpecific: true });
const call = visit('call', '2026-11-12', { mode: 'phone' });

const stage = (evidence: Partial<StageEvidence>, view: Partial<StageView> = {}) => stageOf(
  { visits: [], jobStarts: [], override: null, doNotContact: null, ...evidence },
  { today: '2026-11-19', dormantAfterDays: 180, locale: 'en-GB', ...view },
);

describe('evidence moves the stage, and the page says which visit did', () => {
  it.each<[string, Partial<StageEvidence>, string, string | null, string, number]>([
    ['nothing yet', {}, 'researched', null, 'Nobody has been met here yet.', 0],
    ['only calls', { visits: [call] }, 'researched', null, 'Nobody has been met here yet.', 0],
    ['introduced in person', { visits: [introduce] }, 'introduced', 'introduce', 'First cup on 28 October 2026.', 1],
    ['and called since: the call moves nothing', { visits: [introduce, call] }, 'introduced', 'introduce', 'First cup on 28 October 2026.', 1],
    ['needs learned', { visits: [introduce, learn, call] }, 'learning_needs', 'learn', 'Second cup on 3 November 2026.', 2],
    ['thanked', { visits: [introduce, learn, thank] }, 'ready_for_client', 'thank', 'Third cup on 5 November 2026.', 3],
    ['the same, logged in another order', { visits: [thank, learn, introduce] }, 'ready_for_client', 'thank', 'Third cup on 5 November 2026.', 3],
    ['a client proposed', { visits: [introduce, learn, thank, propose, call] }, 'considering', 'propose', 'A visit on 10 November 2026 moved it here.', 3],
    ['a client proposed at the first visit', { visits: [propose] }, 'considering', 'propose', 'A visit on 10 November 2026 moved it here.', 1],
    ['someone hired', { visits: [introduce, propose], jobStarts: ['2026-11-16'] }, 'hired', null, 'Someone started work here on 16 November 2026.', 1],
    ['hired, and another client proposed: still hired', { visits: [propose], jobStarts: ['2026-11-02'] }, 'hired', null, 'Someone started work here on 2 November 2026.', 1],
    ['hired twice: the first moved it', { jobStarts: ['2026-11-02', '2026-11-16'] }, 'hired', null, 'Someone started work here on 2 November 2026.', 0],
    ['a visit dated after the day asked about', { visits: [introduce, visit('later', '2026-11-20', { purpose: 'tour' })] }, 'introduced', 'introduce', 'First cup on 28 October 2026.', 1],
  ])('%s', (_, evidence, expected, movedByVisitId, sentence, cups) => {
    expect(stage(evidence)).toEqual({ stage: expected, movedByVisitId, sentence, cups });
  });

  it('P2: no sentence tells of a client', () => {
    expect(stage({ visits: [introduce, learn, propose] }).sentence).not.toMatch(/client|propos/i);
  });
});

describe('silence makes an employer dormant', () => {
  it.each([
    ['2027-04-26', 'introduced', '179 days after the last visit'], ['2027-04-27', 'dormant', 'after 180'], ['2028-01-01', 'dormant', 'and ever after'],
  ])('on %s: %s, %s', (today, expected) => {
    expect(stage({ visits: [introduce, visit('last', '2026-10-29', { mode: 'email' })] }, { today }).stage).toBe(expected);
  });

  it.each<[string, Partial<StageEvidence>, number | null, string]>([
    ['a call keeps it awake (V11: every kind of visit is a visit)', { visits: [introduce, call] }, 10, 'introduced'],
    ['so does a job start', { visits: [introduce], jobStarts: ['2026-11-12'] }, 10, 'hired'],
    ['a hiring employer sleeps too', { jobStarts: ['2026-11-02'] }, 10, 'dormant'],
    ['an employer nobody met can’t fall asleep', { visits: [visit('old', '2026-01-05', { met: false })] }, 10, 'researched'],
    ['the last visit is the last by date, not the last in the list', { visits: [call, introduce] }, 10, 'introduced'],
    ['a visit still to come wakes nobody', { visits: [introduce, visit('later', '2026-11-20')] }, 10, 'dormant'],
    ['a site that wants none has none', { visits: [introduce] }, null, 'introduced'],
    ['a later visit wakes it where it was', { visits: [visit('long-ago', '2024-01-05', { purpose: 'tour' }), call] }, 10, 'learning_needs'],
  ])('%s', (_, evidence, dormantAfterDays, expected) => {
    expect(stage(evidence, { dormantAfterDays }).stage).toBe(expected);
  });

  it('says since when, and forgets no cup', () => {
    expect(stage({ visits: [introduce, learn] }, { dormantAfterDays: 10 })).toEqual({
      stage: 'dormant', movedByVisitId: null, sentence: 'Nothing logged for 16 days, since 3 November 2026.', cups: 2,
    });
  });
});

describe('a stage set by hand, with a note, stands until something newer is logged', () => {
  const byHand = (value: 'researched' | 'introduced' | 'ready_for_client' | 'considering' | 'hired' | 'dormant', day = '2026-11-06') =>
    ({ stage: value, note: 'New owner.', day });

  it.each<[string, Partial<StageEvidence>, string, string | null]>([
    ['it wins over older evidence', { visits: [introduce, learn, thank], override: byHand('introduced') }, 'introduced', null],
    ['also when it puts an employer back to the start', { visits: [introduce, propose], jobStarts: ['2026-11-02'], override: byHand('researched', '2026-11-11') }, 'researched', null],
    ['it wins over a visit of the same day', { visits: [introduce, learn], override: byHand('introduced', '2026-11-03') }, 'introduced', null],
    ['newer evidence goes on from it', { visits: [introduce, learn, thank, visit('again', '2026-11-09', { purpose: 'tour' })], override: byHand('introduced') }, 'learning_needs', 'again'],
    ['a newer visit that shows less leaves it', { visits: [introduce, call], override: byHand('ready_for_client') }, 'ready_for_client', null],
    ['a newer proposal moves it', { visits: [introduce, propose], override: byHand('introduced') }, 'considering', 'propose'],
    ['a newer job start moves it', { jobStarts: ['2026-11-16'], override: byHand('considering') }, 'hired', null],
    ['set to hired', { visits: [introduce], override: byHand('hired') }, 'hired', null],
    ['set for a later day, not yet', { visits: [introduce], override: byHand('hired', '2026-12-01') }, 'introduced', 'introduce'],
    ['laid to rest by hand', { visits: [introduce, learn], override: byHand('dormant') }, 'dormant', null],
    ['not woken by a call nobody answered', { visits: [introduce, visit('no-answer', '2026-11-12', { mode: 'phone', met: false })], override: byHand('dormant') }, 'dormant', null],
    ['woken by a call somebody answered', { visits: [introduce, learn, call], override: byHand('dormant') }, 'learning_needs', 'call'],
    ['woken by a job start', { jobStarts: ['2026-10-01', '2026-11-16'], override: byHand('dormant') }, 'hired', null],
  ])('%s', (_, evidence, expected, movedByVisitId) => {
    expect(stage(evidence)).toMatchObject({ stage: expected, movedByVisitId });
  });

  it('says the note, and once woken which visit did it', () => {
    expect(stage({ visits: [introduce, learn, call], override: byHand('dormant') }).sentence).toBe('A visit on 12 November 2026 moved it here.');
    expect(stage({ override: byHand('considering') }).sentence).toBe('Set by hand on 6 November 2026: New owner.');
  });

  it('silence before it doesn’t undo it, silence after a newer visit does', () => {
    const view = { dormantAfterDays: 5 };
    expect(stage({ visits: [introduce], override: byHand('considering') }, view).stage).toBe('considering');
    expect(stage({ visits: [introduce, call], override: byHand('considering') }, view).stage).toBe('dormant');
  });
});

describe('do not contact wins always', () => {
  const doNotContact = { askedBy: 'Ms Okafor', day: '2026-05-04', reason: 'no time for visits.' };
  it.each<[string, Partial<StageEvidence>]>([
    ['alone', {}], ['over later visits', { visits: [introduce, propose] }], ['over a job start', { jobStarts: ['2026-11-16'] }],
    ['over a stage set by hand', { override: { stage: 'hired', note: 'x', day: '2026-11-18' } }], ['over silence', { visits: [visit('old', '2024-01-05')] }],
  ])('%s, saying who asked, when and why', (_, evidence) => {
    expect(stage({ ...evidence, doNotContact })).toMatchObject({
      stage: 'do_not_contact', movedByVisitId: null, sentence: 'Ms Okafor asked on 4 May 2026 not to be contacted: no time for visits.',
    });
  });
});

it('without a hand in it, a stage never goes back as days pass, except to rest', () => {
  const order = ['researched', 'introduced', 'learning_needs', 'ready_for_client', 'considering', 'hired'];
  const anyVisit = fc.record({
    visitId: fc.uuid(), day: fc.integer({ min: 0, max: 400 }).map((days) => addDays('2026-01-01', days)),
    mode: fc.constantFrom(...MODE_VALUES), purpose: fc.constantFrom(...PURPOSE_VALUES),
    met: fc.boolean(), isClientSpecific: fc.boolean(), heardOpening: fc.boolean(),
  });
  fc.assert(fc.property(fc.array(anyVisit, { maxLength: 8 }), fc.integer({ min: 0, max: 400 }), (visits, days) => {
    const rank = (today: string) => order.indexOf(stage({ visits }, { today, dormantAfterDays: null }).stage);
    const day = addDays('2026-01-01', days);
    return rank(day) >= 0 && rank(addDays(day, 30)) >= rank(day);
  }));
});

it('every stage has words to be read', () => {
  expect(STAGE_VALUES.map(stageLabel)).toEqual([
    'Researched', 'Introduced', 'Learning what they need', 'Ready for a client', 'Considering someone', 'Hired', 'Dormant', 'Do not contact',
  ]);
});
