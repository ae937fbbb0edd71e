import type { Role } from '../../src/common/web/access';
import type { Staff } from '../../src/staff/staff.entity';
import { startApp, type TestApp } from '../support/app';
import { crawl, everythingStored, formsOn, kindOf, type PostForm, type Visited } from '../support/crawler';
import { makeEmployer, makePerson } from '../support/make-employers';
import { makeJob } from '../support/make-jobs';
import { makeVisit } from '../support/make-visits';

/** Closes an attribute, opens a tag, and would run: everywhere it must come back as text (S-33). */
const HOSTILE = `Ann"'><img src=x onerror=alert(1)></script><script>alert(2)</script>{{constructor}} constructor`;
const RAN = /<img src=x|<\/script><script>alert/;
const UNTHOUGHT = /\[object |\[native code\]|\bundefined\b|\bNaN\b|\bnull\b|Invalid Date/;

let app: TestApp;
const people = new Map<Role, Staff>();
const pages = new Map<Role, Visited[]>();
let before: string;

beforeAll(async () => {
  app = await startApp();
  const team = await app.make.team('Harborton');
  people.set('specialist', await app.make.staff('specialist', team, 'Dana Reyes'));
  people.set('supervisor', await app.make.staff('supervisor', team, 'Omar Haddad'));
  people.set('administrator', await app.make.staff('administrator', null, 'Ines Okafor'));
  const dana = people.get('specialist') as Staff;
  const employer = await makeEmployer(app.app, HOSTILE, { site: { address: HOSTILE, city: HOSTILE } });
  await makePerson(app.app, employer.id, HOSTILE);
  const client = await app.make.client(dana, { preferredName: HOSTILE, reachNote: HOSTILE });
  await makeJob(app.app, app.make.viewer(dana), client.id, employer.id, { title: HOSTILE, kindWords: HOSTILE });
  await app.make.opening(dana, employer.id, { title: HOSTILE });
  await makeVisit(app.app, app.make.viewer(dana), employer.id, { learned: HOSTILE, nextWhat: HOSTILE, nextOn: '2026-11-20' });
  before = await everythingStored(app);
  for (const [role, staff] of people) pages.set(role, await crawl(await app.signedIn(staff)));
});
afterAll(() => app.close());

const roles: Role[] = ['specialist', 'supervisor', 'administrator'];
const pagesOf = (role: Role) => pages.get(role) ?? [];
const html = (role: Role) => pagesOf(role).filter(({ seen }) => seen.status === 200 && seen.html.startsWith('<!doctype html>'));

describe.each(roles)('everything a %s can click their way to', (role) => {
  it('is there: no link leads nowhere', () => {
    expect(pagesOf(role).length).toBeGreaterThan(8);
    expect(pagesOf(role).filter(({ seen }) => ![200, 303].includes(seen.status)).map(({ path, seen }) => `${seen.status} ${path}`)).toEqual([]);
  });

  it('has one heading, a title of its own, and each id once (U-17)', () => {
    const faults = html(role).flatMap(({ path, seen }) => {
      const ids = seen.page.querySelectorAll('[id]').map((element) => element.getAttribute('id'));
      const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
      return [
        ...(seen.page.querySelectorAll('h1').length === 1 ? [] : [`${path}: ${seen.page.querySelectorAll('h1').length} headings`]),
        // What an employer may read doesn't say what it was made with.
        ...((seen.page.querySelector('body.for-employers') ? /^\S(?!.*Rapport)/ : /^\S.* · Rapport$/).test(seen.page.querySelector('title')?.text ?? '') ? [] : [`${path}: title`]), ...twice.map((id) => `${path}: #${id} twice`),
      ];
    });
    expect(faults).toEqual([]);
  });

  it('S-33: shows what was typed as text', () => {
    expect(html(role).filter(({ seen }) => RAN.test(seen.html.replace(/<(script|style)[^>]*src[^>]*><\/script>/g, ''))).map(({ path, seen }) => `${path}: ${RAN.exec(seen.html)?.[0]}`)).toEqual([]);
  });

  it('shows no value that nobody thought of', () => {
    expect(html(role).flatMap(({ path, seen }) => (UNTHOUGHT.exec(seen.text) ?? []).map((word) => `${path}: ${word}`))).toEqual([]);
  });

  it('U-18: names no client in a title or an address', () => {
    expect(html(role).filter(({ path, seen }) => /onerror/.test(seen.page.querySelector('title')?.text ?? '') && path.startsWith('/clients')).map(({ path }) => path)).toEqual([]);
    expect(pagesOf(role).filter(({ path }) => /onerror/.test(decodeURIComponent(path))).map(({ path }) => path)).toEqual([]);
  });

  it('P1: is told of no client who isn’t theirs to know', () => {
    if (role !== 'administrator') return;
    expect(html(role).filter(({ path }) => /^\/(clients|visits|week|matching|covers|incidents)/.test(path)).map(({ path }) => path)).toEqual([]);
  });

  it('S-54: bears odd addresses: names sent twice, lists, far too long, made up', async () => {
    const browser = await app.signedIn(people.get(role) as Staff);
    const names = new Set(pagesOf(role).flatMap(({ path, seen }) => [...new URLSearchParams(path.split('?')[1] ?? '').keys(), ...seen.page.querySelectorAll('form[method="get"] [name]').map((field) => field.getAttribute('name') ?? '')]));
    const odd = [(name: string) => `${name}=a&${name}=b`, (name: string) => `${name}[x]=1&${name}=`, (name: string) => `${name}=${'%25'.repeat(300)}`, (name: string) => `${name}=%00%0d%0a'"`, (name: string) => `${name}=-1`];
    const addresses = [...new Set(pagesOf(role).map(({ path }) => path.split('?')[0]))].flatMap((path) => odd.map((make) => `${path}?${[...names].map(make).join('&')}`));
    const broken: string[] = [];
    for (const address of addresses) {
      const { status } = await browser.get(address);
      if (status >= 500) broken.push(`${status} ${address.slice(0, 120)}`);
    }
    expect(broken).toEqual([]);
  });

  it('S-23: no form takes a field it doesn’t have', async () => {
    const browser = await app.signedIn(people.get(role) as Staff);
    const taken: string[] = [];
    for (const form of formsOn(pagesOf(role)).filter((one) => one.hasFields && !/sign-out|session\/extensions/.test(one.action))) {
      const answers = await refused(browser, form);
      if (answers.some((status) => status !== 400)) taken.push(`${kindOf(form.action)} on ${kindOf(form.page)}: ${answers.join(' ')}`);
    }
    expect(taken).toEqual([]);
  });
});

async function refused(browser: Awaited<ReturnType<TestApp['signedIn']>>, form: PostForm): Promise<number[]> {
  const answers: number[] = [];
  for (const field of ['owner_id', 'createdAt', 'passwordHash', 'isAdmin']) {
    const { _csrf: _, ...fields } = form.fields;
    answers.push((await browser.post(form.action, { ...fields, [field]: 'x' })).status);
  }
  return answers;
}

it('S-41: keeps and finds by what was typed, whatever words are in it', () => {
  expect(/.{60}(?:native code|\[object Object\]).{20}/.exec(before)?.[0]).toBeUndefined();
});

it('S-51: reading changes nothing but the log and the sessions; nor does a form that was refused', async () => {
  const after = await everythingStored(app);
  expect(JSON.parse(after)).toEqual(JSON.parse(before));
});
