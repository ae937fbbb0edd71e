/// <reference lib="dom" />
import { describeInBrowser } from '../support/chromium';
import { emails, fill, held, keep, leaveToName, line, open, openAgain, page, press, ready, rows, signIn, site, until, visitsWith, waits, watch, withoutSignal, type Kept } from '../support/no-signal';
import { choose } from '../support/watch';

describeInBrowser('no signal (QUALITY D.4)', () => {
  withoutSignal();

  it('U-40: filled in without a signal, still there after a reload, sent by itself on return, and exactly one row', async () => {
    await watch.context.setOffline(true);
    await page.goto(`${line.url}/visits/new`).catch(() => null);
    await page.getByRole('heading', { name: 'Log a visit without a signal' }).waitFor();
    await page.locator('#kept-employers input').first().check();
    // The device's own day; the app's clock stands elsewhere.
    await page.getByLabel('When').fill('2026-11-19');
    await choose(page, 'Who did you meet?', /^Someone/);
    await choose(page, 'Purpose', 'Keep in touch');
    await page.getByLabel('What you learned').fill('Written in the basement');
    await page.getByRole('button', { name: 'Keep this visit' }).click();
    await waits().waitFor();
    await page.reload();
    await waits().waitFor();
    expect(await visitsWith('Written in the basement')).toEqual([]);
    await watch.context.setOffline(false);
    await page.getByText('1 visit sent.').waitFor();
    await page.reload();
    await page.getByLabel('What you learned').waitFor();
    expect([await visitsWith('Written in the basement'), (await held()).drafts]).toEqual([[site.filled(':specialist')], 0]);
  });

  it('U-43: a server that is down is no other than no signal; two tabs send it once', async () => {
    await keep('The server was down');
    expect(new URL(page.url()).pathname).toBe('/offline');
    const other = await watch.context.newPage();
    await open('/week', other).catch(() => null);
    await other.getByText('There is no signal yet.').waitFor();
    const posts: string[] = [];
    watch.context.on('request', (request) => {
      if (request.method() === 'POST') posts.push(new URL(request.url()).pathname);
    });
    await line.open();
    await Promise.all([page, other].map((one) => one.getByRole('button', { name: 'Send 1 draft' }).click()));
    await page.getByText(/not sent yet/).waitFor({ state: 'hidden' });
    await open('/');
    expect([await visitsWith('The server was down'), posts]).toEqual([[site.filled(':specialist')], ['/visits']]);
  });

  it('a form half filled in outlives a crash: it is offered again, and no draft is left once it is saved', async () => {
    await fill('Half a visit');
    await until(page, async () => (await (window as Kept).kept?.mine())?.length === 1);
    await page.close();
    await openAgain();
    await open('/visits/new');
    await page.getByRole('button', { name: 'Carry on' }).click();
    await page.waitForURL('**/visits');
    expect(await page.getByLabel('What you learned').inputValue()).toBe('Half a visit');
    await press();
    await page.getByText('Visit saved').waitFor();
    expect([(await visitsWith('Half a visit')).length, (await held()).drafts]).toEqual([1, 0]);
  });

  it('a refused visit stays with its reason, and can be opened and mended', async () => {
    await fill('Day to come');
    await page.evaluate(() => document.querySelector('#day')?.setAttribute('max', ''));
    await page.getByLabel('When', { exact: true }).first().fill('2026-11-25');
    await line.cut();
    await press();
    await page.getByText('There is no signal yet.').waitFor();
    await line.open();
    await page.getByRole('button', { name: 'Send 1 draft' }).click();
    await page.getByText('This day is still to come.').waitFor();
    expect(await visitsWith('Day to come')).toEqual([]);
    await page.getByRole('button', { name: 'Open' }).click();
    await page.getByRole('heading', { name: 'There is a problem' }).waitFor();
    await page.getByLabel('When', { exact: true }).first().fill('2026-11-19');
    await press();
    await page.getByText('Visit saved').waitFor();
    expect([(await visitsWith('Day to come')).length, (await held()).drafts]).toEqual([1, 0]);
  });

  it('U-41: somebody else on this device neither sees it nor sends it; signing out asks first, and then nothing is left', async () => {
    await keep('Mine alone');
    await line.open();
    await watch.context.clearCookies();
    const [, other] = await emails('specialist');
    await signIn(other);
    await page.getByText('1 visit of somebody else').waitFor();
    await open('/offline');
    await page.getByText('1 visit of somebody else').waitFor();
    expect([await page.getByRole('button', { name: /^Send|^Open/ }).count(), await visitsWith('Mine alone')]).toEqual([0, []]);
    await open('/');
    await page.locator('.menu summary').click();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('heading', { name: 'Before you sign out' }).waitFor();
    await page.getByRole('button', { name: /^Throw away/ }).click();
    await page.getByRole('button', { name: 'Really throw it away?' }).click();
    await page.waitForURL('**/sign-in*');
    const { local, session, people, drafts } = await held();
    expect({ local, session, people, drafts }).toEqual({ local: [], session: [], people: 0, drafts: 0 });
    expect(await visitsWith('Mine alone')).toEqual([]);
  });

  it('U-41: a session that ends by itself takes the key along, the employers and what was only begun', async () => {
    await fill('Never finished');
    await until(page, async () => (await (window as Kept).kept?.mine())?.length === 1);
    await watch.context.clearCookies();
    await open('/week');
    await page.waitForURL('**/sign-in*');
    const { people, drafts } = await held();
    expect({ people, drafts }).toEqual({ people: 0, drafts: 0 });
  });

  it('D5: a client who took back their leave meanwhile is not named: the visit waits with its reason, and can be logged without names', async () => {
    const leave = await leaveToName();
    await open(`/visits/new?employer=${leave.employer}`);
    await ready();
    await choose(page, 'Who did you meet?', /^Someone/);
    await choose(page, 'Purpose', 'Keep in touch');
    await page.locator(`[name=clients][value="${leave.client}"]`).check();
    await page.locator(`[name=facts][value^="${leave.client}:"]`).first().check();
    await page.getByLabel('What you learned').fill('Spoke of somebody');
    await until(page, async () => (await (window as Kept).kept?.mine())?.length === 1);
    await page.waitForTimeout(500);
    await line.cut();
    await press();
    await page.getByText('There is no signal yet.').waitFor();
    const row = page.locator('#kept li').first();
    expect(await row.innerText()).toMatch(/about \p{L}\./u);
    expect(await row.innerText()).not.toContain(leave.name);
    await leave.withdraw();
    await line.open();
    await page.getByRole('button', { name: 'Send 1 draft' }).click();
    await page.getByText('It needs the client’s leave.').waitFor();
    await page.getByRole('button', { name: 'Open' }).click();
    await page.getByRole('button', { name: 'Log it without naming anyone' }).click();
    await page.getByText('Visit saved').waitFor();
    expect([(await visitsWith('Spoke of somebody')).length, (await held()).drafts]).toEqual([1, 0]);
  });

  it('U-42, S-63: while somebody works the device holds static files and sealed bytes, and no name', async () => {
    await keep('Secret of the day');
    const names = (await rows((tx) => tx.sql<{ name: string }[]>`SELECT preferred_name AS name FROM clients UNION SELECT name FROM employers`)).map((row) => row.name);
    const { stores, people, drafts, cached } = await held();
    expect([people, drafts, stores.includes('key false')]).toEqual([1, 1, true]);
    expect(cached.map((one) => one.path).filter((path) => !/^\/assets\/\w+\/[\w.-]+\.(css|js|svg|png)$|^\/offline$/.test(path))).toEqual([]);
    const all = [stores, ...cached.filter((one) => one.path === '/offline').map((one) => one.text)].join();
    expect(all.length).toBeGreaterThan(1000);
    expect([...names.filter((name) => name.length > 4), 'Secret of the day'].filter((name) => all.includes(name))).toEqual([]);
  });
});
