import { writtenLine, type AccountingNames } from './accounting-words.rules';
import type { IncidentTold, Telling } from './told';
import { fileRows, FILE_HEADER } from './accounting-file';
import { REDISCLOSURE_NOTICE } from './redisclosure-notice';

const NAMES: Record<string, string> = { hotel: 'Quayside Hotel', pat: 'Pat Lowe', kim: 'Kim Oh', dana: 'Dana Reyes', mona: 'Mona Lind' };
const names = (voice: AccountingNames['voice']): AccountingNames => ({
  voice, locale: 'en-GB', employer: (id) => NAMES[id], person: (id) => NAMES[id], staff: (id) => (id ? NAMES[id] : 'somebody'),
  plan: (id) => (id === 'p2' ? { number: 2, words: new Map([['name', 'Jo has cooked for ten years']]) } : undefined), day: (day) => day, dayOf: (instant) => instant.slice(0, 10),
});
const LATER = { at: '2026-11-20T15:00:00.000Z', by: 'mona' };
const telling = (given: Partial<Telling> = {}): Telling => ({
  kind: 'telling', id: 'd1', day: '2026-11-19', employerId: 'hotel', act: 'log', recordId: 'v1', planId: 'p2', facts: [{ fact: 'name', planId: 'p2', corrected: null }, { fact: 'history_gap', planId: 'p2', corrected: null }],
  met: ['pat'], metUnnamed: false, besides: '', metBefore: [], earlierDays: [], mode: 'in_person', purpose: 'propose_client', by: 'dana', removed: null, corrected: null, ...given,
});
const incident: IncidentTold = { kind: 'incident', id: 'i1', day: '2026-11-18', employerId: 'hotel', what: 'I named the clinic.', toWhom: 'the porter', saidBy: 'dana', reportedBy: 'dana', reportedAt: LATER.at, clientToldOn: null };
const you = (line: Telling | IncidentTold) => writtenLine(line, names('you'));

it.each<[string, Partial<Telling>, string]>([
  ['in person', {}, 'On 2026-11-19 Dana Reyes told Quayside Hotel (Pat Lowe), in person, your name and about the gap in your work history.'],
  ['to somebody unnamed besides', { metUnnamed: true, mode: 'phone' }, 'On 2026-11-19 Dana Reyes told Quayside Hotel (Pat Lowe and someone there), by phone, your name and about the gap in your work history.'],
  ['to nobody by name', { met: [], mode: 'email', facts: [{ fact: 'programme', planId: 'p2', corrected: null }] }, 'On 2026-11-19 Dana Reyes told Quayside Hotel, by email, that you work with an employment programme.'],
  ['in an introduction', { met: [], mode: '', act: 'introduce', facts: [{ fact: 'name', planId: 'p2', corrected: null }] }, 'On 2026-11-19 Dana Reyes told Quayside Hotel, in a written introduction, your name.'],
  ['at a job start', { met: [], mode: '', act: 'job_start', facts: [{ fact: 'accommodations', planId: 'p2', corrected: null }] }, 'On 2026-11-19 Dana Reyes told Quayside Hotel, at the start of a job, which accommodations you need.'],
  ['with no fact', { facts: [] }, 'On 2026-11-19 Dana Reyes spoke with Quayside Hotel (Pat Lowe) about you, in person. No fact is recorded as told.'],
])('D11, to the client: %s', (_, given, sentence) => expect(you(telling(given)).sentence).toBe(sentence));

it('D11, for staff, with the purpose, the version and the approved words', () => {
  const line = writtenLine(telling(), names('they'));
  expect(line).toMatchObject({ purpose: 'to propose them for work there', plan: 'version 2', how: 'in person', by: 'Dana Reyes', people: 'Pat Lowe' });
  expect(line.facts).toEqual([
    { what: 'Their name', words: 'Jo has cooked for ten years', note: '', hasNotice: false },
    { what: 'The gap in their work history', words: '', note: '', hasNotice: false },
  ]);
});

it.each<[string, Partial<Telling>, string]>([
  ['the visit was removed', { removed: LATER }, 'The visit was removed from the log on 2026-11-20 by Mona Lind. What was told stays told.'],
  ['free words that went with it', { act: 'introduce', besides: 'They start early.' }, 'In Dana Reyes’s own words besides: “They start early.”'],
  ['taken off altogether', { corrected: LATER }, 'This was recorded as told here, and later corrected on 2026-11-20 by Mona Lind.'],
  ['another day at first', { earlierDays: [{ day: '2026-11-18', corrected: LATER }] }, 'First recorded for 2026-11-18; later corrected on 2026-11-20 by Mona Lind.'],
  ['another person at first', { metBefore: [{ id: 'kim', corrected: LATER }] }, 'First recorded as told to Kim Oh; later corrected on 2026-11-20 by Mona Lind.'],
])('says what became of the record: %s', (_, given, note) => expect(you(telling(given)).notes).toEqual([note]));

it('a fact taken off later says so beside it, and one told under another version says which', () => {
  const line = you(telling({ facts: [{ fact: 'name', planId: 'p9', corrected: LATER }] }));
  expect(line.facts[0].note).toBe('Told under a version that is not on record. First recorded as told; later corrected on 2026-11-20 by Mona Lind.');
});

it.each<[string, IncidentTold, string[]]>([
  ['the client wasn’t told', incident, ['Reported by Dana Reyes on 2026-11-20; said by Dana Reyes.', 'The record doesn’t say that you were told of it.']],
  ['the client was told; who said it isn’t known', { ...incident, saidBy: null, clientToldOn: '2026-11-21' }, ['Reported by Dana Reyes on 2026-11-20.', 'You were told of it on 2026-11-21.']],
])('D9: an incident: %s', (_, given, notes) => {
  expect(you(given)).toMatchObject({ sentence: 'On 2026-11-18 something was said at Quayside Hotel (the porter) without your leave: I named the clinic.', notes, plan: '', isIncident: true });
});

it('the file has a row for each fact, and the notice beside each fact it must travel with', () => {
  const line = writtenLine(telling({ facts: [{ fact: 'name', planId: 'p2', corrected: null }, { fact: 'substance_use', planId: 'p2', corrected: LATER }] }), names('they'));
  expect(line.hasNotice).toBe(true);
  const rows = fileRows(line, 'J.M.');
  expect(rows.map((row) => row.length)).toEqual([FILE_HEADER.length, FILE_HEADER.length]);
  expect(rows.map((row) => row.at(-1))).toEqual(['', REDISCLOSURE_NOTICE]);
  expect(rows[1]).toEqual(['J.M.', '2026-11-19', 'Quayside Hotel', 'Pat Lowe', 'Their substance-use history', '', 'to propose them for work there', 'version 2', 'Dana Reyes', 'in person', 'First recorded as told; later corrected on 2026-11-20 by Mona Lind.', REDISCLOSURE_NOTICE]);
  expect(fileRows(you(incident), 'J.M.')[0].slice(4, 8)).toEqual(['I named the clinic.', '', '', 'Without leave']);
});
