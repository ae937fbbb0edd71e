import { CLIENT_STATUSES } from '../../clients/client.choices';
import { ACTS, EMPLOYER_RULES, HOW_GIVEN, MOMENTS, SCOPES, WHEN, WHO_SAYS } from '../../disclosure/rules/disclosure.choices';
import { PURPOSES } from '../../employers/purpose.choices';
import { EMPLOYER_KNOWS, END_REASONS, FOLLOW_WAYS } from '../../jobs/job.choices';
import { ANSWERS, REASONS_NOT } from '../../matching/answers/answer.choices';
import { MODES } from '../../visits/rules/visit.choices';

type Choices = readonly { readonly value: string; readonly label: string }[];

/**
 * How a stored value is read out. `note` is free text by staff, from which other clients' names are taken; `text` is the
 * client's own, or ours, and stays to the letter. Ids of employers, staff, openings and plans are told by name or number; `under` says
 * which row of another part a row belongs to, by its day, title and employer.
 */
export type Kind = 'text' | 'note' | 'day' | 'instant' | 'yes' | 'employer' | 'staff' | 'opening' | 'plan' | 'under' | 'fact' | 'facts' | 'topics' | 'reasons' | 'profile' | Choices;

export interface RecordPart {
  readonly table: string;
  readonly heading: string;
  readonly order: string;
  readonly columns: readonly (readonly [column: string, label: string, kind?: Kind])[];
  /** Columns that say nothing of the client: numbers of rows, and what stands in another column already. */
  readonly leftOut: readonly string[];
  /** Words about the client in a row that isn't theirs alone, and to which theirs points: which of the columns above are its, and what of it is left out. */
  readonly beside?: { readonly table: string; readonly by: string; readonly columns: readonly string[]; readonly leftOut: readonly string[] };
}

const YES_NO: Choices = [{ value: 'yes', label: 'Yes' }, { value: 'no', label: 'No' }, { value: 'unknown', label: 'Not known' }];
const BY = [['recorded_by', 'Recorded by', 'staff'], ['recorded_at', 'Recorded', 'instant']] as const;

/**
 * The parts of a client's whole record, in the order it is read (P4, QUALITY A.3). Each column of each table stands here or
 * in `leftOut`, which a journey holds against the schema: what a table learns tomorrow is handed out, or left out on purpose.
 */
export const RECORD_PARTS: readonly RecordPart[] = [
  {
    table: 'clients', heading: 'The client', order: 'id',
    columns: [
      ['preferred_name', 'Name'], ['initials', 'Initials'], ['case_number', 'Case number'], ['status', 'Where they stand', CLIENT_STATUSES], ['entered_on', 'Entered the programme', 'day'],
      ['specialist_id', 'Specialist', 'staff'], ['phone', 'Phone'], ['email', 'Email'], ['reach_note', 'How to reach them', 'note'], ['record_consent_on', 'Agreed to this record', 'day'],
      ['created_by', 'Added by', 'staff'], ['created_at', 'Added', 'instant'], ['updated_at', 'Last changed', 'instant'],
    ],
    leftOut: ['id', 'name_key', 'team_id', 'version', 'deleted_at'],
  },
  { table: 'work_profiles', heading: 'What they want of work, version by version', order: 'number', columns: [['number', 'Version'], ['body', 'What was said', 'profile'], ['learned', 'What was learned', 'note'], ['after_job', 'After the job', 'under'], ['after_moment', 'After its', [{ value: 'start', label: 'Start' }, { value: 'end', label: 'End' }]], ...BY], leftOut: ['id', 'client_id'] },
  {
    table: 'match_answers', heading: 'What they said to openings', order: 'recorded_at, number',
    columns: [['opening_id', 'Opening', 'opening'], ['answer', 'Answer', ANSWERS], ['reason', 'What put them off', REASONS_NOT], ['why', 'In their words', 'note'], ['said_on', 'Said on', 'day'], ['takes_back', 'Takes an answer back', 'yes'], ...BY],
    leftOut: ['id', 'client_id', 'number', 'recorded_on'],
  },
  { table: 'match_shown', heading: 'Openings they were shown', order: 'shown_on, opening_id', columns: [['opening_id', 'Opening', 'opening'], ['shown_on', 'Shown on', 'day'], ['shown_by', 'Shown by', 'staff'], ['shown_at', 'Noted', 'instant']], leftOut: ['client_id', 'showing'] },
  {
    table: 'meeting_note_clients', heading: 'What the team noted about them at its meetings', order: 'noted_on, note_id',
    columns: [['opening_id', 'Opening', 'opening'], ['noted_on', 'Day of the meeting', 'day'], ['decided', 'What was decided', 'note'], ['staff_id', 'Who follows up', 'staff'], ['due_on', 'By when', 'day'], ['what', 'What they do', 'note'], ['done_on', 'Done on', 'day'], ['noted_by', 'Noted by', 'staff'], ['deleted_at', 'Taken out of the minutes', 'instant']],
    leftOut: ['note_id', 'client_id'],
    beside: { table: 'meeting_notes', by: 'note_id', columns: ['decided', 'staff_id', 'due_on', 'what', 'done_on', 'deleted_at'], leftOut: ['id', 'meeting_id', 'opening_id', 'noted_by', 'noted_at'] },
  },
  {
    table: 'disclosure_plans', heading: 'Disclosure plans, version by version', order: 'number',
    columns: [
      ['number', 'Version'], ['contact_allowed', 'Employers may be contacted', 'yes'], ['scope', 'Which employers', SCOPES], ['when_said', 'From which point on', WHEN], ['who_says', 'Who says it', WHO_SAYS],
      ['in_force_from', 'In force from', 'day'], ['expires_on', 'Last day', 'day'], ['expires_event', 'Ends when'], ['how_given', 'How it was given', HOW_GIVEN], ['given_on', 'Given on', 'day'], ['reference', 'Reference'],
      ['witness', 'Witness'], ['pros_cons_on', 'Pros and cons talked over', 'day'], ['pros_cons_note', 'What speaks for it'], ['cons_note', 'What speaks against it'], ['purpose', 'What it is told for'], ['copy_given_on', 'Copy given', 'day'], ...BY,
    ],
    leftOut: ['id', 'client_id'],
  },
  { table: 'plan_facts', heading: 'What may be said, in which words', order: 'plan_id, fact', columns: [['plan_id', 'Plan', 'plan'], ['fact', 'What', 'fact'], ['words', 'In these words']], leftOut: [] },
  { table: 'plan_words_not', heading: 'Words not to be used', order: 'plan_id, words', columns: [['plan_id', 'Plan', 'plan'], ['words', 'Not these words']], leftOut: [] },
  { table: 'plan_employers', heading: 'Employers named in the plans', order: 'plan_id, employer_id', columns: [['plan_id', 'Plan', 'plan'], ['employer_id', 'Employer', 'employer'], ['rule', 'May it be told?', EMPLOYER_RULES], ['facts', 'Only this', 'facts']], leftOut: [] },
  {
    table: 'plan_signatures', heading: 'Signed papers', order: 'signed_on, id',
    columns: [['plan_id', 'Plan', 'plan'], ['signed_on', 'Signed on', 'day'], ['signed_by', 'Signed by', [{ value: 'client', label: 'The client' }, { value: 'representative', label: 'Somebody who acts for the client' }]], ['authority', 'By what right'], ['reference', 'Reference'], ['witness', 'Witness'], ...BY],
    leftOut: ['id', 'client_id'],
  },
  { table: 'plan_scans', heading: 'Scans of signed papers', order: 'added_at, id', columns: [['signature_id', 'Of the paper', 'under'], ['kind', 'File'], ['size', 'Bytes'], ['added_by', 'Added by', 'staff'], ['added_at', 'Added', 'instant']], leftOut: ['id', 'client_id', 'mark', 'sealed'] },
  { table: 'withdrawals', heading: 'What was taken back', order: 'recorded_at, id', columns: [['plan_id', 'Plan', 'plan'], ['employer_id', 'Employer', 'employer'], ['fact', 'What', 'fact'], ['said_on', 'Said on', 'day'], ['how', 'How it was said'], ...BY], leftOut: ['id', 'client_id'] },
  {
    table: 'leave_answers', heading: 'Answers for one employer', order: 'recorded_at, id',
    columns: [['plan_id', 'Plan', 'plan'], ['employer_id', 'Employer', 'employer'], ['purpose', 'For what', PURPOSES], ['answer', 'Answer', YES_NO], ['on_day', 'Given on', 'day'], ['until_day', 'Holds until', 'day'], ...BY], leftOut: ['id', 'client_id'],
  },
  { table: 'leave_questions', heading: 'Questions kept for the client', order: 'created_at, id', columns: [['employer_id', 'Employer', 'employer'], ['question', 'Question', 'note'], ['asked_by', 'Kept by', 'staff'], ['created_at', 'Kept', 'instant'], ['closed_by', 'Closed by', 'staff'], ['closed_at', 'Closed', 'instant']], leftOut: ['id', 'client_id'] },
  {
    table: 'disclosure_talks', heading: 'Talks about disclosure', order: 'day, id',
    columns: [['day', 'Day', 'day'], ['kind', 'What', [{ value: 'talk', label: 'A talk' }, { value: 'trouble', label: 'Trouble at work' }]], ['topics', 'About', 'topics'], ['own_words', 'In the client’s words'], ['note', 'Note', 'note'], ...BY], leftOut: ['id', 'client_id'],
  },
  {
    table: 'decisions', heading: 'Each time somebody asked whether it may be told', order: 'asked_at, id',
    columns: [['asked_at', 'Asked', 'instant'], ['asked_by', 'By', 'staff'], ['act', 'For what', ACTS], ['employer_id', 'Employer', 'employer'], ['day', 'For the day', 'day'], ['purpose', 'Purpose', PURPOSES], ['facts', 'What would be told', 'facts'],
      ['outcome', 'Answer', [{ value: 'allowed', label: 'Allowed' }, { value: 'refused', label: 'Refused' }]], ['plan_id', 'By plan', 'plan'], ['reasons', 'Why not', 'reasons']],
    leftOut: ['id', 'client_id', 'clearance_id', 'answer_ids', 'inputs'],
  },
  { table: 'introductions', heading: 'Introductions written to employers', order: 'made_at, id', columns: [['day', 'Day', 'day'], ['employer_id', 'Employer', 'employer'], ['moment', 'At which point', MOMENTS], ['body', 'What else it says'], ['reach', 'How to reply'], ['plan_id', 'Plan', 'plan'], ['made_by', 'Written by', 'staff'], ['made_at', 'Written', 'instant']], leftOut: ['id', 'client_id', 'clearance_id', 'act', 'decision_id', 'outcome'] },
  { table: 'introduction_facts', heading: 'What the introductions told', order: 'introduction_id, fact', columns: [['introduction_id', 'In the introduction', 'under'], ['plan_id', 'Plan', 'plan'], ['fact', 'What', 'fact']], leftOut: ['client_id'] },
  {
    table: 'jobs', heading: 'Jobs', order: 'started_on, id',
    columns: [['employer_id', 'Employer', 'employer'], ['title', 'Job'], ['kind_words', 'Kind of work'], ['opening_id', 'Opening', 'opening'], ['hours', 'Hours a week'], ['pay', 'Pay'], ['pay_unit', 'Pay is by the'],
      ['minimum_wage', 'At least the minimum wage', YES_NO], ['open_to_anyone', 'Open to anyone', YES_NO], ['not_set_aside', 'Not set aside', YES_NO], ['ordinary_term', 'Ordinary term', YES_NO],
      ['started_on', 'Started', 'day'], ['ended_on', 'Ended', 'day'], ['end_heard_on', 'Heard of the end', 'day'], ['end_reason', 'Why it ended', END_REASONS], ['end_note', 'Note on the end', 'note'],
      ['employer_knows', 'What the employer knows', EMPLOYER_KNOWS], ['told_on', 'Told on', 'day'], ['plan_id', 'By plan', 'plan'], ['status_before', 'Where they stood before', CLIENT_STATUSES], ['created_by', 'Recorded by', 'staff'], ['created_at', 'Recorded', 'instant'], ['updated_at', 'Last changed', 'instant'], ['deleted_at', 'Taken out', 'instant']],
    leftOut: ['id', 'client_id', 'kind', 'clearance_id', 'act', 'decision_id', 'outcome', 'version', 'opening_status_before', 'opening_outcome_before', 'waits_for_first_day'],
  },
  { table: 'job_facts', heading: 'What employers were told at a job start', order: 'job_id, fact', columns: [['job_id', 'Job', 'under'], ['plan_id', 'Plan', 'plan'], ['fact', 'What', 'fact']], leftOut: ['client_id'] },
  { table: 'follow_alongs', heading: 'In touch after a job start', order: 'done_on, id', columns: [['job_id', 'Job', 'under'], ['due_on', 'Was due', 'day'], ['done_on', 'Day', 'day'], ['how', 'How', FOLLOW_WAYS], ['trouble', 'There was trouble', 'yes'], ['note', 'Note', 'note'], ...BY], leftOut: ['id'] },
  {
    table: 'incidents', heading: 'What was said without leave', order: 'happened_on, id',
    columns: [['happened_on', 'Day', 'day'], ['employer_id', 'Employer', 'employer'], ['said_by', 'Said by', 'staff'], ['what', 'What was said', 'note'], ['to_whom', 'Who heard it', 'note'], ['reported_by', 'Told by', 'staff'], ['reported_at', 'Told', 'instant']], leftOut: ['id', 'client_id'],
  },
  { table: 'incident_notes', heading: 'What was done about it', order: 'noted_at, id', columns: [['incident_id', 'About', 'under'], ['note', 'Note', 'note'], ['client_told_on', 'The client was told', 'day'], ['noted_by', 'By', 'staff'], ['noted_at', 'Noted', 'instant']], leftOut: ['id'] },
  {
    table: 'incident_reports', heading: 'Reports of something said, before it was known about whom', order: 'happened_on, id',
    columns: [['happened_on', 'Day', 'day'], ['employer_id', 'Employer', 'employer'], ['said_by', 'Said by', 'staff'], ['what', 'What was said', 'note'], ['to_whom', 'Who heard it', 'note'], ['about', 'About whom, as it was known', 'note'], ['reported_by', 'Told by', 'staff'], ['reported_at', 'Told', 'instant'], ['ended_by', 'Closed by', 'staff'], ['ended_at', 'Closed', 'instant']],
    leftOut: ['id', 'team_id', 'client_id', 'incident_id'],
  },
  { table: 'incident_report_notes', heading: 'Notes on those reports', order: 'noted_at, id', columns: [['report_id', 'About', 'under'], ['note', 'Note', 'note'], ['noted_by', 'By', 'staff'], ['noted_at', 'Noted', 'instant']], leftOut: ['id'] },
  { table: 'legal_holds', heading: 'Legal holds', order: 'set_at, id', columns: [['reason', 'Why it is kept', 'note'], ['set_by', 'Set by', 'staff'], ['set_at', 'Set', 'instant'], ['lifted_by', 'Lifted by', 'staff'], ['lifted_at', 'Lifted', 'instant']], leftOut: ['id', 'client_id'] },
];

/** The parts that aren't a table of their own: acts of employers' log that concern the client, read by `visits-of-client.ts`. */
export const VISITS_PART: RecordPart = {
  table: 'visits', heading: 'Visits about them, and what employers were told', order: '',
  columns: [['visited_on', 'Day', 'day'], ['employer_id', 'Employer', 'employer'], ['staff_id', 'By', 'staff'], ['mode', 'How', MODES], ['purpose', 'Purpose', PURPOSES], ['facts', 'What was told', 'facts'], ['plan_id', 'By plan', 'plan'],
    ['learned', 'What was learned', 'note'], ['next_what', 'Next step', 'note'], ['next_on', 'Due', 'day'], ['deleted_at', 'Taken out of the log', 'instant']],
  leftOut: [],
};

export const PLANNED_PART: RecordPart = {
  table: 'planned_visits', heading: 'Visits planned about them', order: '',
  columns: [['day', 'Day', 'day'], ['employer_id', 'Employer', 'employer'], ['staff_id', 'By', 'staff'], ['purpose', 'Purpose', PURPOSES], ['status', 'Where it stands', [{ value: 'planned', label: 'Planned' }, { value: 'done', label: 'Made' }, { value: 'skipped', label: 'Not made' }]],
    ['facts', 'What would be told', 'facts'], ['plan_id', 'By plan', 'plan'], ['note', 'Note', 'note'], ['skipped_why', 'Why not', 'note'], ['deleted_at', 'Taken out', 'instant']],
  leftOut: [],
};

export const LOOKS_PART: RecordPart = {
  table: 'audit', heading: 'Who looked, and who changed something', order: '',
  columns: [['at', 'When', 'instant'], ['staff_id', 'Who', 'staff'], ['action', 'What'], ['detail', 'Which part']],
  leftOut: [],
};
