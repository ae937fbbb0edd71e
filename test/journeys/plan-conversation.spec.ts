import { newId } from '../../src/common/database/ids';
import { PlanForm } from '../../src/disclosure/plans/plan.form';
import { Plans } from '../../src/disclosure/plans/plans.service';
import { startApp, type TestApp } from '../support/app';
import { planForm } from '../support/make-disclosure';
import { agreePlan, checkPlan, held, isTicked, planTable, pressOn } from '../support/plan-conversation';

const TODAY = '2026-11-19';

let app: TestApp;
let at: Awaited<ReturnType<typeof planTable>>;

beforeAll(async () => {
  app = await startApp();
  at = await planTable(app);
});
afterAll(() => app.close());

describe('D2: the plan, made together', () => {
  it('the form follows the conversation, allows nothing of itself, and holds examples beside its fields, never in them', async () => {
    const jo = await at.person('Jo');
    const form = await at.browser.get(`/clients/${jo.id}/disclosure/new`);
    expect(form.page.querySelectorAll('main h2').map((one) => one.text)).toEqual(['For and against', 'The first decision', 'The second decision', 'To whom', 'Who says it, and when', 'What for, and how long', 'How it was given']);
    expect(form.text).toContain('For example: “Jo took two years out and is ready for steady work.”');
    expect(Object.entries(held(form)).filter(([name, kept]) => !['id', '_csrf'].includes(name) && String(kept) !== '')).toEqual([]);
    expect(form.page.querySelectorAll('main form.form input[checked]')).toEqual([]);
  });

  it('the whole conversation: checked in plain sentences, recorded by the second press, and told on the client’s page', async () => {
    const jo = await at.person('Jo');
    const checked = await checkPlan(at.browser, jo.id, at.plan({
      prosConsOn: '2026-11-17', prosConsNote: 'They would know why I leave at three.', consNote: 'Word gets round.', allowedEmployers: [at.hotel, at.bakery], askEmployers: [at.foods], narrowed: [at.bakery], there: [`${at.bakery}:name`],
      facts: ['name', 'programme', 'history_gap'], words_history_gap: 'Two years out, and ready.', purpose: 'Mornings in a kitchen.', expiresOn: '2027-05-01', expiresEvent: 'when I have a job', copyGivenOn: TODAY,
    }));
    expect(checked.status).toBe(200);
    expect(checked.page.querySelector('title')?.text).toContain(jo.initials);
    for (const sentence of [
      'Nothing is recorded yet.', 'Dana may tell Harbor Bakery your name; Dana may not tell them any of this: that you work with an employment programme or the gap in your work history.',
      'Dana may tell Quayside Hotel your name, that you work with an employment programme, and about the gap in your work history.', 'Each time, and only when you have said yes, Dana may tell Northgate Foods', 'Dana may speak about you to no other employer.',
      'Your name, in these words: “A cook who likes mornings.”', 'Dana does not say: “clinic”, “recovery”.', 'It may be said before you apply, and later.', 'This holds from November 19, 2026 to the end of May 1, 2027',
      'It is told for this: “Mornings in a kitchen.”', 'It ends sooner if this happens: “when I have a job”.', 'You signed it on paper on November 19, 2026.', 'You were given a copy on November 19, 2026.',
      'For and against were talked over on November 17, 2026.', 'Word gets round.', 'This is the first plan.',
    ]) expect(checked.text).toContain(sentence);
    expect(await at.versions(jo)).toEqual([]);
    expect(await at.mayTell(jo, at.hotel)).toBe(false);
    const done = await pressOn(at.browser, checked, 'agreed');
    expect([done.status, done.location]).toEqual([303, `/clients/${jo.id}/disclosure?notice=plan-recorded`]);
    expect([await at.mayTell(jo, at.hotel, ['programme']), await at.mayTell(jo, at.bakery), await at.mayTell(jo, at.bakery, ['programme']), await at.mayTell(jo, at.foods)]).toEqual([true, true, false, false]);
    const { text } = await at.browser.open(done.location);
    expect(text).toContain('Dana may tell Harbor Bakery Jo’s name; Dana may not tell them');
    expect(text).toContain('It is told for this: “Mornings in a kitchen.”');
    expect(text).toContain('In force until May 1, 2027');
  });

  it('D1: a client who wants no contact made is asked nothing more, and nothing is allowed', async () => {
    const kai = await at.person('Kai');
    const checked = await checkPlan(at.browser, kai.id, { contact: 'no', howGiven: 'electronic' });
    expect(checked.text).toContain('Dana may not contact any employer for you, and tells no employer anything.');
    expect((await pressOn(at.browser, checked, 'agreed')).status).toBe(303);
    expect(await at.mayTell(kai, at.hotel)).toBe(false);
  });
});

describe('nothing counts before the second press', () => {
  it('a post that skips the page to check, or makes its mark up, is shown that page and records nothing', async () => {
    const teo = await at.person('Teo');
    for (const agreed of [undefined, '', 'yes', 'x'.repeat(100)]) {
      const seen = await at.browser.post(`/clients/${teo.id}/disclosure`, { id: newId(), agreed, ...at.plan() });
      expect([seen.status, seen.page.querySelector('h1')?.text]).toEqual([200, 'Is this what you agreed?']);
    }
    expect(await at.versions(teo)).toEqual([]);
  });

  it('a word changed after the page was read is read again', async () => {
    const teo = await at.person('Teo');
    const checked = await checkPlan(at.browser, teo.id, at.plan());
    const form = held(checked);
    const seen = await at.browser.post(`/clients/${teo.id}/disclosure`, { ...form, facts: ['name', 'programme', 'disability'], agreed: checked.page.querySelector('button[name="agreed"]')?.getAttribute('value') });
    expect(seen.text).toContain('This isn’t quite what you read before.');
    expect(await at.versions(teo)).toEqual([]);
    expect((await pressOn(at.browser, seen, 'agreed')).status).toBe(303);
  });

  it('so is a plan whose client took something back meanwhile, and one that a colleague was quicker with', async () => {
    const teo = await at.person('Teo');
    expect((await agreePlan(at.browser, teo.id, at.plan())).status).toBe(303);
    const checked = await checkPlan(at.browser, teo.id, at.plan({ allowedEmployers: [at.hotel, at.bakery] }));
    expect((await agreePlan(at.browser, teo.id, at.plan({ facts: ['name'] }))).status).toBe(303);
    const again = await pressOn(at.browser, checked, 'agreed');
    expect(again.text).toContain('This isn’t quite what you read before.');
    expect(again.text).toContain('What changes from version 2');
    await app.database.write((tx) => tx.sql`INSERT INTO withdrawals (id, plan_id, client_id, employer_id, fact, said_on, how, recorded_by, recorded_at)
      SELECT ${newId()}, id, client_id, ${at.hotel}, NULL, ${TODAY}, 'by phone', ${at.dana.id}, ${app.clock.iso()} FROM disclosure_plans WHERE client_id = ${teo.id} AND number = 2`);
    // Not recorded, and now the day it was given is asked for: something was taken back.
    expect((await pressOn(at.browser, again, 'agreed')).text).toContain('Enter the day it was given anew.');
    expect(await at.versions(teo)).toHaveLength(2);
  });

  it('“Change” leads back to the form with everything typed', async () => {
    const teo = await at.person('Teo');
    const typed = at.plan({ consNote: 'Word\ngets “round”.', narrowed: [at.hotel], there: [`${at.hotel}:name`], add: at.bakery, addAs: 'ask', expiresEvent: 'a job' });
    const seen = await pressOn(at.browser, await checkPlan(at.browser, teo.id, typed), 'step');
    expect([seen.status, seen.page.querySelector('.problem')]).toEqual([200, null]);
    const kept = held(seen);
    expect(kept).toMatchObject({ consNote: ['Word\ngets “round”.'], allowedEmployers: [at.hotel], askEmployers: [at.bakery], narrowed: [at.hotel], there: [`${at.hotel}:name`], facts: ['name', 'programme'], words_name: ['A cook who likes mornings.'], expiresEvent: ['a job'], reference: ['2026-118'] });
    expect(await at.versions(teo)).toEqual([]);
  });

  it('two presses at once are one version', async () => {
    const teo = await at.person('Teo');
    const checked = await checkPlan(at.browser, teo.id, at.plan());
    const done = await Promise.all([pressOn(at.browser, checked, 'agreed'), pressOn(at.browser, checked, 'agreed'), pressOn(at.browser, checked, 'agreed')]);
    expect(done.map((one) => one.status)).toEqual([303, 303, 303]);
    expect(await at.versions(teo)).toHaveLength(1);
  });
});

it('R-40: the same form recorded twice is one version; other words under its id are never lost', async () => {
  const teo = await at.person('Teo');
  const form = planForm({ contact: 'yes', scope: 'any_except', facts: ['name'] });
  const record = (changes: Partial<PlanForm>) => app.database.write((tx) => app.app.get(Plans).record(tx, app.make.viewer(at.dana), teo.id, Object.assign(new PlanForm(), form, changes)));
  expect([await record({}), await record({}), await record({ wordsNot: 'clinic' })]).toEqual([1, 1, 2]);
});

describe('versions', () => {
  it('a second one is checked against the first, and each can be opened; every reading is in the audit log (P3)', async () => {
    const ana = await at.person('Ana');
    await agreePlan(at.browser, ana.id, at.plan());
    const before = await at.views(ana);
    const checked = await checkPlan(at.browser, ana.id, at.plan({ allowedEmployers: [at.hotel, at.bakery], facts: ['name'], purpose: 'A trial shift.' }));
    expect(checked.text).toContain('What changes from version 1');
    for (const change of ['Employers may no longer be told that you work with an employment programme.', 'Dana may now speak about you to Harbor Bakery.', 'It is now told for this: “A trial shift.”']) expect(checked.text).toContain(change);
    await pressOn(at.browser, checked, 'agreed');
    expect(await at.views(ana)).toBe(before + 1);
    const page = await at.browser.get(`/clients/${ana.id}/disclosure`);
    expect(page.page.querySelectorAll('a.name').map((one) => one.getAttribute('href'))).toEqual([2, 1].map((number) => `/clients/${ana.id}/disclosure/versions/${number}`));
    const [first, second] = [await at.browser.get(`/clients/${ana.id}/disclosure/versions/1`), await at.browser.get(`/clients/${ana.id}/disclosure/versions/2`)];
    expect(first.text).toContain('Followed by version 2');
    expect(first.text).toContain('Dana may tell Quayside Hotel Ana’s name and that Ana works with an employment programme.');
    expect(second.text).toContain('Dana may now speak about Ana to Harbor Bakery.');
    expect(await at.views(ana)).toBe(before + 4);
  });

  it('a new form never starts with what was allowed: it is asked for, and says what stayed behind', async () => {
    const ana = await at.person('Ana');
    await agreePlan(at.browser, ana.id, at.plan({ prosConsNote: 'Mine.', copyGivenOn: TODAY, inForceFrom: '2026-11-20', facts: ['name', 'history_gap'], words_history_gap: 'Two years out.' }));
    const blank = await at.browser.get(`/clients/${ana.id}/disclosure/new`);
    expect(blank.text).toContain('nothing carries over from version 1 by itself');
    expect(blank.page.querySelectorAll('main form.form input[checked]')).toEqual([]);
    const started = await at.browser.get(`/clients/${ana.id}/disclosure/new?from=1`);
    expect(started.text).toContain('Started from version 1');
    expect([isTicked(started, 'facts', 'history_gap'), isTicked(started, 'allowedEmployers', at.hotel), isTicked(started, 'facts', 'programme'), isTicked(started, 'howGiven', 'paper')]).toEqual([true, true, false, false]);
    expect(held(started)).toMatchObject({ words_history_gap: ['Two years out.'], prosConsNote: [''], givenOn: [''], inForceFrom: [''], expiresOn: [''], copyGivenOn: [''], reference: [''] });
  });

  it.each(['0', '2', '9999999', '1x', '-1', '01'])('version %s isn’t there', async (number) => {
    const ana = await at.person('Ana');
    await agreePlan(at.browser, ana.id, at.plan());
    for (const path of [`disclosure/versions/${number}`, `disclosure/new?from=${number}`]) expect([path, (await at.browser.get(`/clients/${ana.id}/${path}`)).status]).toEqual([path, 404]);
  });
});
