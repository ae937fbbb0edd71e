import type { Client } from '../../src/clients/client.entity';
import { newId } from '../../src/common/database/ids';
import { Employers } from '../../src/employers/employers.service';
import { NOTE_GONE } from '../../src/records/erasure/notes-about';
import { NextTouches } from '../../src/visits/stages/next-touches.service';
import { Standings } from '../../src/visits/standings.service';
import { startApp, type TestApp } from '../support/app';
import { makeEmployer, makePerson } from '../support/make-employers';
import { castOf, makeVisit, type Cast } from '../support/make-visits';

let app: TestApp;
let cast: Cast;
let [kim, ines]: Client[] = [];
let opening: string;

const GONE = '[a name, taken out]';
const TABLETS = 'J.M. would not do nights because of the tablets';
const MINUTES = '/matching/minutes?day=2026-11-19';

/** Written by hand as the form sends it. @returns the note's id */
async function note(about: string, decided: string, what = ''): Promise<string> {
  const id = newId();
  const answer = await cast.browser.post(`/matching/openings/${opening}`, { id, view: '', back: '', decided, staff: what === '' ? '' : cast.dana.id, dueOn: what === '' ? '' : '2026-11-20', about, what });
  if (answer.status !== 303) throw new Error(answer.text.slice(0, 400));
  return id;
}

const noteOf = async (id: string) => (await app.database.read((tx) => tx.sql<{ decided: string; what: string }[]>`SELECT decided, what FROM meeting_notes WHERE id = ${id}`))[0];

/** A supervisor asks, an administrator agrees. */
async function erase(id: string): Promise<void> {
  const asked = await (await app.signedIn(cast.mona)).fill(`/clients/${id}/erasure/new`, { ground: 'asked', askedBy: 'client', words: 'By letter', lawAllows: 'yes' }, `form[action="/clients/${id}/erasures"]`);
  const done = await (await app.signedIn(await app.make.staff('administrator', null, `Ada ${id.slice(-4)}`))).post(`${asked.location}/approvals`);
  if (done.status !== 303) throw new Error(done.text);
}

beforeAll(async () => {
  app = await startApp();
  cast = await castOf(app);
  kim = await app.make.client(cast.amir, { preferredName: 'Kim Abara' });
  ines = await app.make.client(cast.dana, { preferredName: 'Ines Kahl' });
  opening = (await app.make.opening(cast.dana, cast.hotel, { title: 'Porter' })).id;
  await makePerson(app.app, cast.hotel, 'June Moss', { role: 'cook' });
});
afterAll(() => app.close());

describe('P4: what the meeting noted about a client is part of their whole record', () => {
  it('the words, who follows up and by when, on the page and in the file; another’s initials are taken out, and one’s own stay', async () => {
    await note(cast.jo.id, `${TABLETS}; K.A. or IK would`, 'Ask J.M. about days');
    const removed = await note(cast.jo.id, 'Nothing for J. M. this week');
    expect((await cast.browser.post(`/matching/follow-ups/${removed}/removals`)).status).toBe(303);
    const file = JSON.parse((await cast.browser.get(`/clients/${cast.jo.id}/record/file`)).html) as { parts: Record<string, { entries: object[] }> };
    expect(file.parts.meetingNoteClients.entries).toEqual([
      expect.objectContaining({ opening: 'Porter', notedOn: '2026-11-19', decided: `${TABLETS}; ${GONE} or ${GONE} would`, staff: 'Dana Reyes', dueOn: '2026-11-20', what: 'Ask J.M. about days', doneOn: null, deletedAt: null }),
      expect.objectContaining({ decided: 'Nothing for J. M. this week', deletedAt: expect.any(String) as string }),
    ]);
    const { text } = await cast.browser.open(`/clients/${cast.jo.id}/record`);
    for (const words of [`${TABLETS}; ${GONE} or ${GONE} would`, 'Ask J.M. about days', 'Nothing for J. M. this week']) expect(text).toContain(words);
  });
});

describe('A.3: erased, nothing is left of what the meeting noted', () => {
  it('a note about them keeps its place and who follows up, and a sentence where the words were; of others’ notes only the initials go', async () => {
    const [both, only] = [await note(cast.jo.id, TABLETS, 'Ring her doctor'), await note(cast.jo.id, '', 'Ask which tablets')];
    const removed = await note(cast.jo.id, 'Too ill this week');
    await cast.browser.post(`/matching/follow-ups/${removed}/removals`);
    const [unlinked, of] = [await note('', `${TABLETS}. June is the cook.`), await note(kim.id, 'K.A. gets on with JM', 'Ask K.A.')];
    const visit = await makeVisit(app.app, app.make.viewer(cast.dana), cast.hotel, { learned: 'The cook asked after J. M. again. OK by us.' });
    const theirs = await makeVisit(app.app, app.make.viewer(cast.lena), cast.hotel, { learned: 'J.M. is the cook here.' });
    await erase(cast.jo.id);
    expect(await Promise.all([both, only, removed].map(noteOf))).toEqual([{ decided: NOTE_GONE, what: '' }, { decided: '', what: NOTE_GONE }, { decided: NOTE_GONE, what: '' }]);
    expect(await Promise.all([unlinked, of].map(noteOf))).toEqual([{ decided: `${GONE} would not do nights because of the tablets. June is the cook.`, what: '' }, { decided: `K.A. gets on with ${GONE}`, what: 'Ask K.A.' }]);
    const learned = await app.database.read((tx) => tx.sql<{ id: string; learned: string }[]>`SELECT id, learned FROM visits`);
    expect([visit, theirs].map((id) => learned.find((one) => one.id === id)?.learned)).toEqual([`The cook asked after ${GONE} again. OK by us.`, 'J.M. is the cook here.']);
    const seen = await cast.browser.get(MINUTES);
    expect(seen.text).toContain(NOTE_GONE);
    for (const word of ['J.M.', 'JM', 'doctor', 'which tablets', 'Too ill']) expect([word, seen.text.includes(word), (await cast.browser.get(MINUTES.replace('minutes?', 'minutes/file?'))).html.includes(word)]).toEqual([word, false, false]);
    expect((await cast.browser.get('/week')).text).toContain(NOTE_GONE);
  });

  it('an employer’s next touch loses the initials wherever it was taken over from: a visit, a word that it is still going, a record joined into it', async () => {
    const who = app.make.viewer(cast.dana);
    const [mill, kept, shop] = await Promise.all(['Old Mill', 'Mill Group', 'Corner Shop'].map((name) => makeEmployer(app.app, name)));
    const pia = await app.make.client(cast.dana, { preferredName: 'Pia Voss' });
    await makeVisit(app.app, who, mill.id, { nextWhat: 'Tell P.V. of it', nextOn: '2026-11-25' });
    await app.database.write(async (tx) => {
      const touches = app.app.get(NextTouches);
      const before = await app.app.get(Employers).findEvenRemoved(tx, mill.id);
      if (!before) throw new Error('The mill is on record.');
      await touches.goOn(tx, who, before, { id: newId(), nextOn: '2026-11-26', note: 'P.V. is still keen' });
      await touches.move(tx, who, shop, { id: newId(), nextOn: '2026-11-26', nextWhat: 'Ask P.V. first', note: '' });
      await tx.sql`INSERT INTO employer_merges (id, gone_id, kept_id, moved, merged_by, merged_at) VALUES (${newId()}, ${mill.id}, ${kept.id}, '{}', ${who.id}, '2026-11-19T15:00:00Z')`;
      await app.app.get(Standings).note(tx, kept.id);
    });
    const said = () => app.database.read((tx) => tx.sql<{ name: string; what: string }[]>`SELECT name, next_touch_what AS what FROM employers WHERE id IN (${mill.id}, ${kept.id}, ${shop.id}) ORDER BY name`);
    expect((await said()).map(({ what }) => what)).toEqual(['Ask P.V. first', 'Tell P.V. of it', 'Tell P.V. of it']);
    await erase(pia.id);
    expect((await said()).map(({ what }) => what)).toEqual([`Ask ${GONE} first`, `Tell ${GONE} of it`, `Tell ${GONE} of it`]);
    const notes = await app.database.read((tx) => tx.sql<object[]>`SELECT next_what AS what, note FROM next_touches WHERE employer_id = ${mill.id}`);
    expect(notes).toEqual([{ what: `Tell ${GONE} of it`, note: `${GONE} is still keen` }]);
  });

  it('initials that another open record of the team has mean that one, and stay; a note about the one erased goes all the same', async () => {
    await app.make.client(cast.amir, { preferredName: 'Ivo Korda' });
    const [unlinked, about] = [await note('', 'I.K. likes evenings'), await note(ines.id, 'I.K. has a plan')];
    await erase(ines.id);
    expect(await Promise.all([unlinked, about].map(noteOf))).toEqual([{ decided: 'I.K. likes evenings', what: '' }, { decided: NOTE_GONE, what: '' }]);
  });
});
