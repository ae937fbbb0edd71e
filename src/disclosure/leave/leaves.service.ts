import { Injectable } from '@nestjs/common';
import { Audit } from '../../audit/audit.service';
import type { Client } from '../../clients/client.entity';
import type { Tx } from '../../common/database/database';
import { parseDay, type Day } from '../../common/time/calendar';
import { Clock } from '../../common/time/clock';
import type { Viewer } from '../../common/web/access';
import type { FieldErrors } from '../../common/web/fields';
import { Gate } from '../gate/gate.service';
import { loadHistory, stampAfter } from '../gate/leave-records';
import { Plans } from '../plans/plans.service';
import { answerProblems, plansToAnswer, untilOf, yesWithoutPlan } from './answer.rules';
import { ANY_PURPOSE, type AnswerForm, type WithdrawalForm } from './leave.form';
import { nothingToTakeBack, saidOnFault, OTHER, takenBy } from './withdrawal.rules';

/** Leave taken back, and dated answers for one employer: rows that are added, never changed (D4, D5). */
@Injectable()
export class Leaves {
  constructor(
    private readonly gate: Gate,
    private readonly plans: Plans,
    private readonly audit: Audit,
    private readonly clock: Clock,
  ) {}

  today(tx: Tx): Promise<Day> {
    return this.plans.today(tx);
  }

  newId(): string {
    return this.plans.newId();
  }

  /** What stands in the way of a withdrawal, beside its field; nothing when it can be taken back, or was by this very form. Holds the client. */
  async withdrawalFaults(tx: Tx, client: Client, form: WithdrawalForm): Promise<FieldErrors> {
    await this.gate.holdClients(tx, [client.id]);
    const today = await this.today(tx);
    const saidOn = form.saidOn || today;
    const wrongDay = saidOnFault(saidOn, today, client.enteredOn);
    if (wrongDay) return { saidOn: wrongDay };
    const taken = takenBy(form);
    if (!taken) return { what: 'Choose what is taken back.' };
    if (form.what === OTHER && taken.employerId === null) return { employer: 'Choose the employer.' };
    if (await this.isWithdrawn(tx, client.id, form)) return {};
    const sentence = nothingToTakeBack(await loadHistory(tx, [client.id], null), taken, saidOn);
    return sentence ? { [form.what === OTHER ? 'employer' : 'what']: sentence } : {};
  }

  /**
   * Takes leave back: at once, whole or for one employer or one fact, and for no reason (D4).
   * @returns false when there is no plan to take back; a form that comes twice is taken once
   */
  async withdraw(tx: Tx, who: Viewer, clientId: string, form: WithdrawalForm): Promise<boolean> {
    await this.gate.holdClients(tx, [clientId]);
    const taken = takenBy({ what: form.what ?? '', employer: form.employer, fact: form.fact });
    const [plan] = await tx.sql<{ id: string }[]>`SELECT id FROM disclosure_plans WHERE client_id = ${clientId} ORDER BY number DESC LIMIT 1`;
    if (!plan || !taken) return false;
    if (await this.isWithdrawn(tx, clientId, form)) return true;
    const id = await this.unused(tx, form.id);
    await tx.sql`INSERT INTO withdrawals (id, plan_id, client_id, employer_id, fact, said_on, how, recorded_by, recorded_at)
      VALUES (${id}, ${plan.id}, ${clientId}, ${taken.employerId}, ${taken.fact}, ${form.saidOn || (await this.today(tx))}, ${form.how}, ${who.id}, ${await stampAfter(tx, this.clock.iso(), [clientId])})`;
    await this.audit.record(tx, who, 'plan.withdraw', { type: 'client', id: clientId }, [taken.employerId ? 'one employer' : taken.fact ? 'one fact' : 'whole']);
    return true;
  }

  /** What is wrong with an answer, beside its field: its days, and a yes the plan has no room for. */
  async answerFaults(tx: Tx, client: Client, form: AnswerForm): Promise<FieldErrors> {
    const today = await this.today(tx);
    const wrong = answerProblems(form, today, client.enteredOn);
    if (form.answer !== 'yes' && form.answer !== 'no') return wrong;
    if (Object.keys(wrong).length > 0 || (await this.isAnswered(tx, client.id, form))) return wrong;
    const history = await loadHistory(tx, [client.id], null);
    if (history.plans.length === 0) return { answer: 'There is no plan yet: make one first.' };
    return form.answer === 'yes' ? yesWithoutPlan(history, form.employer, parseDay(form.onDay) ?? today) : {};
  }

  /** Keeps the client's dated yes or no for one employer and one purpose (D5, "ask me each time"). @returns false when there is no plan it could belong to */
  async answer(tx: Tx, who: Viewer, clientId: string, form: AnswerForm): Promise<boolean> {
    await this.gate.holdClients(tx, [clientId]);
    const { plans } = await loadHistory(tx, [clientId], [form.employer]);
    const today = await this.today(tx);
    const onDay = form.onDay || today;
    const answered = plansToAnswer(plans, form.answer, onDay, today);
    if (answered.length === 0) return false;
    if (await this.isAnswered(tx, clientId, form)) return true;
    const at = await stampAfter(tx, this.clock.iso(), [clientId]);
    for (const [index, plan] of answered.entries()) {
      const id = index === 0 ? await this.unused(tx, form.id) : this.newId();
      await tx.sql`INSERT INTO leave_answers (id, plan_id, client_id, employer_id, purpose, answer, on_day, until_day, recorded_by, recorded_at)
        VALUES (${id}, ${plan.id}, ${clientId}, ${form.employer}, ${purposeOf(form)}, ${form.answer}, ${onDay}, ${untilOf(form)}, ${who.id}, ${at})`;
    }
    await this.audit.record(tx, who, 'plan.answer', { type: 'client', id: clientId }, ['answer']);
    return true;
  }

  /** Whether this very form was kept before: only the same words under the same id are a double post. */
  private async isWithdrawn(tx: Tx, clientId: string, form: WithdrawalForm): Promise<boolean> {
    const taken = takenBy({ what: form.what ?? '', employer: form.employer, fact: form.fact });
    const [there] = await tx.sql<Record<'client_id' | 'employer_id' | 'fact' | 'said_on' | 'how', string | null>[]>`SELECT client_id, employer_id, fact, said_on, how FROM withdrawals WHERE id = ${form.id}`;
    const same = [clientId, taken?.employerId, taken?.fact, form.saidOn || (await this.today(tx)), form.how];
    return there !== undefined && taken !== null && [there.client_id, there.employer_id, there.fact, there.said_on, there.how].join() === same.join();
  }

  private async isAnswered(tx: Tx, clientId: string, form: AnswerForm): Promise<boolean> {
    const [there] = await tx.sql<Record<string, string | null>[]>`SELECT client_id, employer_id, purpose, answer, on_day, until_day FROM leave_answers WHERE id = ${form.id}`;
    const same = [clientId, form.employer, purposeOf(form), form.answer, form.onDay || (await this.today(tx)), untilOf(form)];
    return there !== undefined && [there.client_id, there.employer_id, there.purpose, there.answer, there.on_day, there.until_day].join() === same.join();
  }

  /** The form's id, or another where something else stands under it: nothing said by a client is lost to a used form. */
  private async unused(tx: Tx, id: string): Promise<string> {
    const used = await tx.sql<object[]>`SELECT 1 AS used FROM withdrawals WHERE id = ${id} UNION ALL SELECT 1 FROM leave_answers WHERE id = ${id}`;
    return used.length > 0 ? this.newId() : id;
  }
}

function purposeOf(form: AnswerForm): string | null {
  return !form.purpose || form.purpose === ANY_PURPOSE ? null : form.purpose;
}
