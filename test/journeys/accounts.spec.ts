import { Accounts } from '../../src/staff/accounts/accounts.service';
import type { Staff } from '../../src/staff/staff.entity';
import type { Team } from '../../src/staff/team.entity';
import { startApp, type TestApp } from '../support/app';
import type { Browser } from '../support/browser';
import { PASSWORD } from '../support/make';

let app: TestApp;
let ines: Staff;
let admin: Browser;
let team: Team;

beforeAll(async () => {
  app = await startApp();
  team = await app.make.team('Harborton');
  ines = await app.make.staff('administrator', null, 'Ines Okafor');
});
beforeEach(async () => {
  admin = await app.signedIn(ines);
});
afterAll(() => app.close());

const WEIGHTS = { suggestTouch: '60', suggestCup: '50', suggestThanks: '45', suggestOpening: '40', suggestSilence: '25', suggestNearby: '10' };
const account = (email: string) => app.database.read(async (tx) => (await app.app.get(Accounts).listStaff(tx)).find((one) => one.email === email));
const person = (email: string) => ({ name: 'Lena Vogt', email, role: 'specialist', team: team.id, share: '80', password: 'a long walk by the river' });

it('adds a team, and says so when there is one of that name', async () => {
  expect((await admin.fill('/admin/teams', { name: 'Riverside' })).status).toBe(303);
  const again = await admin.fill('/admin/teams', { name: ' RIVERSIDE ' });
  expect([again.status, again.text.includes('There is a team of this name already.')]).toEqual([422, true]);
});

it('changes a team: its name, and whole names on its board (P1)', async () => {
  expect((await admin.fill(`/admin/teams/${team.id}/edit`, { name: 'Harborton North', fullNamesOnBoard: 'yes' })).status).toBe(303);
  const seen = await admin.open(`/admin/teams/${team.id}/edit`);
  expect(seen.page.querySelector('#fullNamesOnBoard')?.hasAttribute('checked')).toBe(true);
});

it('adds a person, who signs in with the password passed on', async () => {
  expect((await admin.fill('/admin/staff/new', person('lena@agency.example'))).status).toBe(303);
  const lena = app.browser();
  await lena.signIn('lena@agency.example', 'a long walk by the river');
  expect((await lena.open('/account')).text).toContain('Lena Vogt');
  expect((await account('lena@agency.example'))?.fullTimeShare).toBe(0.8);
});

it.each([
  [{ password: 'short' }, 'Use at least 12 characters.'], [{ password: 'lena vogt 2026' }, 'your own or the agency’s name'], [{ team: '' }, 'Choose the team this person works in.'],
  [{ team: '0193a1b2-1111-7222-8333-444455556666' }, 'Choose the team this person works in.'], [{ share: '0' }, 'from 5 to 100'], [{ share: '1.5' }, 'from 5 to 100'],
  [{ role: 'owner' }, 'Choose what this person does.'], [{ email: 'ines.okafor@AGENCY.example' }, 'account with this email already'], [{ name: 'x'.repeat(101) }, 'under 100 characters'],
])('doesn’t add somebody with %j', async (wrong, sentence) => {
  const seen = await admin.fill('/admin/staff/new', { ...person('wrong@agency.example'), ...wrong });
  expect([seen.status, seen.text.includes(sentence)]).toEqual([422, true]);
  expect(await account('wrong@agency.example')).toBeUndefined();
});

it('a form sent twice adds one person', async () => {
  const form = await admin.open('/admin/staff/new');
  const id = form.page.querySelector('input[name="id"]')?.getAttribute('value') ?? '';
  const answers = [await admin.post('/admin/staff', { ...person('twice@agency.example'), id }), await admin.post('/admin/staff', { ...person('twice@agency.example'), id })];
  expect(answers.map((one) => one.status)).toEqual([303, 303]);
});

it('S-04: a new role takes hold at once and ends that person’s sessions', async () => {
  const omar = await app.make.staff('specialist', team, 'Omar Haddad');
  const browser = await app.signedIn(omar);
  expect((await admin.fill(`/admin/staff/${omar.id}/edit`, { role: 'supervisor' })).status).toBe(303);
  expect((await browser.get('/account')).location).toMatch(/^\/sign-in/);
  expect((await account(omar.email))?.role).toBe('supervisor');
});

it('S-04: a closed account is out at its next request, and can’t sign in again', async () => {
  const pia = await app.make.staff('specialist', team, 'Pia Lund');
  const browser = await app.signedIn(pia);
  await admin.fill(`/admin/staff/${pia.id}/edit`, { disabled: 'yes' });
  expect((await browser.get('/account')).status).toBe(303);
  const again = await app.browser().signIn(pia.email);
  expect([again.status, again.text.includes('Email and password don’t go together.')]).toEqual([422, true]);
});

it('S-04: an account closed in the database alone, its session left, is out as well', async () => {
  const gone = await app.make.staff('specialist', team, 'Gone Astray');
  const browser = await app.signedIn(gone);
  await app.database.write((tx) => tx.sql`UPDATE staff SET disabled_at = '2026-11-19T15:00:00.000Z' WHERE id = ${gone.id}`);
  expect((await browser.get('/account')).status).toBe(303);
});

it('S-04: an administrator sets a password and ends sessions', async () => {
  const rosa = await app.make.staff('specialist', team, 'Rosa Marín');
  const browser = await app.signedIn(rosa);
  const form = `form[action="/admin/staff/${rosa.id}/endings"]`;
  expect((await admin.fill(`/admin/staff/${rosa.id}/edit`, {}, form)).status).toBe(303);
  expect((await browser.get('/account')).status).toBe(303);
  await admin.post(`/admin/staff/${rosa.id}/passwords`, { password: 'quite another walk home' });
  expect((await app.browser().signIn(rosa.email, PASSWORD)).status).toBe(422);
  expect((await app.browser().signIn(rosa.email, 'quite another walk home')).status).toBe(303);
});

it('the only administrator can’t be closed or given another role', async () => {
  for (const change of [{ disabled: 'yes' }, { role: 'specialist', team: team.id }]) {
    const seen = await admin.fill(`/admin/staff/${ines.id}/edit`, change);
    expect([seen.status, seen.text.includes('This is the only administrator.')]).toEqual([422, true]);
  }
});

it('R-41: two administrators who change one account see both versions, and nothing typed is lost', async () => {
  const sam = await app.make.staff('specialist', team, 'Sam Ito');
  const form = { email: sam.email, role: 'specialist', team: team.id, share: '100', version: '1' };
  await admin.post(`/admin/staff/${sam.id}`, { ...form, name: 'Sam Itō' });
  const late = await admin.post(`/admin/staff/${sam.id}`, { ...form, name: 'Samuel Ito', share: '50' });
  expect(late.status).toBe(409);
  for (const words of ['Sam Itō', 'Samuel Ito', '50 %', '100 %']) expect(late.text).toContain(words);
  const kept = Object.fromEntries(late.page.querySelectorAll('main form input').map((input) => [input.getAttribute('name'), input.getAttribute('value')]));
  expect((await admin.send(`/admin/staff/${sam.id}`, kept as Record<string, string>)).status).toBe(303);
  expect(await account(sam.email)).toMatchObject({ name: 'Samuel Ito', fullTimeShare: 0.5 });
});

it('S-11: after ten minutes the password is asked for again, and leads back to what was typed', async () => {
  const tara = await app.make.staff('specialist', team, 'Tara Webb');
  const open = await admin.open(`/admin/staff/${tara.id}/edit`);
  expect(open.status).toBe(200);
  app.clock.forward(11);
  const asked = await admin.post(`/admin/staff/${tara.id}`, { name: 'Tara Webb-Cole', email: tara.email, role: 'specialist', team: team.id, share: '100', version: '1' });
  expect(asked.location).toMatch(/^\/account\/confirmation\?kept=/);
  expect((await admin.fill(asked.location, { password: 'not mine at all' })).status).toBe(422);
  const back = await admin.fill(asked.location, { password: PASSWORD });
  expect(back.location).toMatch(/^\/sign-in\/kept\//);
  expect((await admin.open(back.location)).text).toContain('Tara Webb-Cole');
  expect((await admin.fill(back.location, {})).status).toBe(303);
  expect((await account(tara.email))?.name).toBe('Tara Webb-Cole');
});

it('S-11: reading an account page later asks first, and then opens it', async () => {
  app.clock.forward(12);
  const asked = await admin.get('/admin/staff/new');
  expect(asked.location).toBe('/account/confirmation?next=%2Fadmin%2Fstaff%2Fnew');
  expect((await admin.fill(asked.location, { password: PASSWORD })).location).toBe('/admin/staff/new');
  expect((await admin.get('/admin/staff/new')).status).toBe(200);
});

it.each(['/admin/teams', '/admin/staff/new', '/admin/settings', '/admin/audit', '/admin/audit/csv'])('a supervisor has no business at %s', async (path) => {
  const browser = await app.signedIn(await app.make.staff('supervisor', team));
  expect((await browser.get(path)).status).toBe(403);
});

it.each(['/admin/staff/nobody/edit', '/admin/teams/none/edit', '/admin/staff/0193a1b2-1111-7222-8333-444455556666/edit'])('%s isn’t there', async (path) => {
  expect((await admin.get(path)).status).toBe(404);
});

it('settings are changed, take hold at once, and two who change them see both', async () => {
  const before = await admin.open('/admin/settings');
  const version = before.page.querySelector('input[name="version"]')?.getAttribute('value') ?? '';
  expect((await admin.fill('/admin/settings', { agencyName: 'Harborton & Sons', idleMinutes: '20', weekStart: '7' })).status).toBe(303);
  const after = await admin.open('/admin/settings');
  expect(after.page.querySelector('#agencyName')?.getAttribute('value')).toBe('Harborton & Sons');
  expect(after.page.querySelector('.foot')?.text).toContain('Harborton & Sons');
  const late = await admin.post('/admin/settings', { agencyName: 'Late', timeZone: 'America/Chicago', locale: 'en-US', currency: 'USD', weekStart: '1', contactsPerWeek: '6', countGenericVisits: 'yes', countForEachStaff: 'yes', idleMinutes: '15', planMonths: '12', dormantDays: '180', retentionYears: '6', authorisationForm: 'us', ...WEIGHTS, version });
  expect([late.status, late.text.includes('America/Chicago'), late.text.includes('Sunday')]).toEqual([409, true, true]);
  expect((await admin.fill('/admin/settings', { idleMinutes: '31' })).text).toContain('Enter minutes from 5 to 30.');
});
