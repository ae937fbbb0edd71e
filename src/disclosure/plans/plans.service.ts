import { Injectable } from '@nestjs/common';
import { Audit } from '../../audit/audit.service';
import type { Viewer } from '../../common/web/access';
import type { Tx } from '../../common/database/database';
import { placeOfForm } from '../../common/database/form-place';
import { newId } from '../../common/database/ids';
import { today, type Day } from '../../common/time/calendar';
import { Clock } from '../../common/time/clock';
import { Settings } from '../../settings/settings.service';
import { Gate } from '../gate/gate.service';
import { stampAfter } from '../gate/leave-records';
import type { AgreedHistory, AgreedPlan } from './agreed-plan';
import type { PlanForm } from './plan.form';
import { agreedPlan, isSamePlan } from './plan.rules';
import { loadAgreed } from './plan-records';

/** Plans, version by version: each is a row that is added; none is ever changed (D2). */
@Injectable()
export class Plans {
  constructor(
    private readonly gate: Gate,
    private readonly settings: Settings,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  async today(tx: Tx): Promise<Day> {
    return today(this.clock.now(), (await this.settings.get(tx)).timeZone);
  }

  /**
   * The version a form would make, beside what is on record: nothing is written. The client is held, so that what is
   * read here is what is recorded in the same transaction. `again` is the version the very same form has made already.
   */
  async draft(tx: Tx, clientId: string, form: PlanForm): Promise<{ id: string; plan: AgreedPlan; history: AgreedHistory; again: AgreedPlan | null }> {
    await this.gate.holdClients(tx, [clientId]);
    const history = await loadAgreed(tx, clientId);
    const settings = await this.settings.get(tx);
    const version = Math.max(0, ...history.plans.map((plan) => plan.version)) + 1;
    const recordedAt = await stampAfter(tx, this.clock.iso(), [clientId]);
    const plan = agreedPlan(form, { clientId, version, today: today(this.clock.now(), settings.timeZone), months: settings.planMonths, recordedAt });
    const read = async (one: string) => history.plans.find((known) => known.id === one) ?? ((await this.isUsed(tx, one)) ? 'another client’s' : null);
    const { id, same } = await placeOfForm(tx, form.id, read, (there, one) => typeof there !== 'string' && isSamePlan(there, plan) && (one === form.id || there.version === version - 1));
    return { id, plan, history, again: typeof same === 'string' ? null : same };
  }

  /**
   * Records a new version. The caller has reached the client.
   * @returns its number; the same form posted twice gives the number it got the first time
   */
  async record(tx: Tx, who: Viewer, clientId: string, form: PlanForm): Promise<number> {
    const { id, plan, again } = await this.draft(tx, clientId, form);
    if (again) return again.version;
    await tx.sql`INSERT INTO disclosure_plans (id, client_id, number, contact_allowed, scope, when_said, who_says, in_force_from, expires_on, expires_event, how_given, given_on,
        reference, witness, pros_cons_on, pros_cons_note, cons_note, purpose, copy_given_on, recorded_by, recorded_at)
      VALUES (${id}, ${clientId}, ${plan.version}, ${plan.contactAllowed ? 1 : 0}, ${plan.scope}, ${plan.when}, ${plan.whoSays}, ${plan.inForceFrom}, ${plan.expiresOn}, ${plan.expiresEvent}, ${plan.howGiven}, ${plan.givenOn},
        ${plan.reference}, ${plan.witness}, ${plan.talkedOn}, ${plan.forNote}, ${plan.againstNote}, ${plan.purpose}, ${plan.copyGivenOn}, ${who.id}, ${plan.recordedAt})`;
    await this.recordParts(tx, id, plan);
    await this.audit.record(tx, who, 'plan.record', { type: 'client', id: clientId }, ['contact', 'scope', 'facts', 'words', 'employers', 'days']);
    return plan.version;
  }

  private async recordParts(tx: Tx, id: string, plan: AgreedPlan): Promise<void> {
    for (const { fact, words } of plan.facts) await tx.sql`INSERT INTO plan_facts (plan_id, fact, words) VALUES (${id}, ${fact}, ${words})`;
    for (const words of plan.wordsNotToUse) await tx.sql`INSERT INTO plan_words_not (plan_id, words) VALUES (${id}, ${words})`;
    for (const { employerId, rule, facts } of plan.employers) {
      await tx.sql`INSERT INTO plan_employers (plan_id, employer_id, rule, facts) VALUES (${id}, ${employerId}, ${rule}, ${facts && JSON.stringify(facts)})`;
    }
  }

  /** The same words under an id that is taken must never be lost: only the very same form is a double post. */
  private async isUsed(tx: Tx, id: string): Promise<boolean> {
    return (await tx.sql<object[]>`SELECT 1 AS used FROM disclosure_plans WHERE id = ${id}`).length > 0;
  }

  newId(): string {
    return newId(this.clock.now().getTime());
  }
}
