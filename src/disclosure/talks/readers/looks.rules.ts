/**
 * What somebody did with a client's plan, in words the client can read. Each act that opens the plan, or what stands
 * around it, has a sentence, and a second one where the log says besides what was opened; one that is added later and begins alike is told too, in words for all of them.
 */
const LOOKS: Readonly<Record<string, string>> = {
  'plan.view': 'Opened the plan', 'plan.view at-the-door': 'Read what may be said at an employer’s door', 'plan.view signatures': 'Opened what is known of the signed paper', 'plan.print': 'Printed the plan', 'plan.talks': 'Read the notes of talks about disclosure', 'plan.readers': 'Opened this list',
  'plan.sign': 'Wrote down that the plan was signed', 'plan.scan-add': 'Added a picture of the signed paper', 'plan.scan-view': 'Opened the signed paper', 'plan.scan-remove': 'Took a picture of the signed paper away',
  'plan.record': 'Wrote down a version of the plan', 'plan.withdraw': 'Wrote down what was taken back', 'plan.answer': 'Wrote down a yes or no for one employer',
  'plan.question': 'Noted something to ask', 'plan.question-asked': 'Noted that it was asked', 'plan.talk': 'Noted a talk about disclosure', 'plan.trouble': 'Noted trouble at work',
  'accounting.view': 'Opened the list of what was told to employers', 'accounting.print': 'Printed the list of what was told to employers', 'accounting.export': 'Took out the list of what was told to employers as a file',
  'introduction.make': 'Made an introduction for an employer, from what the plan allows', 'record.export page': 'Opened the whole record', 'record.export': 'Took the whole record out as a file',
};

/** Acts are told by how they begin, so that a new way to look can't be forgotten here. */
export const LOOK_BEGINNINGS = ['plan.', 'accounting.', 'introduction.'] as const;
/** Acts told though others that begin like them aren't about the plan. */
export const LOOK_ACTS = ['record.export'] as const;

const OTHERWISE: Readonly<Record<(typeof LOOK_BEGINNINGS)[number], string>> = {
  'plan.': 'Worked with the plan', 'accounting.': 'Worked with the list of what was told to employers', 'introduction.': 'Worked with an introduction for an employer',
};

/** One act of the log as the client reads it, or null for an act that isn't about the plan. @param detail what the log says besides, by names only */
export function lookWords(action: string, detail = ''): string | null {
  if (action === 'plan.view' && versionWords(detail)) return versionWords(detail);
  const beginning = LOOK_BEGINNINGS.find((one) => action.startsWith(one));
  return LOOKS[`${action} ${detail}`] ?? LOOKS[action] ?? (beginning === undefined ? null : OTHERWISE[beginning]);
}

function versionWords(detail: string): string | null {
  const [, number] = /^version-(\d{1,6})$/.exec(detail) ?? [];
  return number === undefined ? null : `Opened version ${number} of the plan`;
}
