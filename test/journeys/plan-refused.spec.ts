import { newId } from '../../src/common/database/ids';
import { startApp, type TestApp } from '../support/app';
import { agreePlan, checkPlan, held, isTicked, planTable, pressOn } from '../support/plan-conversation';

const TODAY = '2026-11-19';
const ARABIC = 'نتحدث معا '.repeat(500);

let app: TestApp;
let at: Awaited<ReturnType<typeof planTable>>;

beforeAll(async () => {
  app = await startApp();
  at = await planTable(app);
});
afterAll(() => app.close());

describe('D4: a withdrawn plan isn’t revived by editing', () => {
  it('taken back whole: nothing is carried over, leave dated before it stays dead, and only leave given anew is leave', async () => {
    const rae = await at.person('Rae');
    await agreePlan(at.browser, rae.id, at.plan({ givenOn: '2026-11-10' }));
    expect(await at.mayTell(rae, at.hotel)).toBe(true);
    await at.takeBack(rae, {});
    const started = await at.browser.get(`/clients/${rae.id}/disclosure/new?from=1`);
    expect(started.text).toContain('Rae took all of it back, so nothing of it is here.');
    expect(started.page.querySelectorAll('main form.form input[checked]')).toEqual([]);
    expect((await at.browser.get(`/clients/${rae.id}/disclosure`)).text).toContain('Nothing may be said to any employer.');

    const undated = await checkPlan(at.browser, rae.id, at.plan(), '?from=1');
    expect([undated.status, undated.text]).toEqual([422, expect.stringContaining('Rae took leave back. Enter the day it was given anew.')]);
    const old = await checkPlan(at.browser, rae.id, at.plan({ givenOn: '2026-11-11' }));
    expect(old.text).toContain('You took all of it back on November 19, 2026.');
    expect(old.text).toContain('Dana may tell no employer anything about you.');
    await pressOn(at.browser, old, 'agreed');
    expect([(await at.versions(rae)).length, await at.mayTell(rae, at.hotel)]).toEqual([2, false]);

    await agreePlan(at.browser, rae.id, at.plan({ givenOn: TODAY }));
    expect([(await at.versions(rae)).length, await at.mayTell(rae, at.hotel)]).toEqual([3, true]);
  });

  it('one fact and one employer taken back stay behind when the next version starts from the last', async () => {
    const rae = await at.person('Rae');
    await agreePlan(at.browser, rae.id, at.plan({ allowedEmployers: [at.hotel, at.bakery] }));
    await at.takeBack(rae, { fact: 'programme' });
    await at.takeBack(rae, { employer: at.bakery });
    const page = await at.browser.get(`/clients/${rae.id}/disclosure`);
    expect(page.text).toContain('Dana may tell Quayside Hotel Rae’s name.');
    expect(page.text).toContain('Dana may not speak about Rae to Harbor Bakery.');
    const started = await at.browser.get(`/clients/${rae.id}/disclosure/new?from=1`);
    expect([isTicked(started, 'facts', 'name'), isTicked(started, 'facts', 'programme'), isTicked(started, 'allowedEmployers', at.hotel), isTicked(started, 'allowedEmployers', at.bakery)]).toEqual([true, false, true, false]);
    expect(started.text).toContain('Not carried over:');
    expect((await agreePlan(at.browser, rae.id, { howGiven: 'electronic', givenOn: TODAY }, '?from=1')).status).toBe(303);
    expect([await at.mayTell(rae, at.hotel), await at.mayTell(rae, at.hotel, ['programme']), await at.mayTell(rae, at.bakery)]).toEqual([true, false, false]);
  });
});

describe('bad input: a sentence beside the field, what was typed kept, nothing granted', () => {
  it.each<[string, Record<string, string | string[] | undefined>, string, string]>([
    ['an expiry before the start', { inForceFrom: '2026-12-24', expiresOn: '2026-12-01' }, 'expiresOn', 'The last day is before the first.'],
    ['an employer twice in a scope', { refusedEmployers: 'HOTEL' }, 'allowedEmployers', 'Quayside Hotel stands in more than one list. Keep it in one.'],
    ['a fact without words where words are required', { facts: ['name', 'diagnosis'] }, 'words_diagnosis', 'Write the words that may be said about this: Lee’s diagnosis.'],
    ['a witness who is the recorder', { howGiven: 'spoken', witness: 'Dana Reyes' }, 'witness', 'The witness must be somebody other than you.'],
    ['a signature in the future', { givenOn: '2026-11-20' }, 'givenOn', 'This day is in the future'],
    ['5,000 characters of Arabic', { prosConsNote: ARABIC }, 'prosConsNote', 'Keep the notes under 1,500 characters.'],
    ['5,000 characters of Arabic to approve', { words_name: ARABIC }, 'words_name', 'Keep the approved words under 500 characters.'],
    ['no scope', { scope: undefined }, 'scope', 'Choose which employers.'],
    ['nothing said of how it was given', { howGiven: undefined }, 'howGiven', 'Choose how the client gave it.'],
    ['less at one employer, and nothing ticked', { narrowed: 'HOTEL' }, 'less-allowedEmployers-HOTEL', 'Tick what Quayside Hotel may be told'],
  ])('%s', async (_, change, field, sentence) => {
    const lee = await at.person('Lee');
    const given = Object.fromEntries(Object.entries(change).map(([name, held]) => [name, held === 'HOTEL' ? at.hotel : held]));
    const seen = await checkPlan(at.browser, lee.id, at.plan({ consNote: 'Word gets round.', ...given }));
    expect([seen.status, seen.page.querySelector('title')?.text.startsWith('Error:')]).toEqual([422, true]);
    expect(seen.page.querySelector(`.problem a[href="#${field.replace('HOTEL', at.hotel)}"]`)?.text).toContain(sentence);
    expect(seen.page.querySelectorAll('main form .error').map((one) => one.text.trim())).toEqual([expect.stringContaining(sentence)]);
    const kept = held(seen);
    expect(kept).toMatchObject({ consNote: ['Word gets round.'], ...Object.fromEntries(Object.entries(given).filter(([, one]) => typeof one === 'string').map(([name, one]) => [name, [one]])) });
    expect([await at.versions(lee), await at.mayTell(lee, at.hotel)]).toEqual([[], false]);
  });

  it('a thousand and five hundred characters of Arabic are kept to the letter', async () => {
    const lee = await at.person('Lee');
    const words = ARABIC.slice(0, 499).trim();
    await agreePlan(at.browser, lee.id, at.plan({ words_name: words, prosConsNote: ARABIC.slice(0, 1499) }));
    expect((await at.versions(lee))[0].facts.find((one) => one.fact === 'name')?.words).toBe(words);
    expect((await at.browser.get(`/clients/${lee.id}/disclosure/versions/1`)).html).toContain(words);
  });

  it('P1: another team’s client, and an employer nobody knows, are not there', async () => {
    const lee = await at.person('Lee');
    await agreePlan(at.browser, lee.id, at.plan());
    for (const path of ['disclosure', 'disclosure/new', 'disclosure/new?from=1', 'disclosure/versions/1']) expect([path, (await at.stranger.get(`/clients/${lee.id}/${path}`)).status]).toEqual([path, 404]);
    for (const step of [{}, { step: 'change' }, { lookup: 'add', find: 'quay' }]) expect((await at.stranger.post(`/clients/${lee.id}/disclosure`, { id: newId(), ...at.plan(), ...step })).status).toBe(404);
    expect((await at.browser.post(`/clients/${lee.id}/disclosure`, { id: newId(), ...at.plan({ allowedEmployers: newId() }) })).status).toBe(404);
    expect((await at.browser.post(`/clients/${lee.id}/disclosure`, { id: 'x', ...at.plan() })).status).toBe(404);
    expect(await at.versions(lee)).toHaveLength(1);
  });
});
