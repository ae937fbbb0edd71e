import type { Tx } from '../common/database/database';
import { hold } from '../common/database/hold';
import { isId, newId } from '../common/database/ids';
import type { Viewer } from '../common/web/access';
import { alikeAmong, SOUNDS_KNOWN } from '../employers/alike';
import type { Employers } from '../employers/employers.service';
import type { OpeningForm } from './opening.form';

/** The values of "Employer" that are no id: the name typed is new, or new although it looks like another. */
export const NEW_EMPLOYER = 'new';
export const NEW_ALTHOUGH_ALIKE = 'new-although-alike';
/** Employers offered for some typed words. */
export const FOUND_AT_ONCE = 8;

/** Whom a form says an opening is at: an id, empty for one that is still to be added; or what is wrong with it. */
export interface AskedEmployer {
  readonly id: string;
  readonly fault: string;
}

/** Whom the form chose, or whether its new name may be added: one like a known name is asked about first. Nothing is written. */
export async function askedEmployer(tx: Tx, who: Viewer, employers: Employers, { id: formId, employer, employerWords: name }: OpeningForm): Promise<AskedEmployer> {
  if (employer !== NEW_EMPLOYER && employer !== NEW_ALTHOUGH_ALIKE) {
    const chosen = isId(employer) ? await employers.find(tx, employer) : null;
    return { id: chosen?.id ?? '', fault: chosen ? '' : 'Choose the employer.' };
  }
  if (name === '') return { id: '', fault: 'Type the employer’s name.' };
  // The same form sent again is about the employer it made the first time.
  await hold(tx, `form ${formId}`);
  const [made] = await tx.sql<{ id: string }[]>`
    SELECT e.id FROM openings o JOIN employers e ON e.id = o.employer_id WHERE o.id = ${formId} AND o.created_by = ${who.id} AND e.name = ${name} AND e.deleted_at IS NULL`;
  if (made) return { id: made.id, fault: '' };
  const isAlike = employer === NEW_EMPLOYER && alikeAmong(await employers.search(tx, name, FOUND_AT_ONCE), name).length > 0;
  return { id: '', fault: isAlike ? SOUNDS_KNOWN : '' };
}

/** The employer's id, added by its name where it is new: in the same write as the opening, so that neither stands alone. */
export async function keptEmployer(tx: Tx, who: Viewer, employers: Employers, asked: AskedEmployer, name: string): Promise<string> {
  return asked.id || (await employers.quickAdd(tx, who, { id: newId(), name })).id;
}
