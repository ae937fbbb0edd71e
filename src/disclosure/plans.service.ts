import { Injectable } from '@nestjs/common';
import { Audit } from '../audit/audit.service';
import type { Viewer } from '../common/web/access';
import type { Tx } from '../common/database/database';
import { newId } from '../common/database/ids';
import { today, type Day } from '../common/time/calendar';
import { Clock } from '../common/time/clock';
import { Settings } from '../settings/settings.service';
import { Gate } from './gate.service';
import { loadHistory, stampAfter } from './leave-records';
import { wordsFor, type AnswerForm, type PlanForm, type WithdrawalForm } from './plan.form';
import { isSamePlan, phrases, planDays, planEmployers } from './plan.rules';

/** Plans, withdrawals and dated answers. Each is a row that is added; none is ever changed (D2, D4). */
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
   * Records a new version. The caller has reached the client.
   * @returns its number; the same form posted twice gives the number it got the first time
   */
  async record(tx: Tx, who: Viewer, clientId: string, form: PlanForm): Promise<number> {
    await this.gate.holdClients(tx, [clientId]);
    const history = await loadHistory(tx, [clientId], null);
    const again = history.plans.find((plan) => plan.id === form.id);
    if (again && isSamePlan(again, form)) return again.version;
    const id = (await this.isUsed(tx, form.id)) ? this.newId() : form.id;
    const [last] = await tx.sql<{ number: number }[]>`SELECT number FROM disclosure_plans WHERE client_id = ${clientId} ORDER BY number DESC LIMIT 1`;
    const number = (last?.number ?? 0) + 1;
    const settings = await this.settings.get(tx);
    const days = planDays(form, await this.today(tx), settings.planMonths);
    await tx.sql`INSERT INTO disclosure_plans (id, client_id, number, contact_allowed, scope, when_said, who_says, in_force_from, expires_on, how_given, given_on,
        reference, witness, pros_cons_on, pros_cons_note, copy_given_on, recorded_by, recorded_at)
      VALUES (${id}, ${clientId}, ${number}, ${form.contact === 'yes' ? 1 : 0}, ${form.scope}, ${form.when}, ${form.whoSays}, ${days.from}, ${days.until}, ${form.howGiven}, ${days.givenOn},
        ${form.reference}, ${form.witness}, ${form.prosConsOn || null}, ${form.prosConsNote}, ${form.copyGivenOn || null}, ${who.id}, ${await stampAfter(tx, this.clock.iso(), [clientId])})`;
    await this.recordParts(tx, id, form);
    await this.audit.record(tx, who, 'plan.record', { type: 'client', id: clientId }, ['contact', 'scope', 'facts', 'words', 'employers', 'days']);
    return number;
  }

  private async recordParts(tx: Tx, id: string, form: PlanForm): Promise<void> {
    for (const fact of new Set(form.facts)) await tx.sql`INSERT INTO plan_facts (plan_id, fact, words) VALUES (${id}, ${fact}, ${wordsFor(form, fact)})`;
    for (const words of phrases(form.wordsNot)) await tx.sql`INSERT INTO plan_words_not (plan_id, words) VALUES (${id}, ${words})`;
    for (const { employerId, rule } of planEmployers(form)) await tx.sql`INSERT INTO plan_employers (plan_id, employer_id, rule) VALUES (${id}, ${employerId}, ${rule})`;
  }

  /** Takes leave back: at once, whole or for one employer or one fact, and for no reason (D4). @returns false when there is nothing to take back */
  async withdraw(tx: Tx, who: Viewer, clientId: string, form: WithdrawalForm): Promise<boolean> {
    await this.gate.holdClients(tx, [clientId]);
    const [plan] = await tx.sql<{ id: string }[]>`SELECT id FROM disclosure_plans WHERE client_id = ${clientId} ORDER BY number DESC LIMIT 1`;
    if (!plan) return false;
    const [there] = await tx.sql<{ client_id: string; employer_id: string | null; fact: string | null }[]>`SELECT client_id, employer_id, fact FROM withdrawals WHERE id = ${form.id}`;
    if (there?.client_id === clientId && (there.employer_id ?? '') === form.employer && (there.fact ?? '') === form.fact) return true;
    const id = there ? this.newId() : form.id;
    await tx.sql`INSERT INTO withdrawals (id, plan_id, client_id, employer_id, fact, said_on, how, recorded_by, recorded_at)
      VALUES (${id}, ${plan.id}, ${clientId}, ${form.employer || null}, ${form.fact || null}, ${form.saidOn || (await this.today(tx))}, ${form.how}, ${who.id}, ${await stampAfter(tx, this.clock.iso(), [clientId])})`;
    await this.audit.record(tx, who, 'plan.withdraw', { type: 'client', id: clientId }, [form.employer ? 'one employer' : form.fact ? 'one fact' : 'whole']);
    return true;
  }

  /** Keeps the client's dated yes or no for one employer (D5, "ask me each time"). */
  async answer(tx: Tx, who: Viewer, clientId: string, form: AnswerForm): Promise<boolean> {
    await this.gate.holdClients(tx, [clientId]);
    const [plan] = await tx.sql<{ id: string }[]>`SELECT id FROM disclosure_plans WHERE client_id = ${clientId} ORDER BY number DESC LIMIT 1`;
    if (!plan) return false;
    const [there] = await tx.sql<{ client_id: string; employer_id: string; answer: string; on_day: string; until_day: string | null }[]>`SELECT client_id, employer_id, answer, on_day, until_day FROM leave_answers WHERE id = ${form.id}`;
    const onDay = form.onDay || (await this.today(tx));
    if (there && [there.client_id, there.employer_id, there.answer, there.on_day, there.until_day ?? ''].join() === [clientId, form.employer, form.answer, onDay, form.untilDay].join()) return true;
    const id = there ? this.newId() : form.id;
    await tx.sql`INSERT INTO leave_answers (id, plan_id, client_id, employer_id, answer, on_day, until_day, recorded_by, recorded_at)
      VALUES (${id}, ${plan.id}, ${clientId}, ${form.employer}, ${form.answer}, ${onDay}, ${form.untilDay || null}, ${who.id}, ${await stampAfter(tx, this.clock.iso(), [clientId])})`;
    await this.audit.record(tx, who, 'plan.answer', { type: 'client', id: clientId }, ['answer']);
    return true;
  }

  /** The same words under an id that is taken must never be lost: only the very same form is a double post. */
  private async isUsed(tx: Tx, id: string): Promise<boolean> {
    return (await tx.sql<object[]>`SELECT 1 AS used FROM disclosure_plans WHERE id = ${id}`).length > 0;
  }

  newId(): string {
    return newId(this.clock.now().getTime());
  }
}
