import type { INestApplicationContext } from '@nestjs/common';
import { Database } from '../../src/common/database/database';
import { newId } from '../../src/common/database/ids';
import type { Viewer } from '../../src/common/web/access';
import { PlannedVisits, type PlanDraft } from '../../src/visits/planned/planned-visits.service';

/** A planned visit about no client, through the one place that writes them; on 20 November 2026 without a time otherwise. @returns its id */
export async function makePlanned(app: INestApplicationContext, who: Viewer, employerId: string, given: Partial<PlanDraft> = {}): Promise<string> {
  const draft: PlanDraft = { id: newId(), employerId, day: '2026-11-20', atTime: null, purpose: 'learn_needs', note: '', ...given };
  await app.get(Database).write((tx) => app.get(PlannedVisits).plan(tx, who, draft, null));
  return draft.id;
}

/** Changes a planned visit as its own person does: moved, skipped, removed or put back. */
export function changePlanned(app: INestApplicationContext, who: Viewer, id: string, change: Partial<PlanDraft> | 'skip' | 'remove' | 'restore'): Promise<boolean> {
  const plans = app.get(PlannedVisits);
  return app.get(Database).write(async (tx) => {
    const planned = await plans.findOwn(tx, who, id);
    if (!planned) throw new Error('There is no such planned visit.');
    if (change === 'skip') return plans.skip(tx, who, planned, 'They moved');
    if (change === 'remove' || change === 'restore') return plans[change](tx, who, planned);
    const { employerId, day, atTime, blockFrom, purpose, note } = planned;
    return plans.change(tx, who, planned, { id, employerId, day, atTime, blockFrom, purpose, note, ...change }, null);
  });
}
