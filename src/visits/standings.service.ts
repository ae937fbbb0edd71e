import { Injectable } from '@nestjs/common';
import type { Tx } from '../common/database/database';
import { today, type Day } from '../common/time/calendar';
import { Clock } from '../common/time/clock';
import type { Employer } from '../employers/employer.entity';
import { Employers } from '../employers/employers.service';
import { joinedInto } from '../employers/merges/joined';
import type { Stage } from '../employers/stage.choices';
import { jobStartsAt } from '../jobs/job-starts';
import { Settings } from '../settings/settings.service';
import { nextCup } from './rules/cups.rules';
import { afterNewest } from './rules/next-visit.rules';
import { lastVisitOf, nextTouchOf, type RelationshipVisit } from './rules/relationship.rules';
import { stageOf, type StageOverride, type StageResult, type StageView } from './rules/stage.rules';
import { evidenceOf, evidenceOfEach, touchByHandOf } from './standing-evidence';

/** Where an employer stands, with the sentence that says why and what to do next. */
export type Standing = StageResult & { next: string };

/** What of an employer its standing hangs on, besides visits. */
export type Stands = Pick<Employer, 'id' | 'stageSet' | 'stageSetOn' | 'stageNote' | 'doNotContactOn' | 'doNotContactWho' | 'doNotContactWhy'>;

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
    return standingOf(employer, await evidenceOf(tx, employer.id), await startsAt(tx, employer.id), await this.view(tx));
  }

  /** The same for several employers, by id, with one reading. */
  async ofEach(tx: Tx, employers: readonly Stands[]): Promise<Map<string, Standing>> {
    const ids = employers.map((one) => one.id);
    const [view, evidence, starts] = [await this.view(tx), await evidenceOfEach(tx, ids), await startsAtEach(tx, ids)];
    return new Map(employers.map((one) => [one.id, standingOf(one, evidence.get(one.id) ?? [], starts.get(one.id) ?? [], view)]));
  }

  /** The same after one more visit: its employer's other visits are read only when it isn't simply the newest. */
  async noteLogged(tx: Tx, employerId: string, visit: RelationshipVisit): Promise<void> {
    // A few columns and not the whole employer: this stands between somebody in a car park and their next door.
    const [so] = await tx.sql<{ stage: Stage; stageVisitId: string | null; stageSet: string | null; lastVisitOn: Day | null; nextTouchOn: Day | null; nextTouchWhat: string; nextTouchBy: string | null; hasMore: number | string }[]>`
      SELECT stage, stage_visit_id AS "stageVisitId", stage_set AS "stageSet", last_visit_on AS "lastVisitOn", next_touch_on AS "nextTouchOn", next_touch_what AS "nextTouchWhat", next_touch_by AS "nextTouchBy",
        CASE WHEN EXISTS (SELECT 1 FROM jobs j WHERE j.employer_id = ${employerId} AND j.employer_knows = 'from_us')
          OR EXISTS (SELECT 1 FROM next_touches t WHERE t.said_on > ${visit.day} AND (t.employer_id = ${employerId} OR t.employer_id IN (SELECT m.gone_id FROM employer_merges m WHERE m.kept_id = ${employerId} AND m.undone_at IS NULL))) THEN 1 ELSE 0 END AS "hasMore" FROM employers WHERE id = ${employerId}`;
    const { nextTouchOn, nextTouchWhat, nextTouchBy } = so;
    const after = Number(so.hasMore) === 1 ? null : afterNewest({ ...so, touch: { nextTouchOn, nextTouchWhat, nextTouchBy }, isSetByHand: so.stageSet !== null }, visit);
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
      ...(await this.stageAfter(tx, employer, visits)), ...nextTouchOf(visits, await touchByHandOf(tx, employerId)),
      lastVisitOn: last?.day ?? null, lastVisitId: last?.visitId ?? null, lastVisitMode: last?.mode ?? null, lastVisitBy: last?.staffId ?? null,
    });
  }

  /** Silence is judged when a page is shown, not stored: nothing happens on the day an employer falls asleep. */
  private async stageAfter(tx: Tx, employer: Employer, visits: readonly RelationshipVisit[]): Promise<{ stage: Stage; stageVisitId: string | null }> {
    const view = { ...(await this.view(tx)), dormantAfterDays: null };
    const { stage, movedByVisitId } = stageOf({ visits, jobStarts: await startsAt(tx, employer.id), override: overrideOf(employer), doNotContact: null }, view);
    return { stage, stageVisitId: movedByVisitId };
  }

  private async view(tx: Tx): Promise<StageView> {
    const { timeZone, dormantDays, locale } = await this.settings.get(tx);
    return { today: today(this.clock.now(), timeZone), dormantAfterDays: dormantDays, locale };
  }
}

async function startsAt(tx: Tx, employerId: string): Promise<Day[]> {
  return (await startsAtEach(tx, [employerId])).get(employerId) ?? [];
}

/** Jobs stay with the record they were started under, as visits do: those of joined records count too. */
async function startsAtEach(tx: Tx, employerIds: readonly string[]): Promise<Map<string, Day[]>> {
  const joined = await joinedInto(tx, employerIds);
  const idsOf = (id: string) => [id, ...(joined.get(id) ?? []).map((one) => one.employerId)];
  const starts = await jobStartsAt(tx, employerIds.flatMap(idsOf));
  return new Map(employerIds.map((id) => [id, idsOf(id).flatMap((one) => starts.get(one) ?? [])]));
}

function standingOf(employer: Stands, visits: readonly RelationshipVisit[], jobStarts: readonly Day[], view: StageView): Standing {
  const { doNotContactOn: day, doNotContactWho: askedBy, doNotContactWhy: reason } = employer;
  const result = stageOf({ visits, jobStarts, override: overrideOf(employer), doNotContact: day === null ? null : { askedBy, day, reason } }, view);
  return { ...result, next: nextCup(result.stage, result.cups) };
}

function overrideOf({ stageSet: stage, stageSetOn: day, stageNote: note }: Stands): StageOverride | null {
  return stage === null || stage === 'do_not_contact' || day === null ? null : { stage, note, day };
}
