import { openingValues } from './opening-values';
import type { Opening } from './opening.entity';

/** A stored opening as a form for another like it: the same employer and work, nothing of when this one was heard of or what came of it. */
export function copiedValues(opening: Opening, fresh: { id: string; today: string; locale: string }): Record<string, string | string[]> {
  return { ...openingValues(opening, fresh.locale), id: fresh.id, version: '', copy: opening.id, status: 'open', heardOn: fresh.today, closesOn: '', startsOn: '', expectedOn: '' };
}
