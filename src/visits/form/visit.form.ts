import { ArrayMaxSize, IsIn, MaxLength } from 'class-validator';
import { isId } from '../../common/database/ids';
import { parseDay, type Day } from '../../common/time/calendar';
import type { FieldErrors } from '../../common/web/fields';
import { Several, Text } from '../../common/web/form';
import { FACT_VALUES, MOMENTS, type Fact, type Moment } from '../../disclosure/rules/disclosure.choices';
import { MODE_VALUES, NEXT_STEP_VALUES, PURPOSE_VALUES, type Mode, type NextStep, type Purpose } from '../rules/visit.choices';

/** The values of "Who did you meet?" that are nobody's id. */
export const SOMEONE_ELSE = 'someone';
export const NOBODY = 'nobody';

/** The values of "Employer" that are no id: the name typed is new, or new although it looks like another. */
export const NEW_EMPLOYER = 'new';
export const NEW_ALTHOUGH_ALIKE = 'new-although-alike';

/** What the visit form may send. Clients and facts named here are a question to the gate, never what is written. */
export class VisitForm {
  @Text() @MaxLength(40) id = '';
  @Text() @MaxLength(10) version = '';
  @Text() @MaxLength(40) planned = '';
  @Text() @MaxLength(40) employer = '';
  @Text() @MaxLength(200, { message: 'Shorten the employer’s name to 200 letters.' }) find = '';
  @Text() @MaxLength(20) day = '';
  @Text() @MaxLength(8) time = '';
  @Text() @IsIn(MODE_VALUES, { message: 'Choose how you reached them.' }) mode: Mode | '' = '';
  @Several() @ArrayMaxSize(100, { message: 'That is more than one visit can hold.' }) met: string[] = [];
  @Text() @MaxLength(200, { message: 'Shorten the name to 200 letters.' }) metName = '';
  @Text() @IsIn(PURPOSE_VALUES, { message: 'Choose what the visit was for.' }) purpose: Purpose | '' = '';
  @Several() @ArrayMaxSize(100, { message: 'That is more than one visit can hold.' }) clients: string[] = [];
  @Several() @ArrayMaxSize(100, { message: 'That is more than one visit can hold.' }) facts: string[] = [];
  /** Which recorded clients and facts this form showed: only those can be taken off by it. */
  @Several() @ArrayMaxSize(200, { message: 'That is more than one visit can hold.' }) shown: string[] = [];
  /** The point of the job search it was told at, where a plan allows it only from a later one (D2). */
  @Text() @IsIn(['', ...MOMENTS.map((moment) => moment.value)], { message: 'Choose the point of the job search.' }) moment: Moment | '' = '';
  @Several() @ArrayMaxSize(100, { message: 'That is more than one visit can hold.' }) along: string[] = [];
  @Text() @MaxLength(4000, { message: 'Shorten what you learned to 4,000 letters.' }) learned = '';
  @Text() @MaxLength(200, { message: 'Shorten the opening’s title to 200 letters.' }) opening = '';
  @Text() @MaxLength(300, { message: 'Shorten the next step to 300 letters.' }) nextWhat = '';
  @Text() @IsIn(['', ...NEXT_STEP_VALUES], { message: 'Choose when the next step is due.' }) next: NextStep | '' = '';
  @Text() @MaxLength(20) nextDate = '';
  /** Says that the note is meant as it is, although it seems to name a client. */
  @Text() @MaxLength(5) anyway = '';
  /** Without a script: look for employers, or show the people of the one chosen, and save nothing. */
  @Text() @MaxLength(20) lookup = '';
  /** "another": on to the next visit after saving. */
  @Text() @MaxLength(10) then = '';
}

/** Who is asked about and what was said of each, as far as the values can be read. */
export function askedPeople(form: Pick<VisitForm, 'clients' | 'facts'>): { clientId: string; facts: Fact[] }[] {
  const clientIds = [...new Set(form.clients.filter(isId))];
  return clientIds.map((clientId) => ({ clientId, facts: FACT_VALUES.filter((fact) => form.facts.includes(`${clientId}:${fact}`)) }));
}

/** Where what is missing of one client's facts stands among the problems of a form. */
export function factsField(clientId: string): string {
  return `facts:${clientId}`;
}

/** What is wrong with the form beyond its single fields; nothing when it can be asked about. */
export function visitFaults(form: VisitForm, today: Day): FieldErrors {
  const faults: Record<string, string> = {};
  const day = parseDay(form.day);
  if (!isId(form.id)) faults.employer = 'This form is out of date. Open it again.';
  else if (form.employer === '') faults.employer = 'Choose the employer.';
  else if (form.employer.startsWith(NEW_EMPLOYER) && form.find === '') faults.employer = 'Type the employer’s name.';
  else if (!form.employer.startsWith(NEW_EMPLOYER) && !isId(form.employer)) faults.employer = 'Choose the employer from the list.';
  if (form.employer.startsWith(NEW_EMPLOYER) && form.clients.length > 0) faults.clients = 'Save the new employer first: a client decides about employers we know.';
  if (!day) faults.day = 'Enter the day of the visit as a date.';
  else if (day > today) faults.day = 'This day is still to come. Log a visit once it has happened; until then, plan it.';
  if (form.time !== '' && !/^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/.test(form.time)) faults.time = 'Enter the time as hours and minutes, such as 14:15.';
  if (form.met.includes(NOBODY) && (form.met.length > 1 || form.metName !== '')) faults.met = 'Either nobody was there or somebody was: tick one of the two.';
  if (form.purpose === 'propose_client' && form.clients.length === 0) faults.clients = 'Tick the client you proposed. If nobody was named, choose another purpose.';
  for (const { clientId, facts } of askedPeople(form)) if (facts.length === 0) faults[factsField(clientId)] = 'Tick what was said about each client you named.';
  // A telling has somebody who heard it (D11): nobody met, nothing told.
  if (!faults.met && askedPeople(form).some((person) => person.facts.length > 0) && !isHeard(form)) faults.met = form.met.includes(NOBODY) ? NOBODY_HEARD : WHO_HEARD;
  return { ...faults, ...nextFaults(form, day) };
}

const NOBODY_HEARD = 'Nobody was there to hear it. Untick what was said about a client, or tick who you met.';
const WHO_HEARD = 'Tick who heard what was said about a client, or “Someone”.';

function isHeard({ met, metName }: VisitForm): boolean {
  return metName !== '' || met.some((one) => one !== NOBODY);
}

function nextFaults(form: VisitForm, day: Day | null): FieldErrors {
  if (form.next !== 'date') return {};
  const date = parseDay(form.nextDate);
  if (!date) return { nextDate: 'Enter the day of the next step as a date.' };
  return day && date < day ? { nextDate: 'The next step can’t be due before the visit.' } : {};
}
