import fc from 'fast-check';
import { parse } from 'node-html-parser';
import { factsOf, planOf, recordOf, withdrawalOf } from '../../../test/support/disclosure-fixtures';
import { anyPlan, inputOf } from '../../../test/support/papers';
import { VIEWS } from '../../common/web/assets';
import { Views } from '../../common/web/views';
import type { AuthorisationForm } from '../../settings/settings';
import type { History, PlanVersion } from '../rules/disclosure-history';
import { GDPR_ELEMENTS, PART2_ELEMENTS, US_ELEMENTS } from './paper-elements';
import { paperPage } from './paper.page';

const views = new Views(VIEWS, { sprite: '/sprite.svg' });
const SHELL = { lang: 'en-US', nonce: 'n', cssHref: '/c', scriptHref: '/s', iconHref: '/i', agency: 'Harborton Works', printHead: 'x', hasPrintFoot: false, printFoot: '', backHref: '/', backLabel: 'Back' };

/** The document as it is sent. */
function printed(plan: PlanVersion, form: AuthorisationForm = 'us', history: History = recordOf(plan)) {
  const model = paperPage({ paper: inputOf(plan), form, history, today: '2026-11-19', initials: 'J.M.', printedBy: 'Dana Reyes' });
  return parse(views.render('disclosure/paper/paper', 'print', { ...model, csrf: '' }, () => SHELL));
}

/** Elements the page marks nothing for, or nothing anybody could read. */
function missing(page: ReturnType<typeof parse>, ids: readonly { id: string }[]): string[] {
  const marked = page.querySelectorAll('[data-element]').map((one) => ({ ids: (one.getAttribute('data-element') ?? '').split(' '), text: one.textContent.trim() }));
  return ids.map(({ id }) => id).filter((id) => !marked.some((one) => one.ids.includes(id) && one.text.length > 3));
}

describe('D14: the printed page holds every element, whatever the plan', () => {
  it('45 CFR 164.508(c)', () => fc.assert(fc.property(anyPlan, (plan) => expect(missing(printed(plan), US_ELEMENTS)).toEqual([])), { numRuns: 60 }));

  it('42 CFR 2.31 and 2.32 with substance-use facts', () => fc.assert(fc.property(anyPlan, (plan) => {
    const withFact = { ...plan, facts: [...plan.facts.filter((one) => one.fact !== 'substance_use'), { fact: 'substance_use' as const, words: '' }] };
    expect(missing(printed(withFact), PART2_ELEMENTS)).toEqual([]);
  }), { numRuns: 60 }));

  it('GDPR Art. 7, 9(2)(a) and 13', () => fc.assert(fc.property(anyPlan, (plan) => expect(missing(printed(plan, 'gdpr'), GDPR_ELEMENTS)).toEqual([])), { numRuns: 60 }));
});

it('the title gives initials, the page the name; who printed it and when stands at its foot (U-30)', () => {
  const page = printed(planOf());
  expect(page.querySelector('title')?.text).toBe('Plan 1 of J.M., for signature · Rapport');
  expect(page.querySelector('main')?.structuredText).toContain('Jo Marlow · C-102 · plan, version 1, given day 2026-03-02');
  expect(page.querySelectorAll('.sheet-foot').map((one) => one.structuredText)).toEqual(['C-102, version 1 · Printed by Dana Reyes on day 2026-11-19 · contains confidential information']);
  expect(page.querySelector('.tools a')?.getAttribute('href')).toBe('/clients/jo/disclosure');
});

it.each<[string, History, string | null]>([
  ['the newest', recordOf(planOf()), null],
  ['one that was followed by another', recordOf([planOf(), planOf({ version: 2 })]), 'Version 2 was made after it.'],
  ['one that was taken back', recordOf(planOf(), { withdrawals: [withdrawalOf()] }), 'was taken back on day 2026-03-10. Signing this paper does not bring it back.'],
  ['one that was taken back in part', recordOf(planOf(), { withdrawals: [withdrawalOf({ fact: 'name' })] }), 'Part of this version was taken back since.'],
])('D4: a paper of %s says so before anybody signs it', (_, history, sentence) => {
  const note = printed(planOf(), 'us', history).querySelector('.note')?.structuredText ?? null;
  expect(sentence === null ? note : note?.includes(sentence)).toBe(sentence === null ? null : true);
});

it('D4: a paper of a version that has ended says so', () => {
  expect(printed(planOf({ expiresOn: '2026-10-01' })).querySelector('.note')?.structuredText).toContain('This version ended on day 2026-10-01.');
});

it('D14: under a plan for any employer, substance use goes to nobody, and the paper says so', () => {
  const paper = printed(planOf({ scope: 'any_except', employers: [], facts: factsOf('name', 'substance_use') })).structuredText;
  expect(paper).toContain('Any employer: may be told only my name.');
});

it('S-33: what was typed stays text on paper too', () => {
  const html = printed(planOf({ facts: [{ fact: 'name', words: '<script>alert(1)</script>' }] })).toString();
  expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  expect(html).not.toContain('<script>alert');
});
