import fc from 'fast-check';
import { USUAL_PURPOSE } from '../plans/plan.rules';
import { at, factsOf, planOf } from '../../../test/support/disclosure-fixtures';
import { anyPlan, inputOf } from '../../../test/support/papers';
import { FACT_VALUES, type Fact } from '../rules/disclosure.choices';
import type { PlanVersion } from '../rules/disclosure-history';
import { GDPR_ELEMENTS, PART2_ELEMENTS, PART2_NOTICE, US_ELEMENTS } from './paper-elements';
import { gdprPaper } from './paper-gdpr.rules';
import type { Paper } from './paper.types';
import { usPaper } from './paper-us.rules';

function textsOf(paper: Paper): { elements: readonly string[]; text: string }[] {
  const parts = paper.sections.flatMap((one) => [...one.parts.map(({ elements, text, items }) => ({ elements, text: [text, ...items].join(' ') })), ...one.blanks.map(({ elements, label }) => ({ elements, text: label }))]);
  return [...parts, ...paper.signing.flat().map(({ elements, label }) => ({ elements, text: label }))];
}

const allText = (paper: Paper) => [paper.heading, paper.kind, paper.opening, ...textsOf(paper).map((one) => one.text), paper.declaration].join('\n');
const elementText = (paper: Paper, id: string) => textsOf(paper).filter((one) => one.elements.includes(id)).map((one) => one.text).join(' ');
const missing = (paper: Paper, ids: readonly { id: string }[]) => ids.map(({ id }) => id).filter((id) => elementText(paper, id).trim().length < 4);

describe('D14: every element the law asks for is on the paper, whatever the plan says', () => {
  it('45 CFR 164.508(c) on every US paper', () => fc.assert(fc.property(anyPlan, (plan) => expect(missing(usPaper(inputOf(plan)), US_ELEMENTS)).toEqual([]))));

  it('42 CFR 2.31 where, and only where, substance-use facts are in the plan', () => fc.assert(fc.property(anyPlan, (plan) => {
    const has = plan.facts.some((one) => one.fact === 'substance_use');
    expect(missing(usPaper(inputOf(plan)), PART2_ELEMENTS)).toEqual(has ? [] : PART2_ELEMENTS.map((one) => one.id));
    expect(allText(usPaper(inputOf(plan))).includes(PART2_NOTICE)).toBe(has);
  })));

  it('GDPR Art. 7, 9 and 13 on every paper for the UK and the EU, and no American law', () => fc.assert(fc.property(anyPlan, (plan) => {
    const paper = gdprPaper(inputOf(plan));
    expect(missing(paper, GDPR_ELEMENTS)).toEqual([]);
    expect(allText(paper)).not.toMatch(/CFR|HIPAA|authorization/);
  })));
});

describe('D1, D3: nobody signs for more than the plan allows', () => {
  const hidden: Record<Fact, string> = {
    name: 'My name', programme: 'employment programme', disability: 'disability', mental_health: 'mental-health', diagnosis: 'diagnosis', work_impact: 'affects my work',
    history_gap: 'gap in my work', legal_record: 'legal record', substance_use: 'substance', accommodations: 'accommodations',
  };

  it('a fact that isn’t in the plan isn’t on the paper at all', () => fc.assert(fc.property(anyPlan, fc.boolean(), (plan, isUs) => {
    const text = allText((isUs ? usPaper : gdprPaper)(inputOf(plan)));
    expect(FACT_VALUES.filter((fact) => !plan.facts.some((one) => one.fact === fact) && text.includes(hidden[fact]))).toEqual([]);
  })));

  it.each<[string, Partial<PlanVersion>]>([['no contact', { contactAllowed: false }], ['no employers', { scope: 'none', employers: [] }], ['only these, and none named', { employers: [] }], ['never', { when: 'never' }], ['no facts', { facts: [] }]])('%s: the paper allows nothing, in so many words', (_, change) => {
    for (const paper of [usPaper(inputOf(planOf(change))), gdprPaper(inputOf(planOf(change)))]) {
      expect(allText(paper)).toContain('Nothing. I do not allow Harborton Works to tell an employer anything about me.');
      expect(allText(paper)).toContain('No employer. I can still hear of openings and apply by myself.');
      expect(allText(paper)).not.toContain('Harbor Bakery');
    }
  });

  it.each<[string, Partial<PlanVersion>, string[]]>([
    ['only these', {}, ['Harbor Bakery: may be told all of the list above.', 'No other employer may be told anything.']],
    ['any except', { scope: 'any_except', employers: [at('hotel', 'refused')] }, ['Quayside Hotel: may be told nothing.', 'Any other employer: may be told all of the list above.']],
    ['ask me each time', { scope: 'ask_each_time', employers: [] }, ['Any employer: may be told all of the list above, but only after I was asked about that employer and said yes.']],
    ['several alike', { employers: [at('bakery'), at('hotel')] }, ['Harbor Bakery; Quayside Hotel: may be told all of the list above.', 'No other employer may be told anything.']],
    ['less at one employer', { employers: [at('bakery', 'allowed', ['name'])] }, ['Harbor Bakery: may be told only my name.', 'No other employer may be told anything.']],
  ])('who may be told, %s', (_, change, sentences) => {
    expect(usPaper(inputOf(planOf(change))).sections.find((one) => one.heading === 'Who may be told')?.parts[0].items).toEqual(sentences);
  });

  it.each([['specialist', 'Dana Reyes, my employment specialist'], ['both', 'I may also say it myself.'], ['client', 'Nobody at Harborton Works says it for me.']] as const)('who tells it: %s', (whoSays, sentence) => {
    expect(elementText(usPaper(inputOf(planOf({ whoSays }))), 'us.discloser')).toContain(sentence);
  });

  it('the words agreed, and the words not used, stand on it to the letter', () => {
    const text = elementText(gdprPaper(inputOf(planOf({ facts: [{ fact: 'name', words: 'Jo has worked in kitchens' }], wordsNotToUse: ['clinic', 'recovery'] }))), 'gdpr.information');
    expect(text).toContain('My name, in these words: “Jo has worked in kitchens”');
    expect(text).toContain('stand for another. These words are not to be used: “clinic”, “recovery”.');
  });

  it('the last day is a whole day, and an event that ends it sooner is named', () => {
    expect(elementText(usPaper(inputOf(planOf(), { endsWhen: 'my probation ends.' })), 'us.expiry')).toBe('From day 2026-03-02 to the end of day 2027-03-01. It ends sooner if this happens: my probation ends. I can end it sooner.');
  });

  it('what it is for, in the client’s words where there are any', () => {
    expect(elementText(usPaper(inputOf(planOf(), { purpose: 'work near my daughter’s school.' })), 'us.purpose')).toContain('At my own request, and for this: work near my daughter’s school.');
    expect(elementText(usPaper(inputOf(planOf(), { purpose: USUAL_PURPOSE })), 'us.purpose').match(/own request/g)).toHaveLength(1);
  });
});

describe('42 CFR 2.31(a)(4): substance-use facts go to employers who are named', () => {
  const withSubstance = (part: Partial<PlanVersion>) => elementText(usPaper(inputOf(planOf({ facts: factsOf('name', 'substance_use'), ...part }))), 'part2.recipient');

  it.each<[string, Partial<PlanVersion>, RegExp]>([
    ['only these: the ones named', { employers: [at('bakery'), at('hotel', 'ask')] }, /only to the employers named here.*Harbor Bakery Quayside Hotel, only after I was asked and said yes$/],
    ['any except: nobody is named, so nobody', { scope: 'any_except', employers: [at('hotel', 'refused')] }, /^No employer is named for this/],
    ['any except, with one named', { scope: 'any_except', employers: [at('bakery')] }, /only to the employers named here.*Harbor Bakery$/],
    ['named, but not for this fact', { employers: [at('bakery', 'allowed', ['name'])] }, /^No employer is named for this/],
    ['no contact at all', { contactAllowed: false }, /^No employer is named for this/],
  ])('%s', (_, part, sentence) => expect(withSubstance(part)).toMatch(sentence));

  it('how much and what kind is spelled out, in the agreed words where there are any', () => {
    const text = (words: string) => elementText(usPaper(inputOf(planOf({ facts: [{ fact: 'substance_use', words }] }))), 'part2.information');
    expect(text('')).toContain('that I have a history of substance use, and no more');
    expect(text('three years without alcohol')).toContain('“three years without alcohol”, and no more');
  });
});

describe('45 CFR 164.508(c)(3), GDPR Art. 7(2): plain language', () => {
  const papers = [usPaper(inputOf(planOf({ facts: factsOf('name', 'substance_use') }))), gdprPaper(inputOf(planOf()))];

  it.each([['US', papers[0]], ['GDPR', papers[1]]])('%s: short sentences, no lawyers’ words', (_, paper) => {
    const sentences = allText(paper).split(/(?<=[.:?])\s+|\n/).filter((one) => one !== '');
    expect(sentences.filter((one) => one.split(/\s+/).length > 34)).toEqual([]);
    expect(sentences.map((one) => one.split(/\s+/).length).reduce((sum, count) => sum + count, 0) / sentences.length).toBeLessThan(16);
    expect(allText(paper)).not.toMatch(/\b(hereby|pursuant|herein|thereof|shall|aforesaid|undersigned|data subject|covered entity)\b/i);
  });
});
