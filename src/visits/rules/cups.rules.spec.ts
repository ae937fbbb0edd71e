import { Cups, cupsOf, nextCup, pour, speaksOfClient, VisitEvidence } from './cups.rules';
import { Stage } from '../../employers/stage.choices';

const visit = (facts: Partial<VisitEvidence> = {}): VisitEvidence => ({
  visitId: 'v1', day: '2026-11-16', mode: 'in_person', purpose: 'keep_in_touch', met: true, isClientSpecific: false, heardOpening: false, ...facts,
});

describe('three cups of tea', () => {
  it.each<[Cups, string, Partial<VisitEvidence>, Cups]>([
    [0, 'introduced in person: the first cup', { purpose: 'introduction' }, 1],
    [0, 'met at an event: the first cup', { mode: 'event', purpose: 'introduction' }, 1],
    [0, 'introduced by phone: not yet, the first cup is face to face', { mode: 'phone', purpose: 'introduction' }, 0],
    [0, 'introduced by video: not yet', { mode: 'video', purpose: 'introduction' }, 0],
    [0, 'called in and nobody was there', { purpose: 'introduction', met: false }, 0],
    [0, 'introduced and shown round at once: two cups', { purpose: 'tour' }, 2],
    [0, 'introduced and told of an opening: that is not learning their needs', { purpose: 'introduction', heardOpening: true }, 1],
    [0, 'supporting someone at work there pours none', { purpose: 'job_support' }, 0],
    [1, 'needs learned in person: the second cup', { purpose: 'learn_needs' }, 2],
    [1, 'needs learned by phone: the second cup', { mode: 'phone', purpose: 'learn_needs' }, 2],
    [1, 'needs asked by email: a letter is not a talk', { mode: 'email', purpose: 'learn_needs' }, 1],
    [1, 'shown round: the second cup', { purpose: 'tour' }, 2],
    [1, 'told of an opening by phone: they said what they need', { mode: 'phone', heardOpening: true }, 2],
    [1, 'talked about an opening: the same', { purpose: 'discuss_opening' }, 2],
    [1, 'wrote about an opening: not yet', { mode: 'email', purpose: 'discuss_opening' }, 1],
    [1, 'a thank-you before learning anything', { purpose: 'thank_you' }, 1],
    [1, 'wanted to learn, nobody there', { purpose: 'learn_needs', met: false }, 1],
    [2, 'a thank-you by letter: the third cup', { mode: 'letter', purpose: 'thank_you' }, 3],
    [2, 'went back: the third cup', {}, 3],
    [2, 'a client spoken of by phone: the third cup', { mode: 'phone', purpose: 'propose_client', isClientSpecific: true }, 3],
    [2, 'a text to keep in touch: not yet', { mode: 'text' }, 2],
    [2, 'went back, nobody there', { met: false }, 2],
    [2, 'supported someone at work', { purpose: 'job_support' }, 2],
    [3, 'nothing is poured out again', { mode: 'email' }, 3],
  ])('%i poured, %s', (before, _, facts, after) => {
    expect(pour(before, visit(facts))).toBe(after);
  });

  it('are counted over the visits in order: a thank-you before the second cup does not count as the third', () => {
    const introduce = visit({ purpose: 'introduction' });
    const thank = visit({ mode: 'letter', purpose: 'thank_you' });
    const learn = visit({ purpose: 'learn_needs' });
    expect(cupsOf([])).toBe(0);
    expect(cupsOf([introduce, learn, thank])).toBe(3);
    expect(cupsOf([introduce, thank, learn])).toBe(2);
  });
});

it.each<[Partial<VisitEvidence>, boolean]>([
  [{ purpose: 'propose_client' }, true], [{ isClientSpecific: true }, true], [{ mode: 'email', isClientSpecific: true }, true],
  [{ isClientSpecific: true, met: false }, false], [{ isClientSpecific: true, purpose: 'job_support' }, false], [{ purpose: 'discuss_opening' }, false],
])('with %j an employer was told of a client: %s', (facts, expected) => {
  expect(speaksOfClient(visit(facts))).toBe(expected);
});

it.each<[Stage, Cups, string]>([
  ['researched', 0, 'First cup: introduce yourself in person and ask for ten minutes another day.'],
  ['introduced', 1, 'Second cup: learn what they do and whom they look for. Leave openings for later.'],
  ['learning_needs', 2, 'Third cup: say thank you, and come back with a client who has said yes, or something else they can use.'],
  ['ready_for_client', 3, 'Three cups poured: come back with a client who has said yes, or keep in touch.'],
  ['considering', 1, 'Follow up on what you talked about, when you said you would.'],
  ['hired', 3, 'Keep in touch: ask how it is going, and thank them.'],
  ['dormant', 2, 'Look in again: say who you are and ask how things have been.'],
  ['do_not_contact', 2, 'Leave them be: they asked not to be contacted.'],
])('%s with %i cups: %s', (stage, cups, sentence) => {
  expect(nextCup(stage, cups)).toBe(sentence);
});
