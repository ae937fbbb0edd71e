import { newId } from '../../src/common/database/ids';
import { agreePlan } from './plan-conversation';
import type { Browser, Seen } from './browser';
import { idOf, VISIT_FORM } from './make-visits';
import { pngScan } from './scans';

/** Words that stand nowhere else, by the part of the record they are written into. Letters only, so that no page or index takes them apart. */
export const WORDS = {
  name: 'Zoqmarla', surname: 'Vexwick', phone: '555-0188', email: 'zoqphone', reach: 'zoqreach', wish: 'zoqwish', planWords: 'zoqplanword', wordsNot: 'zoqnotsaid', pros: 'zoqpros', cons: 'zoqcons', reference: 'zoqreference',
  paper: 'zoqpaper', scan: 'zoqscanbytes', talk: 'zoqtalk', ownWords: 'zoqownwords', trouble: 'zoqtrouble', question: 'zoqquestion', how: 'zoqhowtold', incident: 'zoqincident', toWhom: 'zoqheardby', incidentNote: 'zoqincidentnote',
  intro: 'zoqintroduction', notThis: 'zoqnotthisone', job: 'zoqjobtitle', follow: 'zoqfollow', end: 'zoqendnote', learned: 'zoqlearned', reworded: 'zoqreworded', next: 'zoqnextstep', planned: 'zoqplannednote', general: 'zoqgeneral', request: 'zoqrequest', noteDecided: 'zoqdecided', noteWhat: 'zoqfollowup',
} as const;

export interface Places {
  hotel: string;
  bakery: string;
}

export interface FullRecord {
  clientId: string;
  /** About them alone, changed once. */
  visit: string;
  /** About them and `otherId`. */
  shared: string;
  /** About nobody, but it names them. */
  general: string;
}

/** Writes everything the pages let one write about a client, each part with a word of its own. */
export async function makeFullRecord(dana: Browser, mona: Browser, at: Places, otherId: string): Promise<FullRecord> {
  const added = await dana.fill('/clients/new', { preferredName: `${WORDS.name} ${WORDS.surname}`, caseNumber: 'ZQ-9', phone: WORDS.phone, email: `${WORDS.email}@example.org`, reachNote: WORDS.reach, enteredOn: '2026-11-02' });
  const clientId = /\/clients\/([\w-]{36})/.exec(expectDone(added).location)?.[1] ?? '';
  const of = (path: string) => `/clients/${clientId}${path}`;
  expectDone(await dana.fill(of('/preferences'), { tasksLiked: WORDS.wish }));
  expectDone(await agreePlan(dana, clientId, {
    contact: 'yes', scope: 'only_these', allowedEmployers: [at.hotel], askEmployers: [at.bakery], facts: ['name', 'programme'], words_name: WORDS.planWords, words_programme: 'I work with a coach', wordsNot: WORDS.wordsNot, prosConsOn: '2026-11-10', prosConsNote: WORDS.pros, consNote: WORDS.cons,
    whoSays: 'specialist', when: 'before_applying', howGiven: 'paper', reference: WORDS.reference, givenOn: '2026-11-10', inForceFrom: '2026-11-10',
  }));
  await papersAndTalks(dana, of, at);
  const visits = await makeVisits(dana, at, clientId, otherId);
  await work(dana, of, at);
  const told = await dana.fill(of('/incidents/new'), { employer: at.hotel, what: WORDS.incident, toWhom: WORDS.toWhom });
  expectDone(await mona.fill(expectDone(told).location.split('?')[0], { note: WORDS.incidentNote, clientToldOn: '2026-11-19' }));
  expectDone(await dana.fill(of('/withdrawals/new'), { how: WORDS.how }));
  expectDone(await dana.fill('/incidents/new', { employer: at.hotel, what: `They were told that ${WORDS.name} ${WORDS.surname} comes from us`, toWhom: 'the cook', about: `Somebody called ${WORDS.name}` }));
  return { clientId, ...visits };
}

async function papersAndTalks(dana: Browser, of: (path: string) => string, at: Places): Promise<void> {
  const signed = { id: newId(), signedOn: '2026-11-10', signedBy: 'client', authority: '', reference: WORDS.paper, witness: 'Maria Lund' };
  expectDone(await dana.upload(of('/disclosure/versions/1/signatures'), signed, pngScan(1, WORDS.scan), 'paper.png'));
  expectDone(await dana.fill(of('/disclosure/talks/new'), { topics: ['wording'], ownWords: WORDS.ownWords, decided: WORDS.talk }));
  expectDone(await dana.fill(of('/disclosure/troubles/new'), { day: '2026-11-12', note: WORDS.trouble }));
  expectDone(await dana.post(of('/leave-questions'), { id: newId(), employer: '', text: WORDS.question }));
  expectDone(await dana.fill(of('/leave-answers/new'), { employer: at.bakery, answer: 'yes', purpose: 'any', lasts: 'until', untilDay: '2026-12-19' }));
}

async function makeVisits(dana: Browser, at: Places, clientId: string, otherId: string): Promise<Omit<FullRecord, 'clientId'>> {
  const log = async (fields: Record<string, string | string[]>) => idOf(expectDone(await dana.fill(`/visits/new?employer=${at.hotel}`, { ...VISIT_FORM, ...fields })).location);
  const visit = await log({ purpose: 'propose_client', clients: clientId, facts: `${clientId}:name`, learned: `They liked her. ${WORDS.learned}`, nextWhat: `Call about ${WORDS.next}`, next: '1_week' });
  expectDone(await dana.fill(`/visits/${visit}/edit`, { learned: `They liked her. ${WORDS.reworded}` }));
  const shared = await log({ purpose: 'propose_client', clients: [clientId, otherId], facts: [`${clientId}:name`, `${otherId}:name`], learned: `Early shifts for ${WORDS.name}, ${WORDS.learned}. Odo Brandt can start on Monday.` });
  const general = await log({ anyway: 'yes', next: '1_week', nextWhat: `Tell ${WORDS.name}`, learned: `${WORDS.name} ${WORDS.surname} came along, and ${WORDS.name.toLowerCase()}’s bus was late. The kitchen is ${WORDS.general}.` });
  expectDone(await dana.fill(`/planned-visits/new?employer=${at.hotel}`, { employer: at.hotel, day: '2026-11-24', purpose: 'propose_client', clients: clientId, facts: `${clientId}:name`, note: WORDS.planned }));
  return { visit, shared, general };
}

async function work(dana: Browser, of: (path: string) => string, at: Places): Promise<void> {
  const opening = /\/openings\/([\w-]{36})/.exec(expectDone(await dana.fill(`/openings/new?employer=${at.hotel}`, { title: 'Porter' })).location)?.[1] ?? '';
  const table = `/matching/openings/${opening}`;
  const someone = (await dana.get(table)).page.querySelector('#note select[name=staff] option:not([value=""])')?.getAttribute('value') ?? '';
  expectDone(await dana.fill(table, { about: of('').split('/')[2], decided: WORDS.noteDecided, staff: someone, dueOn: '2026-11-20', what: WORDS.noteWhat }, '#note form'));
  expectDone(await dana.post(of(`/matches/${opening}/answers`), { id: newId(), answer: 'not_interested', why: WORDS.notThis }));
  expectDone(await dana.fill(of(`/introductions/new?employer=${at.hotel}`), { facts: ['name'], body: WORDS.intro }));
  const started = await dana.fill(of('/jobs/new'), { employer: at.hotel, title: WORDS.job, startedOn: '2026-11-13', knows: 'from_us', facts: ['name'], toldOn: '2026-11-13', minimumWage: 'yes', openToAnyone: 'yes', notSetAside: 'yes', ordinaryTerm: 'yes' });
  const job = /\/jobs\/([\w-]{36})/.exec(expectDone(started).location)?.[1] ?? '';
  expectDone(await dana.post(`/jobs/${job}/follow-alongs`, { id: newId(), doneOn: '2026-11-16', how: 'phone', note: WORDS.follow }));
  expectDone(await dana.fill(`/jobs/${job}/endings/new`, { endedOn: '2026-11-18', endReason: 'term_over', endNote: WORDS.end, status: 'looking' }));
}

function expectDone(seen: Seen): Seen {
  if (seen.status !== 303 || /confirmation/.test(seen.location)) throw new Error(`Not taken (${seen.status} ${seen.location}): ${seen.text.slice(0, 600)}`);
  return seen;
}
