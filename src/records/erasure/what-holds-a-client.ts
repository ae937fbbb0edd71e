import { plain, sql, type Sql } from '../../common/database/sql';

/** How the rows of a table hang on a client: by a column of their own, or under a row of another table of this list (by its id). */
export type Hangs = { own: string } | { column: string; parent: string };

export interface Holding {
  readonly table: string;
  readonly hangs: Hangs;
  /** The part of the whole record its rows stand in (`whole-record/record-parts.data.ts`), or why they aren't handed out. */
  readonly handedOut: string | { readonly not: string };
  /** What erasing does with its rows. What is kept holds ids and days only, and says that something was erased. */
  readonly erasing: 'deleted' | 'kept';
}

const own = (column = 'client_id'): Hangs => ({ own: column });
const under = (column: string, parent: string): Hangs => ({ column, parent });
const gone = (table: string, hangs: Hangs, handedOut: Holding['handedOut']): Holding => ({ table, hangs, handedOut, erasing: 'deleted' });

/**
 * Every table that holds a client, in the order their rows can be deleted: what points to others first. A table made
 * tomorrow is missed by `test/journeys/what-holds-a-client.spec.ts`, which reads the schema itself.
 */
export const HOLDINGS: readonly Holding[] = [
  gone('follow_alongs', under('job_id', 'jobs'), 'follow_alongs'),
  gone('job_facts', own(), 'job_facts'),
  gone('jobs', own(), 'jobs'),
  gone('introduction_facts', own(), 'introduction_facts'),
  gone('introductions', own(), 'introductions'),
  gone('visit_client_facts', own(), 'visits'),
  gone('visit_clients', own(), 'visits'),
  gone('planned_visit_client_facts', own(), 'planned_visits'),
  gone('planned_visit_clients', own(), 'planned_visits'),
  gone('incident_report_notes', under('report_id', 'incident_reports'), 'incident_report_notes'),
  gone('incident_reports', own(), 'incident_reports'),
  gone('incident_notes', under('incident_id', 'incidents'), 'incident_notes'),
  gone('incidents', own(), 'incidents'),
  gone('disclosure_talks', own(), 'disclosure_talks'),
  gone('plan_scans', own(), 'plan_scans'),
  gone('plan_signatures', own(), 'plan_signatures'),
  gone('decision_numbers', own(), { not: 'it numbers the decisions, which are handed out themselves' }),
  gone('leave_questions', own(), 'leave_questions'),
  gone('decisions', own(), 'decisions'),
  gone('leave_answers', own(), 'leave_answers'),
  gone('withdrawals', own(), 'withdrawals'),
  gone('plan_facts', under('plan_id', 'disclosure_plans'), 'plan_facts'),
  gone('plan_words_not', under('plan_id', 'disclosure_plans'), 'plan_words_not'),
  gone('plan_employers', under('plan_id', 'disclosure_plans'), 'plan_employers'),
  gone('disclosure_plans', own(), 'disclosure_plans'),
  gone('match_answers', own(), 'match_answers'),
  gone('match_shown', own(), 'match_shown'),
  gone('alert_dismissals', own(), { not: 'somebody was told of an opening and put the notice away; the opening and the wishes it suits are handed out themselves' }),
  gone('meeting_note_clients', own(), 'meeting_note_clients'),
  gone('work_profiles', own(), 'work_profiles'),
  gone('legal_holds', own(), 'legal_holds'),
  gone('clients', own('id'), 'clients'),
  { table: 'erasures', hangs: own(), handedOut: { not: 'a request to erase the record is no part of it; its page shows it to those who decide' }, erasing: 'kept' },
];

/** Words about a client in rows that are not theirs alone: the rows stay, since they count, and the words go. */
export const WORDS_TAKEN_OUT = {
  visits: ['learned', 'next_what'], planned_visits: ['note', 'skipped_why'], visit_versions: ['body'], meeting_notes: ['decided', 'what'],
} as const;

/** The rows of a held table that are this client's, as a condition over the table's own columns. */
export function rowsOf(table: string, clientId: string): Sql {
  const holding = HOLDINGS.find((one) => one.table === table);
  if (!holding) throw new RangeError(`"${table}" holds no client.`);
  const { hangs } = holding;
  if ('own' in hangs) return sql`${plain(`${table}.${hangs.own}`)} = ${clientId}`;
  return sql`${plain(`${table}.${hangs.column}`)} IN (SELECT id FROM ${plain(hangs.parent)} WHERE ${rowsOf(hangs.parent, clientId)})`;
}
