/** What a visit is for: `label` on the form, `plan` when it lies ahead, `done` in the log. */
export const PURPOSES = [
  { value: 'introduction', label: 'Introduce', plan: 'Introduce yourself', done: 'Introduced' },
  { value: 'learn_needs', label: 'Learn what they need', plan: 'Learn what they need', done: 'Learned what they need' },
  { value: 'thank_you', label: 'Thank-you', plan: 'Say thank you', done: 'Said thank you' },
  { value: 'discuss_opening', label: 'An opening', plan: 'Talk about an opening', done: 'Talked about an opening' },
  { value: 'propose_client', label: 'A client', plan: 'Propose a client', done: 'Proposed a client' },
  { value: 'tour', label: 'Tour', plan: 'See the place', done: 'Saw the place' },
  { value: 'keep_in_touch', label: 'Keep in touch', plan: 'Keep in touch', done: 'Kept in touch' },
  { value: 'job_support', label: 'Support on the job', plan: 'Support someone at work', done: 'Supported someone at work' },
] as const;

export type Purpose = (typeof PURPOSES)[number]['value'];

export const PURPOSE_VALUES: readonly Purpose[] = PURPOSES.map((purpose) => purpose.value);

/** The row of a purpose, by its stored value. */
export function purposeOf(value: Purpose): (typeof PURPOSES)[number] {
  return PURPOSES.find((purpose) => purpose.value === value) ?? unknown(value);
}

/** A stored purpose as one reads it of something ahead, "Propose a client"; empty for none, and for one nobody knows any more. */
export function purposePlanned(value: string | null): string {
  return PURPOSES.find((purpose) => purpose.value === value)?.plan ?? '';
}

function unknown(value: string): never {
  throw new RangeError(`Not a purpose of a visit: ${value}`);
}
