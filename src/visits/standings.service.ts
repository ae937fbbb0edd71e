import { Injectable } from '@nestjs/common';
import type { Tx } from '../common/database/database';
import { today, type Day } from '../common/time/calendar';
import { Clock } from '../common/time/clock';
import type { Employer } from '../employers/employer.entity';
import { Employers } from '../employers/employers.service';
import type { Stage } from '../employers/stage.choices';
import { Settings } from '../settings/settings.service';
import { nextCup } from './rules/cups.rules';
import { afterNewest } from './rules/next-visit.rules';
import { lastVisitOf, nextTouchOf, type RelationshipVisit } from './rules/relationship.rules';
import { stageOf, type StageOverride, type StageResult, type StageView } from './rules/stage.rules';
import { evidenceOf } from './standing-evidence';

/** Where an employer stands, with the sentence that says why and what to do next. */
export type Standing = StageResult & { next: string };

/** What visits say about the relationship with an employer: the stage, the cups, the last visit, the one next touch. */
@Injectable()
export class Standings {
  constructor(
    private readonly employers: Employers,
    private readonly settings: Settings,
    private readonly clock: Clock,
  ) {}

  /** For the employer's page: stage, cups and the visit that moved it, as of today. */
  async of(tx: Tx, employer: Employer): Promise<Standing> {
    const view = await this.view(tx);
    const { doNotContactOn: day, doNotContactWho: askedBy, doNotContactWhy: reason } = employer;
    const result = stageOf({
      visits: await evidenceOf(tx, employer.id), jobStarts: [], override: overrideOf(employer),
      doNotContact: day === null ? null : { askedBy, day, reason },
    }, view);
    return { ...result, next: nextCup(result.stage, result.cups) };
  }

  /** The same after one more visit: its employer's other visits are read only when it isn't simply the newest. */
  async noteLogged(tx: Tx, employerId: string, visit: RelationshipVisit): Promise<void> {
    // Four columns and not the whole employer: this stands between somebody in a car park and their next door.
    const [so] = await tx.sql<{ stage: Stage; stageVisitId: string | null; stageSet: string | null; lastVisitOn: Day | null }[]>`
      SELECT stage, stage_visit_id AS "stageVisitId", stage_set AS "stageSet", last_visit_on AS "lastVisitOn" FROM employers WHERE id = ${employerId}`;
    const after = afterNewest({ ...so, isSetByHand: so.stageSet !== null }, visit);
    if (!after) return this.note(tx, employerId);
    await this.employers.noteRelationship(tx, employerId, { ...after, lastVisitOn: visit.day, lastVisitId: visit.visitId, lastVisitMode: visit.mode, lastVisitBy: visit.staffId });
  }

  /** Writes what the visits now say onto the employer, after one was changed, removed or put back. */
  async note(tx: Tx, employerId: string): Promise<void> {
    const employer = await this.employers.findEvenRemoved(tx, employerId);
    if (!employer) return;
    const visits = await evidenceOf(tx, employerId);
    const last = lastVisitOf(visits);
    await this.employers.noteRelationship(tx, employerId, {
      ...(await this.stageAfter(tx, employer, visits)), ...nextTouchOf(visits),
      lastVisitOn: last?.day ?? null, lastVisitId: last?.visitId ?? null, lastVisitMode: last?.mode ?? null, lastVisitBy: last?.staffId ?? null,
    });
  }

  /** Silence is judged when a page is shown, not stored: nothing happens on the day an employer falls asleep. */
  private async stageAfter(tx: Tx, employer: Employer, visits: readonly RelationshipVisit[]): Promise<{ stage: Stage; stageVisitId: string | null }> {
    const view = { ...(await this.view(tx)), dormantAfterDays: null };
    const { stage, movedByVisitId } = stageOf({ visits, jobStarts: [], override: overrideOf(employer), doNotContact: null }, view);
    return { stage, stageVisitId: movedByVisitId };
  }

  private async view(tx: Tx): Promise<StageView> {
    const { timeZone, dormantDays, locale } = await this.settings.get(tx);
    return { today: today(this.clock.now(), timeZone), dormantAfterDays: dormantDays, locale };
  }
}

function overrideOf({ stageSet: stage, stageSetOn: day, stageNote: note }: Employer): StageOverride | null {
  return stage === null || stage === 'do_not_contact' || day === null ? null : { stage, note, day };
}
