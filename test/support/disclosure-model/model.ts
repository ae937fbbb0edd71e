import { FACT_VALUES } from '../../../src/disclosure/rules/disclosure.choices';
import type { Answer, EmployerTerms, History, Question } from '../../../src/disclosure/rules/disclosure-history';
import { naiveReasons, naiveYeses } from '../naive-disclosure-model';

/** What a plan rules out, or wants asked first, at the other record, written down for this one too. */
function nosFor(plan: History['plans'][number], other: string, employerId: string): EmployerTerms[] {
  const isNamed = plan.employers.some((one) => one.employerId === employerId);
  const facts = isNamed ? null : FACT_VALUES.filter((fact) => fact !== 'substance_use');
  const rules = plan.employers.filter((one) => one.employerId === other).map((one) => one.rule);
  if (rules.includes('refused')) return [{ employerId, rule: 'refused', facts }];
  return rules.includes('ask') && (isNamed || plan.scope === 'any_except') ? [{ employerId, rule: 'ask', facts }] : [];
}

/**
 * What a careful person would write down of a run: every plan, withdrawal and answer as it was given, never read back
 * from the app, and which one-time yes was used. It answers by the naive model alone.
 */
export class DisclosureModel {
  private history: { plans: History['plans'][number][]; withdrawals: History['withdrawals'][number][]; answers: Answer[] } = { plans: [], withdrawals: [], answers: [] };

  private readonly partings: { employerId: string; other: string; from: number; to: number }[] = [];

  planned(plan: Omit<History['plans'][number], 'version'>): void {
    this.history.plans.push({ ...plan, version: this.plansOf(plan.clientId).length + 1 });
  }

  /** @returns false where there is nothing to take back or to answer under */
  withdrawn(clientId: string, given: Omit<History['withdrawals'][number], 'planId'>): boolean {
    return this.under(clientId, (planId) => this.history.withdrawals.push({ ...given, planId }));
  }

  /** A yes belongs to the version that speaks for its day; a no to that one and to every later one, which must not quietly say yes. */
  answered(clientId: string, given: Omit<Answer, 'planId'>): boolean {
    const plans = this.plansOf(clientId);
    const speaking = [...plans].reverse().find((plan) => plan.givenOn <= given.on && plan.inForceFrom <= given.on);
    const from = speaking?.version ?? (given.answer === 'yes' ? plans.length : 1);
    const belongsTo = plans.filter((plan) => (given.answer === 'yes' ? plan.version === from : plan.version >= from));
    for (const plan of belongsTo) this.history.answers.push({ ...given, planId: plan.id });
    return belongsTo.length > 0;
  }

  isAllowed(question: Question): boolean {
    return naiveReasons(this.recordAt(question.employerId), question).length === 0;
  }

  /** Two records stood for one employer for a while: a no said of one then was a no to both, and stays one. A yes isn't. */
  wereOne(employerId: string, other: string, from: string, to: string): void {
    this.partings.push({ employerId, other, from: Date.parse(from), to: Date.parse(to) });
  }

  private recordAt(employerId: string): History {
    const record = { plans: [...this.history.plans], withdrawals: [...this.history.withdrawals], answers: [...this.history.answers] };
    for (const { other, from, to } of this.partings.filter((one) => one.employerId === employerId)) {
      const isThen = (instant: string) => Date.parse(instant) >= from && Date.parse(instant) < to;
      for (const one of this.history.withdrawals) if (one.employerId === other && isThen(one.at)) record.withdrawals.push({ ...one, employerId });
      for (const one of this.history.answers) if (one.employerId === other && one.answer === 'no' && isThen(one.recordedAt)) record.answers.push({ ...one, employerId });
      record.plans = record.plans.map((plan) => (isThen(plan.recordedAt) ? { ...plan, employers: [...plan.employers, ...nosFor(plan, other, employerId)] } : plan));
    }
    return record;
  }

  /** An act that told the employer uses up the one-time yes it rests on; planning tells nobody. */
  told(question: Question): void {
    if (question.act === 'plan') return;
    const used = naiveYeses(this.recordAt(question.employerId), question);
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
