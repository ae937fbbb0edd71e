import { Injectable } from '@nestjs/common';
import type { Tx } from '../../common/database/database';
import { isId } from '../../common/database/ids';
import type { Day } from '../../common/time/calendar';
import { formatDay } from '../../common/time/format';
import type { Viewer } from '../../common/web/access';
import { conflictPage } from '../../common/web/conflict.page';
import { withError } from '../../common/web/form';
import { formAgain, page, SeeOther, type Page } from '../../common/web/page';
import { Settings } from '../../settings/settings.service';
import type { PlannedVisit } from '../../visits/planned/planned-visit.entity';
import { nearbyWords, somebodyElse } from '../week/nearby';
import { formatClock, planPaths } from '../week/week.page';
import { targetValue, type Target } from './move.form';
import { GONE_BY } from './plan.form';
import { nearbyPart, type NearbyPart } from './plan-form.page';
import type { MoveOutcome } from './plan-moves.service';
import { PlanPages } from './plan-pages.service';

export interface Moving {
  planned: PlannedVisit;
  to: Target;
  /** Of the copy; null when the visit itself is moved. */
  copyId: string | null;
}

/** A planned visit to be skipped or removed, as it was shown. */
export interface Ending {
  act: 'skip' | 'remove';
  version: string;
  why: string;
}

/** What somebody sees when a planned visit couldn't be put elsewhere with one press. */
@Injectable()
export class MovePages {
  constructor(
    private readonly pages: PlanPages,
    private readonly settings: Settings,
  ) {}

  /** Who else is there; nothing while an employer or a day is missing. */
  async nearby(tx: Tx, who: Viewer, employerId: string, day: Day | null): Promise<NearbyPart> {
    if (!day || !isId(employerId)) return nearbyPart('', '', '');
    const { locale } = await this.settings.get(tx);
    return nearbyPart(nearbyWords(await somebodyElse(tx, who.id, [employerId], day, day), employerId, day, locale), employerId, day);
  }

  async otherwise(tx: Tx, who: Viewer, moving: Moving, done: Exclude<MoveOutcome, { outcome: 'saved' }>): Promise<Page | SeeOther> {
    const { planned, copyId } = moving;
    if (done.outcome === 'done') return new SeeOther(planned.visitId ? `/visits/${planned.visitId}` : planPaths.week(planned.day));
    if (done.outcome === 'look') return new SeeOther(planPaths.edit(planned.id));
    if (done.outcome === 'conflict') return this.conflict(tx, moving);
    const { values } = await this.pages.stored(tx, planned);
    const own = copyId === null ? {} : { id: copyId, version: '' };
    const state = { values: { ...values, ...own, day: moving.to.day, time: '', block: moving.to.blockFrom ?? '' }, errors: {} };
    const action = copyId === null ? `/planned-visits/${planned.id}` : '/planned-visits';
    if (done.outcome === 'refused') return this.pages.refused(tx, who, state, action, done);
    const shown = copyId === null ? planned : null;
    if (done.outcome === 'past') return formAgain('planning/form', await this.pages.model(tx, who, withError(state, 'day', GONE_BY), shown));
    return page('planning/form', await this.pages.model(tx, who, state, shown));
  }

  /** It was to be skipped or removed, and was moved, skipped or changed in another window since. */
  async notEnded(tx: Tx, planned: PlannedVisit, { act, why }: Ending): Promise<Page> {
    const { locale } = await this.settings.get(tx);
    const yours = act === 'remove' ? 'Removed' : notMade(why);
    return conflictPage({
      what: 'this plan', bySentence: changedWords(planned), action: act === 'skip' ? planPaths.skip(planned.id) : planPaths.remove(planned.id), version: planned.version,
      typed: act === 'skip' ? [{ name: 'why', value: why }] : [], theirsHref: planPaths.week(planned.day),
      fields: [{ label: 'Whether', name: 'status', yours, theirs: `${planned.status === 'skipped' ? notMade(planned.skippedWhy) : 'Planned'}, ${where(planned.day, planned.atTime ?? planned.blockFrom, locale)}` }],
    });
  }

  /** It was moved, skipped or changed in another window since the week was opened. */
  private async conflict(tx: Tx, { planned, to }: Moving): Promise<Page> {
    const { locale } = await this.settings.get(tx);
    return conflictPage({
      what: 'this plan', bySentence: changedWords(planned), action: `/planned-visits/${planned.id}/moves`, version: planned.version,
      typed: [{ name: 'to', value: targetValue(to) }], theirsHref: planPaths.week(planned.day),
      fields: [
        { label: 'When', name: 'to', yours: where(to.day, to.blockFrom, locale), theirs: where(planned.day, planned.atTime ?? planned.blockFrom, locale) },
        { label: 'Whether', name: 'status', yours: 'Planned', theirs: planned.status === 'skipped' ? notMade(planned.skippedWhy) : 'Planned' },
      ],
    });
  }
}

function changedWords({ status }: PlannedVisit): string {
  return status === 'skipped' ? 'It was skipped after you opened this page.' : 'It was moved or changed after you opened this page.';
}

function notMade(why: string): string {
  return `Not made: ${why || 'no reason given'}`;
}

function where(day: Day, time: string | null, locale: string): string {
  return `${formatDay(day, locale, 'weekday')}${time === null ? '' : `, ${formatClock(time, locale)}`}`;
}
