import type { Day } from '../../common/time/calendar';
import { tokens } from '../../common/text/normalise';
import { fullyNamed, mentionsOf } from '../../disclosure/rules/redaction.rules';
import type { NoteForm } from './note.form';

export interface NoteFault {
  readonly field: 'decided' | 'about' | 'staff' | 'dueOn' | 'what';
  readonly sentence: string;
}

export interface NoteScope {
  readonly today: Day;
  readonly staffIds: readonly string[];
  /** Clients whom the person who writes may know of: one of another team is no choice, and isn't told from one that never was. */
  readonly clientIds: readonly string[];
  /** Of clients, of any status, whom the person who writes knows: of others it must not tell that they are there. */
  readonly names: readonly string[];
  readonly others: readonly string[];
}

/**
 * What is missing or shouldn't stand in a note of the meeting; null when it can be kept. The minutes are read by the whole
 * team, so no part of a client's name goes into them (P1); a word of it that is also a colleague's or a manager's may mean those.
 */
export function noteFault({ decided, about, staff, dueOn, what }: Pick<NoteForm, 'decided' | 'about' | 'staff' | 'dueOn' | 'what'>, { today, staffIds, clientIds, names, others }: NoteScope): NoteFault | null {
  // A day alone says nothing: the form offers one.
  if (staff === '' && what !== '') return { field: 'staff', sentence: 'Choose who follows up.' };
  if (decided === '' && staff === '') return { field: 'decided', sentence: 'Enter what was decided, or choose who follows up.' };
  if (about !== '' && !clientIds.includes(about)) return { field: 'about', sentence: 'Choose one of the team’s clients who look for work, or nobody.' };
  if (staff !== '' && !staffIds.includes(staff)) return { field: 'staff', sentence: 'Choose somebody of the team.' };
  if (staff !== '' && dueOn === '') return { field: 'dueOn', sentence: 'Enter the day they do it by.' };
  if (staff !== '' && dueOn < today) return { field: 'dueOn', sentence: 'That day is over. Enter today or a later one.' };
  for (const [field, text] of [['decided', decided], ['what', what]] as const) {
    if (namesClient(text, names, others)) return { field, sentence: 'This names a client. Write initials: the whole team reads the minutes.' };
  }
  return null;
}

function namesClient(text: string, names: readonly string[], others: readonly string[]): boolean {
  const shared = new Set(others.flatMap((name) => tokens(name)));
  return fullyNamed(text, names).length > 0 || mentionsOf(text, names.flatMap((name) => tokens(name)).filter((word) => !shared.has(word))).length > 0;
}
