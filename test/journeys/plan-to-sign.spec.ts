import { startApp, type TestApp } from '../support/app';
import { fieldsOf } from '../support/browser';
import { checkPlan, planTable, pressOn } from '../support/plan-conversation';

let app: TestApp;
let at: Awaited<ReturnType<typeof planTable>>;

beforeAll(async () => {
  app = await startApp();
  at = await planTable(app);
});
afterAll(() => app.close());

describe('D2: a plan to be signed on paper', () => {
  it('is printed before anything is recorded, and is recorded only once it says where the signed paper is', async () => {
    const lee = await at.person('Lee Marlow');
    const checked = await checkPlan(at.browser, lee.id, at.plan({ reference: '' }));
    expect([checked.status, checked.text.includes('You signed it'), checked.page.querySelectorAll('button[name="agreed"]').length]).toEqual([200, false, 0]);
    expect(checked.text).toContain('You are to sign it on paper. Until it is signed and recorded, nothing of it holds.');
    const form = checked.page.querySelector('main form.form')!;
    const paper = await at.browser.send(form.getAttribute('action') ?? '', { ...fieldsOf(form), step: 'draft' });
    expect([paper.status, paper.text]).toEqual([200, expect.stringContaining('to be signed: it is not recorded yet')]);
    expect([paper.text.includes('My signature'), await at.versions(lee), await at.mayTell(lee, at.hotel)]).toEqual([true, [], false]);
    const again = await at.browser.send(form.getAttribute('action') ?? '', { ...fieldsOf(form), reference: 'Folder 7' });
    expect(again.text).toContain('The paper is kept as “Folder 7”.');
    expect((await pressOn(at.browser, again, 'agreed')).status).toBe(303);
    expect((await at.browser.open(`/clients/${lee.id}/disclosure`)).text).toContain('signed on paper, kept as “Folder 7”');
    expect(await at.mayTell(lee, at.hotel)).toBe(true);
  });

  it('a made-up mark records no paper that is nowhere', async () => {
    const lea = await at.person('Lea Marlow');
    const checked = await checkPlan(at.browser, lea.id, at.plan());
    const form = checked.page.querySelector('main form.form')!;
    const mark = form.querySelector('button[name="agreed"]')?.getAttribute('value') ?? '';
    expect((await at.browser.send(form.getAttribute('action') ?? '', { ...fieldsOf(form), reference: '', agreed: mark })).status).toBe(422);
    expect(await at.versions(lea)).toEqual([]);
  });
});

it('the form of a plan speaks of the client by name, and each fact without words is named in its error', async () => {
  const lou = await at.person('Lou Vale');
  const blank = await at.browser.open(`/clients/${lou.id}/disclosure/new`);
  for (const label of ['Lou Vale’s legal record', 'That Lou Vale works with an employment programme', 'Before Lou Vale applies', 'Either of the two']) expect(blank.text).toContain(label);
  expect(blank.text).not.toMatch(/\bMy name\b|My specialist|\bI apply\b/);
  const seen = await checkPlan(at.browser, lou.id, at.plan({ facts: ['diagnosis', 'legal_record'] }));
  const errors = seen.page.querySelectorAll('.problem a').map((one) => one.text);
  expect(errors).toEqual([expect.stringContaining('Lou Vale’s diagnosis'), expect.stringContaining('Lou Vale’s legal record')]);
});
