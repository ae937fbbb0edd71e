import { momentKey, type JobMoment } from './job-moment';
import type { PreferencesForm } from './preferences.form';

/** What was learned, and after which start or end of a job; a fault where the two don't go together. */
export interface Learned {
  readonly after: JobMoment | null;
  readonly fault: Readonly<Record<string, string>>;
}

/** What the end of a job already says of what was learned, so that it needn't be typed twice; nothing once a version says it. */
export function learnedSoFar(after: string, moments: readonly JobMoment[]): string {
  const moment = moments.find((one) => momentKey(one) === after);
  return moment && !moment.isNoted ? moment.said : '';
}

/** Reads what was learned (M2: looked at again after each job start and end). Words alone are fine; a moment alone says nothing. */
export function readLearned({ learned, after }: Pick<PreferencesForm, 'learned' | 'after'>, moments: readonly JobMoment[]): Learned {
  if (after === '') return { after: null, fault: {} };
  const moment = moments.find((one) => momentKey(one) === after) ?? null;
  if (moment === null) return { after: null, fault: { after: 'Choose one of the job starts and ends offered.' } };
  return learned === '' ? { after: null, fault: { learned: 'Say in a few words what was learned, even if it is “nothing new”.' } } : { after: moment, fault: {} };
}
