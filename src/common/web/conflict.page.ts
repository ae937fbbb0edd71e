import { Page } from './page';

export interface ConflictField {
  label: string;
  name: string;
  yours: string;
  theirs: string;
}

export interface Conflict {
  /** What both were changing, e.g. "this employer": no name, since a title may be read over a shoulder. */
  what: string;
  /** Who saved meanwhile and when, as a sentence. */
  bySentence: string;
  /** Where the form is sent again. */
  action: string;
  /** The newer version, which "keep mine" builds on. */
  version: number;
  /** Every field as typed, so that keeping mine sends the whole form. */
  typed: { name: string; value: string }[];
  fields: ConflictField[];
  /** The record as it stands now. */
  theirsHref: string;
}

/** Two people changed the same thing: both versions side by side, and nothing typed is lost. */
export function conflictPage(conflict: Conflict): Page {
  const differing = conflict.fields.filter((field) => field.yours !== field.theirs).map((field) => ({ ...field, yours: field.yours || '—', theirs: field.theirs || '—' }));
  return new Page('conflict', { title: 'Somebody else changed this too', ...conflict, version: String(conflict.version), fields: differing, hasFields: differing.length > 0 }, 409);
}
