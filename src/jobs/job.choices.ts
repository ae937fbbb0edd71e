/** What an employer knows of the client's support. Only `from_us` is a disclosure of ours and stands on a clearance (D5). */
export const EMPLOYER_KNOWS = [
  { value: 'no', label: 'They don’t know of us', note: 'Nobody tells them.' },
  { value: 'from_client', label: 'The client told them', note: 'What they know, they know from the client alone.' },
  { value: 'from_us', label: 'We may speak with them', note: 'This asks for the client’s leave.' },
] as const;

export type EmployerKnows = (typeof EMPLOYER_KNOWS)[number]['value'];

/** The four facts that make a job competitive (M9), as they are asked. */
export const COMPETITIVE_FACTS = [
  { value: 'minimumWage', label: 'It pays at least the minimum wage', missing: 'whether it pays at least the minimum wage', broken: 'it pays less than the minimum wage' },
  { value: 'openToAnyone', label: 'Anyone could have applied', missing: 'whether anyone could have applied', broken: 'not everyone could have applied' },
  { value: 'notSetAside', label: 'It isn’t set aside for people with a disability', missing: 'whether it is set aside', broken: 'it is set aside for people with a disability' },
  { value: 'ordinaryTerm', label: 'It is permanent, or seasonal or temporary where that is usual for such work', missing: 'whether it lasts as long as is usual for such work', broken: 'it is kept shorter than is usual for such work' },
] as const;

export type CompetitiveFact = (typeof COMPETITIVE_FACTS)[number]['value'];

/** Why a job ended (M9). An ending is not a failure: each teaches what to look for next. */
export const END_REASONS = [
  { value: 'another_job', label: 'They went on to another job' },
  { value: 'term_over', label: 'The season or the contract was over' },
  { value: 'training', label: 'They went on to school or training' },
  { value: 'not_a_fit', label: 'It wasn’t the right fit' },
  { value: 'chose_to_leave', label: 'They chose to leave' },
  { value: 'pause', label: 'They wanted a pause' },
  { value: 'moved', label: 'They moved away' },
  { value: 'laid_off', label: 'Hours were cut, or the place closed' },
  { value: 'let_go', label: 'The employer ended it' },
  { value: 'other', label: 'Something else' },
  { value: 'not_said', label: 'They’d rather not say' },
] as const;

export type EndReason = (typeof END_REASONS)[number]['value'];

/** Where the client stands once a job has ended. */
export const AFTER_AN_ENDING = [
  { value: 'looking', label: 'Looking for work again' },
  { value: 'working', label: 'Working, in another job' },
  { value: 'paused', label: 'Taking a pause' },
] as const;

export type AfterAnEnding = (typeof AFTER_AN_ENDING)[number]['value'];

/** How one was in touch with the client. Being in touch with the employer is a visit, and passes the gate there. */
export const FOLLOW_WAYS = [
  { value: 'in_person', label: 'In person' },
  { value: 'phone', label: 'By phone' },
  { value: 'video', label: 'By video' },
  { value: 'message', label: 'By message' },
] as const;

export type FollowWay = (typeof FOLLOW_WAYS)[number]['value'];
