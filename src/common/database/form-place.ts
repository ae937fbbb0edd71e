import { createHash } from 'node:crypto';
import type { Tx } from './database';
import { hold } from './hold';
import { newId } from './ids';

/** Where the words of a form stand, or will. */
export interface FormPlace<T> {
  readonly id: string;
  /** What stands there and says the same already; null when the place is free. */
  readonly same: T | null;
}

/** Other wordings of one form that are looked through; nobody writes so many. */
const MOST = 50;

/**
 * Finds the place of a form that may have been sent before: the same words are the row they made, other words under its
 * id stand under the next id of a row of ids that hangs on the form's alone. So other words sent twice are one row as well, and
 * no id holds anything of what was written. Whoever sends the same form at the same instant waits until this one is kept.
 * @param read what stands under an id, whoever's it is; null or undefined for nothing
 * @param isSame whether it says what the form says, by the same person
 */
export async function placeOfForm<T>(tx: Tx, formId: string, read: (id: string) => Promise<T | null | undefined>, isSame: (there: T, id: string) => boolean): Promise<FormPlace<T>> {
  await hold(tx, `form ${formId}`);
  let id = formId;
  for (let seen = 0; seen < MOST; seen += 1) {
    const there = (await read(id)) ?? null;
    if (there === null || isSame(there, id)) return { id, same: there };
    id = idAfter(id);
  }
  return { id: newId(), same: null };
}

/** The next id of a form's row of ids: it sorts after the one before, a millisecond later, and is the same whenever it is asked for. */
export function idAfter(id: string): string {
  const hex = createHash('sha256').update(`after ${id}`).digest('hex');
  const atMs = ((parseInt(id.slice(0, 8) + id.slice(9, 13), 16) + 1) % 2 ** 48).toString(16).padStart(12, '0');
  return `${atMs.slice(0, 8)}-${atMs.slice(8)}-7${hex.slice(0, 3)}-${'89ab'[parseInt(hex[3], 16) % 4]}${hex.slice(4, 7)}-${hex.slice(7, 19)}`;
}
