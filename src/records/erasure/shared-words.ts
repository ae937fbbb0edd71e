import type { Tx } from '../../common/database/database';
import { joined, plain, run, sql, type Sql } from '../../common/database/sql';
import { nameKey, tokens } from '../../common/text/normalise';
import { initialsOf } from '../../common/text/plain';
import { initialsPattern, initialsPieces } from './initials-out.rules';
import { namePartsOf } from './name-out.rules';
import { wordsWithout } from './stored-words-out.rules';

interface Shared {
  readonly table: string;
  readonly key: readonly string[];
  readonly columns: readonly string[];
  /** Who wrote it: a note of the client's own team may call them by one name. Null where all teams write: there only the whole name counts. */
  readonly author: string | null;
  /** At which employer: the names of its people aren't the client's. */
  readonly employer: string | null;
  /** Counts up when it changes, so that a form opened before can't quietly bring the name back (R-41). */
  readonly isVersioned: boolean;
  /** Whose record it stands in, as a client's id: their own name isn't taken out of it for another who shares a word of it. */
  readonly about?: string;
}

/**
 * Words about employers, weeks and other clients, in which a client may have been named all the same (D6 warns of it).
 * Not among them, since the database keeps these rows to the letter, whoever asks: what another client's record says in its
 * incidents and notes on them, disclosure plans, talks, withdrawals and answers about leave, questions kept, introductions as they were
 * handed out, follow-alongs and legal holds. A name in them stays until that client's record goes, and is read by those who
 * reach that client, and by nobody else.
 */
export const SHARED_WORDS: readonly Shared[] = [
  { table: 'visits', key: ['id'], columns: ['learned', 'next_what'], author: 'staff_id', employer: 'employer_id', isVersioned: true },
  { table: 'visit_versions', key: ['visit_id', 'version'], columns: ['body'], author: '(SELECT staff_id FROM visits WHERE id = visit_versions.visit_id)', employer: '(SELECT employer_id FROM visits WHERE id = visit_versions.visit_id)', isVersioned: false },
  { table: 'planned_visits', key: ['id'], columns: ['note', 'skipped_why'], author: 'staff_id', employer: 'employer_id', isVersioned: true },
  { table: 'reviews', key: ['id'], columns: ['noted', 'goal'], author: 'staff_id', employer: null, isVersioned: false },
  { table: 'field_mentoring', key: ['id'], columns: ['observed', 'agreed', 'next'], author: 'staff_id', employer: null, isVersioned: false },
  { table: 'excused_weeks', key: ['staff_id', 'week_start'], columns: ['note'], author: 'staff_id', employer: null, isVersioned: false },
  // A report nobody has found the client of, as long as it may be about them.
  { table: 'incident_reports', key: ['id'], columns: ['what', 'to_whom', 'about'], author: 'reported_by', employer: 'employer_id', isVersioned: false },
  { table: 'incident_report_notes', key: ['id'], columns: ['note'], author: 'noted_by', employer: null, isVersioned: false },
  { table: 'employers', key: ['id'], columns: ['how_they_hire', 'what_they_need', 'busy_times', 'stage_note', 'next_touch_what', 'do_not_contact_why'], author: null, employer: null, isVersioned: true },
  { table: 'employers', key: ['id'], columns: ['stage_note'], author: 'stage_set_by', employer: 'id', isVersioned: true },
  { table: 'next_touches', key: ['id'], columns: ['next_what', 'note'], author: 'said_by', employer: 'employer_id', isVersioned: false },
  { table: 'hiring_managers', key: ['id'], columns: ['note', 'best_time'], author: null, employer: null, isVersioned: true },
  { table: 'openings', key: ['id'], columns: ['title', 'kind_words', 'pay_words', 'licences', 'languages', 'duties', 'requirements', 'how_to_apply', 'shift_words', 'closed_note', 'source'], author: null, employer: null, isVersioned: true },
  { table: 'jobs', key: ['id'], columns: ['title', 'kind_words', 'end_note'], author: 'created_by', employer: 'employer_id', isVersioned: true, about: 'client_id' },
  { table: 'clients', key: ['id'], columns: ['reach_note'], author: 'specialist_id', employer: null, isVersioned: true, about: 'id' },
  { table: 'meeting_notes', key: ['id'], columns: ['decided', 'what'], author: 'noted_by', employer: '(SELECT employer_id FROM openings WHERE id = meeting_notes.opening_id)', isVersioned: false, about: '(SELECT client_id FROM meeting_note_clients WHERE note_id = meeting_notes.id)' },
  { table: 'contact_wishes', key: ['id'], columns: ['why'], author: null, employer: null, isVersioned: false },
  { table: 'match_answers', key: ['id'], columns: ['why'], author: 'recorded_by', employer: '(SELECT employer_id FROM openings WHERE id = match_answers.opening_id)', isVersioned: false, about: 'client_id' },
  { table: 'work_profiles', key: ['id'], columns: ['body', 'learned'], author: 'recorded_by', employer: null, isVersioned: false, about: 'client_id' },
];

const MOST = 5_000;

interface Named {
  readonly id: string;
  readonly preferredName: string;
  /** Empty: not looked for. */
  readonly initials: string;
  readonly teamId: string;
}

/**
 * Takes a client's name out of words that aren't theirs, and leaves the rest of each text as it is; of what their own team wrote
 * the initials too, since the meeting's notes ask for those. Where another open record of the team has the same, they mean that one.
 * @returns how many rows were changed, and the employers whose visits and next touches were among them
 */
export async function takeNameOut(tx: Tx, { id, preferredName, initials, teamId }: Named): Promise<{ changed: number; employers: string[] }> {
  const same = await tx.sql<object[]>`SELECT 1 AS found FROM clients WHERE team_id = ${teamId} AND initials = ${initials} AND id <> ${id} AND status <> 'closed' AND deleted_at IS NULL LIMIT 1`;
  const client: Named = { id, preferredName, initials: same.length > 0 ? '' : initials, teamId };
  const staff = (await tx.sql<{ name: string }[]>`SELECT name FROM staff LIMIT 5000`).map((one) => one.name);
  let changed = 0;
  const employers = new Set<string>();
  for (const shared of SHARED_WORDS) {
    for (const row of await candidates(tx, shared, client)) {
      if (!(await changeRow(tx, shared, row, client, staff))) continue;
      changed += 1;
      // What an employer's next touch says is read from these.
      if (shared.table === 'visits' || shared.table === 'next_touches') employers.add(String(row.at_employer));
    }
  }
  return { changed, employers: [...employers] };
}

type Row = Record<string, string | number | null>;

/** Rows that may hold the name: a coarse sieve in SQL, since only `withoutName` knows case, accents and small words. */
function candidates(tx: Tx, shared: Shared, client: Named): Promise<Row[]> {
  const { whole, parts } = namePartsOf(client.preferredName);
  const like = (pattern: string) => joined(shared.columns.map((column) => sql`lower(${plain(column)}) LIKE ${pattern}`), ' OR ');
  const author = shared.author === null ? plain('NULL') : plain(shared.author);
  const holds = (piece: string) => joined(shared.columns.map((column) => sql`replace(${plain(column)}, ${piece}, '') <> ${plain(column)}`), ' OR ');
  const ofTeam = [...parts.map((part) => like(`%${coarse(part)}%`)), ...initialsPieces(client.initials).map(holds)];
  const byTeam = shared.author === null || ofTeam.length === 0 ? [] : [sql`(${author} IN (SELECT id FROM staff WHERE team_id = ${client.teamId}) AND (${joined(ofTeam, ' OR ')}))`];
  const byWhole = whole === null ? [] : [sql`(${like(`%${tokens(whole).map(coarse).join('%')}%`)})`];
  const conditions: Sql[] = [...byTeam, ...byWhole];
  if (conditions.length === 0) return Promise.resolve([]);
  const names = [...shared.key, ...shared.columns].join(', ');
  return run<Row[]>(tx, sql`SELECT ${plain(names)}, (SELECT team_id FROM staff WHERE id = ${author}) AS author_team, ${plain(shared.employer ?? 'NULL')} AS at_employer, ${plain(shared.about ?? 'NULL')} AS about_client
    FROM ${plain(shared.table)} WHERE ${joined(conditions, ' OR ')} LIMIT ${MOST}`).then((rows) => rows.map((row) => ({ ...row, by_team: row.author_team === client.teamId ? 1 : 0 })));
}

async function changeRow(tx: Tx, shared: Shared, row: Row, { preferredName: name, initials }: Named, staff: readonly string[]): Promise<boolean> {
  const there = row.at_employer === null ? [] : await tx.sql<{ name: string }[]>`SELECT name FROM hiring_managers WHERE employer_id = ${row.at_employer} LIMIT 500`;
  const owner = row.about_client === null ? [] : await tx.sql<{ name: string }[]>`SELECT preferred_name AS name FROM clients WHERE id = ${row.about_client} AND preferred_name <> ${name}`;
  const looked = namePartsOf(name, [...staff, ...[...there, ...owner].map((one) => one.name)]);
  const isOwners = owner.some((one) => initialsOf(one.name) === initials);
  const parts = row.by_team === 1 ? { ...looked, initials: isOwners ? null : initialsPattern([initials]) } : { ...looked, parts: [] };
  const left = shared.columns.map((column) => ({ column, text: String(row[column]), without: wordsWithout(shared.table, column)(String(row[column]), parts) }));
  const changes = left.filter(({ text, without }) => text !== without);
  if (changes.length === 0) return false;
  const at = joined(shared.key.map((key) => sql`${plain(key)} = ${row[key]}`), ' AND ');
  const set = [...changes.map(({ column, without }) => sql`${plain(column)} = ${without}`), ...(shared.isVersioned ? [plain('version = version + 1')] : []),
    ...changes.filter(({ column }) => shared.table === 'openings' && column === 'title').map(({ without }) => sql`title_key = ${nameKey(without)}`)];
  await run(tx, sql`UPDATE ${plain(shared.table)} SET ${joined(set, ', ')} WHERE ${at}`);
  return true;
}

/** Letters that carry accents somewhere stand for any sign, and so does what is no letter of ASCII. */
function coarse(word: string): string {
  return word.toLowerCase().replace(/[^bdfghjklmpqrtvwx0-9]/g, '_');
}
