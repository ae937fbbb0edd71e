import { Injectable } from '@nestjs/common';
import { Audit } from '../../audit/audit.service';
import type { Tx } from '../../common/database/database';
import type { Day } from '../../common/time/calendar';
import { Clock } from '../../common/time/clock';
import type { Viewer } from '../../common/web/access';
import { Gate } from '../gate/gate.service';
import { stampAfter } from '../gate/leave-records';
import { Plans } from '../plans/plans.service';
import type { AnswerForm, WithdrawalForm } from './leave.form';

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
}
