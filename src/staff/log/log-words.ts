/** Acts as people read them; what has no words of its own is read from its name. */
const ACTS: Readonly<Record<string, string>> = {
  'sign-in': 'Signed in', 'sign-in.failed': 'A sign-in failed', 'sign-out': 'Signed out', confirm: 'Gave the password again', 'confirm.failed': 'Gave a wrong password when asked again',
  'session.end': 'Ended sessions', 'staff.add': 'Added a person', 'staff.change': 'Changed an account', 'staff.password': 'Set a password', 'team.add': 'Added a team', 'team.change': 'Changed a team',
  'settings.change': 'Changed settings', 'audit.export': 'Took the audit log out as a file', 'audit.check': 'Checked the audit log',
  'record.export': 'Took out a client’s whole record', 'erasure.request': 'Asked for a record to be erased', 'erasure.approve': 'Agreed to erase a record', 'erasure.decline': 'Declined to erase a record',
  'client.erase': 'Erased a client’s record', 'legal-hold.set': 'Set a legal hold', 'legal-hold.lift': 'Lifted a legal hold',
  'client.view': 'Opened a client', 'plan.view': 'Read a disclosure plan',
  'gate.checked': 'Checked every decision about disclosure', 'gate.faults-found': 'Found faults among the decisions about disclosure',
  'accounting.view': 'Read what was told about a client', 'accounting.print': 'Printed what was told about a client', 'accounting.export': 'Took out what was told about a client',
  'plan.record': 'Recorded a disclosure plan', 'plan.withdraw': 'Recorded a withdrawal', 'plan.answer': 'Recorded a client’s answer', 'plan.question': 'Noted a question for a client', 'plan.question-asked': 'Asked a client what was noted',
  'plan.talk': 'Noted a talk about disclosure', 'plan.trouble': 'Noted trouble at work', 'plan.talks': 'Read talks about disclosure', 'plan.readers': 'Opened who looked at a plan',
  'plan.print': 'Printed a disclosure plan', 'plan.sign': 'Recorded a signed plan', 'plan.scan-add': 'Added a scan of a signed plan', 'plan.scan-view': 'Looked at a scan of a signed plan', 'plan.scan-remove': 'Removed a scan of a signed plan',
};

const DONE: Readonly<Record<string, string>> = { add: 'Added', change: 'Changed', remove: 'Removed', restore: 'Brought back', view: 'Opened', record: 'Recorded', log: 'Logged', start: 'Started', end: 'Ended', export: 'Took out', review: 'Reviewed' };

/** "employer.change" as "Changed: employer"; a name without a known verb stays readable too. */
export function actWords(action: string): string {
  const known = ACTS[action];
  if (known !== undefined) return known;
  const [subject, ...verb] = action.split('.');
  const noun = subject.replaceAll('-', ' ');
  if (verb.length === 0) return noun.charAt(0).toUpperCase() + noun.slice(1);
  const word = verb.join(' ').replaceAll('-', ' ');
  return `${DONE[word] ?? word.charAt(0).toUpperCase() + word.slice(1)}: ${noun}`;
}

/** What the log can be narrowed to: the first word of an act. */
export const KINDS = [
  ['sign-in', 'Signing in'], ['session', 'Sessions'], ['staff', 'People'], ['team', 'Teams'], ['settings', 'Settings'], ['client', 'Clients'], ['cover', 'Covering'], ['plan', 'Disclosure plans'], ['accounting', 'What was told'], ['record', 'Whole records'], ['erasure', 'Erasing'], ['legal-hold', 'Legal holds'],
  ['incident', 'Incidents'], ['employer', 'Employers'], ['hiring-manager', 'Hiring managers'], ['opening', 'Openings'], ['job', 'Jobs'], ['visit', 'Visits'], ['review', 'Reviews'], ['match', 'Matching'], ['import', 'Files in'], ['audit', 'This log'],
] as const;
