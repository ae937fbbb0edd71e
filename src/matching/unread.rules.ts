import type { WorkProfile } from '../clients/work-profile';
import { tellingStems } from '../common/text/stem';

const PLAIN = /^[\n\r\t -~]*$/;
const MOST_LETTERS = 3;

/** What stands for a description that was left unread: it is known, and holds no word anybody asked for. */
export const UNREAD = '.';

/**
 * Whether a description may hold something this profile asks for; false only when it surely holds none of it.
 * Taking a long text apart into words costs more than judging all else about an opening, so it is looked at for
 * the first letters of each task first. Texts with letters beyond the plain ones always may.
 */
export function mayMention(profile: Pick<WorkProfile, 'tasks' | 'training'>): (text: string) => boolean {
  const asked = [...profile.tasks.map((task) => task.words), ...profile.training].map(tellingStems).filter((stems) => stems.length > 0);
  const phrases = asked.map((stems) => stems.map((stem) => new RegExp(beginning(stem), 'i')));
  if (phrases.length === 0) return () => false;
  return (text) => {
    if (!PLAIN.test(text)) return true;
    const said = text.replaceAll("'", '').replaceAll('`', '');
    return phrases.some((words) => words.every((word) => word.test(said)));
  };
}

/** Stemming may change a word's end, "our" to "or" and "tyre" to "tire"; its other first letters stay. */
function beginning(stem: string): string {
  const letters = stem.slice(0, Math.min(MOST_LETTERS, Math.max(0, stem.length - 1)));
  return /^[a-z0-9]*$/.test(letters) ? letters.replace('or', 'ou?r').replace(/^tir?/, 't[iy]') : '';
}
