import type { Answer, History, Question } from '../../../src/disclosure/rules/disclosure-history';
import { naiveReasons, naiveYeses } from '../naive-disclosure-model';

/**
 * What a careful person would write down of a run: every plan, withdrawal and answer as it was given, never read back
 * from the app, and which one-time yes was used. It answers by the naive model alone.
 */
export class DisclosureModel {
  private history: { plans: History['plans'][number][]; withdrawals: History['withdrawals'][number][]; answers: Answer[] } = { plans: [], withdrawals: [], answers: [] };

  planned(plan: Omit<History['plans'][number], 'version'>): void {
    this.history.plans.push({ ...plan, version: this.plansOf(plan.clientId).length + 1 });
  }

  /** @returns false where there is nothing to take back or to answer under */
  withdrawn(clientId: string, given: Omit<History['withdrawals'][number], 'planId'>): boolean {
    return this.under(clientId, (planId) => this.history.withdrawals.push({ ...given, planId }));
  }

  answered(clientId: string, given: Omit<Answer, 'planId'>): boolean {
    return this.under(clientId, (planId) => this.history.answers.push({ ...given, planId }));
  }

  isAllowed(question: Question): boolean {
    return naiveReasons(this.history, question).length === 0;
  }

  /** An act that told the employer uses up the one-time yes it rests on; planning tells nobody. */
  told(question: Question): void {
    if (question.act === 'plan') return;
    const used = naiveYeses(this.history, question);
    this.history.answers = this.history.answers.map((one) => (used.includes(one.id) && !one.usedAt ? { ...one, usedAt: question.askedAt } : one));
  }

  plansOf(clientId: string): History['plans'] {
    return this.history.plans.filter((plan) => plan.clientId === clientId);
  }

  private under(clientId: string, write: (planId: string) => void): boolean {
    const latest = this.plansOf(clientId).at(-1);
    if (latest) write(latest.id);
    return latest !== undefined;
  }
}
