import { Audit } from '../../src/audit/audit.service';
import type { Client } from '../../src/clients/client.entity';
import { startApp, type TestApp } from '../support/app';
import type { Browser } from '../support/browser';
import { makeFullRecord, WORDS, type FullRecord } from '../support/make-full-record';
import { allow } from '../support/make-disclosure';
import { castOf, makeVisit, type Cast } from '../support/make-visits';

interface Part {
  heading: string;
  entries: Record<string, unknown>[];
}

let app: TestApp;
let cast: Cast;
let dana: Browser;
let odo: Client;
let full: FullRecord;

/** What only somebody else's record holds. */
const OTHERS = { reach: 'othreach', planWords: 'othplanwords', learned: 'othlearned' };
const of = (path = '') => `/clients/${full.clientId}/record${path}`;
const file = async (browser = dana) => JSON.parse((await browser.get(of('/file'))).html) as { record: string; takenBy: string; parts: Record<string, Part> };

beforeAll(async () => {
  app = await startApp();
  cast = await castOf(app);
  dana = cast.browser;
  const who = app.make.viewer(cast.dana);
  odo = await app.make.client(cast.dana, { preferredName: 'Odo Brandt', reachNote: OTHERS.reach });
  await allow(app.app, who, odo, [cast.hotel], ['name'], { words_name: OTHERS.planWords } as never);
  await makeVisit(app.app, who, cast.hotel, { about: [{ clientId: odo.id, facts: ['name'] }], learned: OTHERS.learned });
  full = await makeFullRecord(dana, await app.signedIn(cast.mona), cast, odo.id);
  await dana.fill(`/clients/${full.clientId}/disclosure/talks/new`, { topics: ['wording'], decided: `As with Odo Brandt; Odo's plan was shorter. ${WORDS.talk}` });
}, 60_000);
afterAll(() => app.close());

describe('P4, 164.524: the whole record, to read and to take along', () => {
  it('holds every word that was written about the client, but for what stands in visits with others', async () => {
    const seen = await dana.open(of());
    const json = JSON.stringify(await file());
    const told = Object.values(WORDS).filter((word) => ![WORDS.scan, WORDS.request, WORDS.general, WORDS.learned].includes(word as never));
    for (const text of [seen.text, json]) expect(told.filter((word) => !text.includes(word))).toEqual([]);
    for (const sentence of ['Everything on record about Zoqmarla Vexwick', 'Put together for Zoqmarla Vexwick by Dana Reyes', 'that they work with an employment programme', 'Signed on paper', 'Allowed', 'Ask me each time', 'Opened a client']) expect(seen.text).toContain(sentence);
  });

  it('of a visit with two clients: this one’s part alone, and the words left out with a word why', async () => {
    const { parts } = await file();
    const visits = parts.visits.entries;
    expect(visits.map((visit) => [visit.employer, visit.facts])).toEqual([['Quayside Hotel', ['name']], ['Quayside Hotel', ['name']]]);
    expect(visits.map((visit) => visit.learned)).toEqual([`They liked her. ${WORDS.reworded}`, 'Left out: this visit was about somebody else too.']);
  });

  it('nothing of anybody else: not the other client of that visit, not in a note, not by an id', async () => {
    const [{ html }, body] = [await dana.open(of()), (await dana.get(of('/file'))).html];
    for (const text of [html, body]) {
      expect([odo.id, cast.jo.id, 'Odo', 'Brandt', 'Jolanda', ...Object.values(OTHERS)].filter((word) => text.includes(word))).toEqual([]);
    }
    expect(body).toContain(`As with [a name, taken out]; [a name, taken out] plan was shorter. ${WORDS.talk}`);
  });

  it('the file is machine-readable: days as days, answers as our own words, ids by name; the page’s title and its file name hold initials or nothing', async () => {
    const { parts, takenBy } = await file();
    expect(parts.disclosurePlans.entries[0]).toMatchObject({ number: 1, contactAllowed: true, scope: 'only_these', givenOn: '2026-11-10', recordedBy: 'Dana Reyes' });
    expect(parts.jobs.entries[0]).toMatchObject({ employer: 'Quayside Hotel', title: WORDS.job, endedOn: '2026-11-18', plan: 'Version 1' });
    expect(parts.followAlongs.entries[0].job).toBe(`${WORDS.job}, Quayside Hotel, November 13, 2026`);
    expect([takenBy, JSON.stringify(parts).includes(full.clientId)]).toEqual(['Dana Reyes', false]);
    const answer = await dana.get(of('/file'));
    expect([answer.headers['content-type'], answer.headers['content-disposition']]).toEqual(['application/json; charset=utf-8', expect.stringContaining('whole record.json')]);
    expect((await dana.open(of())).html).toContain('<title>The whole record of Z.V. · Rapport</title>');
  });

  it('P3, S-11: each look is in the log, page and file apart, and needs the password given anew', async () => {
    const before = (await app.app.get(Audit).verify()).lines;
    await dana.open(of());
    await dana.get(of('/file'));
    const lines = await app.database.read((tx) => tx.sql<{ detail: string; staff_id: string }[]>`SELECT detail, staff_id FROM audit WHERE seq > ${before} AND action = 'record.export' AND subject_id = ${full.clientId} ORDER BY seq`);
    expect(lines).toEqual(['page', 'file'].map((detail) => ({ detail, staff_id: cast.dana.id })));
    app.clock.forward(11);
    for (const path of ['', '/file']) expect((await dana.get(of(path))).location).toBe(`/account/confirmation?next=${encodeURIComponent(of(path))}`);
    app.clock.forward(-11);
    expect((await dana.open(of())).text).toContain('Took out a client’s whole record');
  });

  it('P1: a team mate, another team and an administrator get nothing', async () => {
    const ines = await app.make.staff('administrator', null, 'Ines Okafor');
    for (const [staff, status] of [[cast.amir, 404], [cast.lena, 404], [ines, 403]] as const) {
      const browser = await app.signedIn(staff);
      expect([(await browser.get(of())).status, (await browser.get(of('/file'))).status]).toEqual([status, status]);
    }
  });

  it('is a link away from the client’s page; erasing it is offered to the supervisor only', async () => {
    expect((await dana.open(`/clients/${full.clientId}`)).html).toContain(`href="${of()}"`);
    const mona = await app.signedIn(cast.mona);
    expect((await mona.open(of())).html).toContain(`/clients/${full.clientId}/erasure/new`);
    expect((await dana.open(of())).html).not.toContain('/erasure/new');
  });
});
