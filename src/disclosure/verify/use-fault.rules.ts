/** A record that stands on a clearance (a visit, a planned visit, an introduction, a job), with what the database holds of it. */
export interface RecordRow {
  readonly id: string;
  readonly clearance_id: string;
  readonly employer_id: string;
  readonly day: string;
  /** The clearance's own columns; null where it is missing. */
  readonly c_act: string | null;
  readonly c_employer: string | null;
  readonly c_day: string | null;
  readonly c_used_for: string | null;
  /** Clients named on it, and decisions of its clearance: one for each. */
  readonly people: number | string;
  readonly decided: number | string;
}

/** A client on such a record. */
export interface PersonRow {
  readonly id: string;
  readonly client_id: string;
  readonly clearance_id: string;
  readonly decision_id: string;
  readonly plan_id: string;
  /** The record's own clearance; null where there is no such record. */
  readonly r_clearance: string | null;
  readonly d_outcome: string | null;
  readonly d_client: string | null;
  readonly d_clearance: string | null;
  readonly d_plan: string | null;
}

/** A fact told of a client, and the decision it must stand in. */
export interface FactRow {
  readonly id: string;
  readonly client_id: string;
  readonly fact: string;
  readonly decision_id: string | null;
  readonly d_facts: string | null;
}

/** What is wrong with a record's clearance, or null: it must be its own, for this very act, employer and day (D5). */
export function recordFault(row: RecordRow, act: string): string | null {
  if (row.c_act === null) return `its clearance ${row.clearance_id} is missing.`;
  if (row.c_act !== act) return `its clearance is for another act: “${row.c_act}”.`;
  if (row.c_employer !== row.employer_id) return 'its clearance is for another employer.';
  if (row.c_day !== row.day) return `its clearance is for another day: ${row.c_day}.`;
  if (row.c_used_for !== row.id) return 'its clearance was used for something else.';
  const [people, decided] = [Number(row.people), Number(row.decided)];
  if (people > decided) return `it names ${people}, and its clearance has ${decided} decisions.`;
  return people < decided ? `its clearance has ${decided} decisions, and it names ${people}: somebody was taken off it.` : null;
}

/** What is wrong with a client's standing on a record, or null: an allowed decision about them, in this record's clearance, by this plan. */
export function personFault(row: PersonRow): string | null {
  if (row.r_clearance === null) return `client ${row.client_id} stands on it, and it isn’t there.`;
  if (row.r_clearance !== row.clearance_id) return `client ${row.client_id} stands on it under another clearance than its own.`;
  if (row.d_outcome === null) return `decision ${row.decision_id} about client ${row.client_id} is missing.`;
  if (row.d_outcome !== 'allowed') return `decision ${row.decision_id} about client ${row.client_id} was a refusal.`;
  if (row.d_client !== row.client_id) return `decision ${row.decision_id} is about somebody other than client ${row.client_id}.`;
  if (row.d_clearance !== row.clearance_id) return `decision ${row.decision_id} belongs to another clearance.`;
  return row.d_plan === row.plan_id ? null : `decision ${row.decision_id} rests on another plan than it says.`;
}

/** What is wrong with a fact told, or null: the decision must have allowed it. */
export function factFault(row: FactRow): string | null {
  if (row.decision_id === null) return `“${row.fact}” about client ${row.client_id} stands on it, and the client doesn’t.`;
  if (row.d_facts === null) return null; // The missing decision itself is told already.
  return row.d_facts.includes(JSON.stringify(row.fact)) ? null : `“${row.fact}” about client ${row.client_id} isn’t in decision ${row.decision_id}.`;
}
