import { at, factsOf, planOf } from '../../../test/support/disclosure-fixtures';
import { FACT_VALUES } from '../rules/disclosure.choices';
import type { PlanVersion } from '../rules/disclosure-history';
import { planDifference } from './plan-difference.rules';
import type { PlanNames } from './plan-phrases.rules';
import { planSentences } from './plan-words.rules';

const EMPLOYERS: Record<string, string> = { bakery: 'Harbor Bakery', hotel: 'Quayside Hotel', foods: 'Northgate Foods' };
const named: PlanNames = { client: 'Jo', specialist: 'Dana', employer: (id) => EMPLOYERS[id], day: (day) => day, locale: 'en-GB' };
const toTheClient: PlanNames = { ...named, client: null };
const saidOf = (part: Partial<PlanVersion>, names = named) => planSentences(planOf(part), names);

describe('planSentences: what the client reads before it counts (D2)', () => {
  it('says who may be told what, what not, in which words, when and until when', () => {
    const plan = {
      employers: [at('bakery', 'allowed', ['name']), at('hotel'), at('foods', 'ask')],
      facts: [{ fact: 'name' as const, words: 'Jo has worked in kitchens.' }, { fact: 'history_gap' as const, words: '' }],
      wordsNotToUse: ['clinic', 'recovery'],
    };
    expect(saidOf(plan)).toEqual([
      'Dana may tell Harbor Bakery Jo’s name; Dana may not tell them about the gap in Jo’s work history.',
      'Dana may tell Quayside Hotel Jo’s name and about the gap in Jo’s work history.',
      'Each time, and only when Jo has said yes, Dana may tell Northgate Foods Jo’s name and about the gap in Jo’s work history.',
      'Dana may speak about Jo to no other employer.',
      'Dana may tell no employer any of this: that Jo works with an employment programme, that Jo has a disability (no kind named), that Jo uses mental-health services, Jo’s diagnosis, how it affects Jo’s work, in functional words, Jo’s legal record, Jo’s substance-use history or which accommodations Jo needs.',
      'Jo’s name, in these words: “Jo has worked in kitchens.”',
      'Dana does not say: “clinic”, “recovery”.',
      'It may be said before Jo applies, and later.',
      'This holds from 2026-03-02 to the end of 2027-03-01, unless Jo takes it back sooner, at any time and without a reason.',
    ]);
  });

  it('says nothing of facts kept back when none are', () => {
    expect(saidOf({ facts: factsOf(...FACT_VALUES) }).filter((sentence) => sentence.includes('no employer'))).toEqual([]);
  });

  it('speaks to the client on the client’s own page', () => {
    const said = saidOf({ whoSays: 'client', when: 'after_start', employers: [at('bakery', 'ask'), at('hotel')] }, toTheClient);
    expect(said.slice(0, 3)).toEqual([
      'You, not Dana, may tell Quayside Hotel your name and that you work with an employment programme.',
      'Each time, and only when you have said yes, you, not Dana, may tell Harbor Bakery your name and that you work with an employment programme.',
      'Dana may speak about you to no other employer.',
    ]);
    expect(said).toContain('It may be said after you have started, not before.');
    expect(said.at(-1)).toMatch(/unless you take it back sooner/);
  });

  it.each([
    ['contact not allowed', { contactAllowed: false }, 'Dana may not contact any employer for Jo, and tells no employer anything.'],
    ['no employers', { scope: 'none' }, 'Dana may tell no employer anything about Jo.'],
    ['none named', { employers: [] }, 'Dana may tell no employer anything about Jo.'],
    ['no facts', { facts: [] }, 'Dana may tell no employer anything about Jo.'],
    ['never', { when: 'never' }, 'Dana may tell no employer anything about Jo.'],
  ] as const)('%s: says so first, and that Jo can apply alone (D15)', (_, part, first) => {
    expect(saidOf(part).slice(0, 2)).toEqual([first, 'Jo can still hear of openings and apply without Dana.']);
  });

  it.each([
    ['any except, nobody excepted', { scope: 'any_except', employers: [] }, 'Dana may tell any employer Jo’s name and that Jo works with an employment programme.'],
    ['any except one', { scope: 'any_except', employers: [at('foods', 'refused')] }, 'Dana may not speak about Jo to Northgate Foods.'],
    ['the rest of them', { scope: 'any_except', employers: [at('foods', 'refused')] }, 'Dana may tell any other employer Jo’s name and that Jo works with an employment programme.'],
    ['ask each time', { scope: 'ask_each_time', employers: [] }, 'Each time, and only when Jo has said yes, Dana may tell any employer Jo’s name and that Jo works with an employment programme.'],
    ['nothing at one employer', { employers: [at('bakery', 'allowed', []), at('hotel')] }, 'Dana may tell Harbor Bakery nothing about Jo.'],
    ['either speaks', { whoSays: 'both' }, 'Dana or Jo may tell Harbor Bakery Jo’s name and that Jo works with an employment programme.'],
    ['two employers alike', { employers: [at('bakery'), at('hotel')] }, 'Dana may tell Harbor Bakery and Quayside Hotel Jo’s name and that Jo works with an employment programme.'],
    ['substance use', { facts: factsOf('substance_use') }, 'Whoever is told about Jo’s substance-use history is told too that federal rules forbid passing it on.'],
  ] as const)('%s', (_, part, sentence) => expect(saidOf(part)).toContain(sentence));
});

describe('planDifference: what changes between two versions (D2)', () => {
  const changed = (after: Partial<PlanVersion>, before: Partial<PlanVersion> = {}) => planDifference(planOf(before), planOf({ version: 2, ...after }), named);

  it.each([
    ['nothing', {}, ['Nothing has changed.']],
    ['the same said in another way', { employers: [at('bakery', 'allowed', ['name', 'programme']), at('bakery')] }, ['Nothing has changed.']],
    ['contact', { contactAllowed: false }, ['Dana may no longer contact employers for Jo.']],
    ['an employer more', { employers: [at('bakery'), at('hotel')] }, ['Dana may now speak about Jo to Quayside Hotel.']],
    ['an employer less', { employers: [at('hotel')] }, ['Dana may no longer speak about Jo to Harbor Bakery.', 'Dana may now speak about Jo to Quayside Hotel.']],
    ['an employer to ask about', { employers: [at('bakery', 'ask')] }, ['Dana now asks Jo each time before speaking to Harbor Bakery.']],
    ['everyone', { scope: 'any_except' }, ['Dana may now speak about Jo to any employer the plan does not name.']],
    ['a fact more', { facts: factsOf('name', 'programme', 'diagnosis') }, ['Where the plan allows it, employers may now be told Jo’s diagnosis.']],
    ['a fact less', { facts: factsOf('programme') }, ['Employers may no longer be told Jo’s name.']],
    ['a fact held back at one employer', { employers: [at('bakery', 'allowed', ['name'])] }, ['To Harbor Bakery, though, Dana does not tell that Jo works with an employment programme.']],
    ['words', { facts: [{ fact: 'name', words: 'Jo' }, { fact: 'programme', words: '' }] }, ['Jo’s name is now told in these words: “Jo”']],
    ['words not to use', { wordsNotToUse: ['clinic'] }, ['Now on the list of words not to use: “clinic”.']],
    ['who speaks', { whoSays: 'client' }, ['Who speaks has changed: Jo, not Dana, may tell it now.']],
    ['when', { when: 'at_offer' }, ['When has changed. It may be said from the offer on, not before.']],
    ['the end', { expiresOn: '2026-09-01' }, ['The dates have changed. This holds from 2026-03-02 to the end of 2026-09-01, unless Jo takes it back sooner, at any time and without a reason.']],
  ] as const)('%s', (_, after, sentences) => expect(changed(after as Partial<PlanVersion>)).toEqual(sentences));

  it('tells the way back as well', () => {
    const before: Partial<PlanVersion> = { employers: [at('bakery', 'allowed', ['name'])], facts: [{ fact: 'name', words: 'Jo' }, { fact: 'programme', words: '' }], wordsNotToUse: ['clinic'] };
    expect(changed({}, before)).toEqual([
      'To Harbor Bakery, that Jo works with an employment programme is no longer held back.',
      'Jo’s name: no words are agreed any more.',
      'No longer on the list of words not to use: “clinic”.',
    ]);
  });
});
