import fc from 'fast-check';
import { histories, planVersions, questions, withdrawals } from '../../../test/support/disclosure-histories';
import { naiveReasons } from '../../../test/support/naive-disclosure-model';
import { decisionInputs, replay } from './decision-record.rules';
import type { Decision, History, Question } from './disclosure-history';
import { decide } from './disclosure.rules';
import { planFor } from './plan-in-force.rules';
import { termsAt } from '../plans/plan-words.rules';
import { historyAsOf } from './record-of-leave.rules';

/** More with `DISCLOSURE_RUNS=1000000`. */
const RUNS = Number(process.env.DISCLOSURE_RUNS ?? 5000);
const numRuns = Math.max(Math.ceil(RUNS / 5), 1000);

const isYes = (history: History, question: Question) => decide(history, question).outcome === 'allowed';

function reasonsOf(decision: Decision): string[] {
  if (decision.outcome === 'allowed') return [];
  return decision.reasons.map((reason) => (reason.fact ? `${reason.code} ${reason.fact}` : reason.code)).sort();
}

describe('the disclosure rule over random histories', () => {
  it('answers as the naive model of D1 to D9 does, with every reason that applies and no other', () => {
    const seen = new Map<string, number>();
    fc.assert(
      fc.property(histories, questions, (history, question) => {
        const reasons = reasonsOf(decide(history, question));
        for (const code of reasons.length === 0 ? ['allowed'] : reasons.map((reason) => reason.split(' ')[0])) seen.set(code, (seen.get(code) ?? 0) + 1);
        expect(reasons).toEqual(naiveReasons(history, question));
      }),
      { numRuns: RUNS },
    );
    // A generator that never reaches an answer proves nothing about it.
    const codes = 'allowed no_facts no_plan not_yet_in_force not_on_record expired withdrawn employer_withdrawn contact_not_allowed scope_nobody employer_not_named employer_merged employer_refused answer_needed answer_no client_speaks never_to_be_said too_early moment_unknown fact_not_allowed fact_withdrawn';
    expect(codes.split(' ').filter((code) => !seen.has(code))).toEqual([]);
    expect(seen.get('allowed')).toBeGreaterThan(RUNS / 100);
  });

  it('gives the same answer again from what is stored beside it (DESIGN §5)', () => {
    fc.assert(
      fc.property(histories, questions, (history, question) => {
        expect(replay(decisionInputs(history, question))).toEqual(decide(history, question));
      }),
      { numRuns },
    );
  });

  it('can be asked again of the tables years later: what was recorded since plays no part', () => {
    fc.assert(
      fc.property(histories, histories, questions, (history, since, question) => {
        const then = historyAsOf(history, question.askedAt);
        const at = '2028-01-01T00:00:00.000Z';
        const now = {
          plans: [...then.plans, ...since.plans.map((plan) => ({ ...plan, id: `later ${plan.id}`, version: plan.version + 10, recordedAt: at }))],
          withdrawals: [...then.withdrawals, ...since.withdrawals.map((one) => ({ ...one, at }))],
          answers: [...then.answers.map((one) => ({ ...one, usedAt: one.usedAt ?? question.askedAt })), ...since.answers.map((one) => ({ ...one, recordedAt: at }))],
        };
        expect(decisionInputs(historyAsOf(now, question.askedAt), question)).toBe(decisionInputs(then, question));
      }),
      { numRuns },
    );
  });

  it('does not care in which order the rows come, nor about another client’s rows (a plan never serves a namesake)', () => {
    fc.assert(
      fc.property(histories, histories, questions, (history, other, question) => {
        const foreign = other.plans.map((plan) => ({ ...plan, clientId: 'client-3', id: `of another ${plan.id}` }));
        const mixed = {
          plans: [...foreign, ...[...history.plans].reverse()],
          withdrawals: [...other.withdrawals.map((one) => ({ ...one, planId: `of another ${one.planId}` })), ...[...history.withdrawals].reverse()],
          answers: [...other.answers.map((one) => ({ ...one, planId: `of another ${one.planId}` })), ...[...history.answers].reverse()],
        };
        expect(decisionInputs(mixed, question)).toBe(decisionInputs(history, question));
        expect(decide(mixed, question)).toEqual(decide(history, question));
      }),
      { numRuns },
    );
  });

  it('never says yes because something was taken back; the whole plan taken back is a no for all that is yet to be said (D4)', () => {
    fc.assert(
      fc.property(histories, withdrawals, questions, (history, withdrawal, question) => {
        const after = { ...history, withdrawals: [...history.withdrawals, withdrawal] };
        if (isYes(after, question)) expect(isYes(history, question)).toBe(true);
        const plan = planFor(history.plans.filter((one) => one.clientId === question.clientId), question.day);
        if (plan === null || question.act === 'log' || question.act === 'job_start') return;
        const whole = { ...withdrawal, planId: plan.id, employerId: null, fact: null };
        expect(isYes({ ...history, withdrawals: [...history.withdrawals, whole] }, question)).toBe(false);
      }),
      { numRuns },
    );
  });

  it('says yes to each fact alone exactly when it says yes to them together (D3)', () => {
    fc.assert(
      fc.property(histories, questions, (history, question) => {
        if (question.facts.length === 0) return;
        const alone = question.facts.every((fact) => isYes(history, { ...question, facts: [fact] }));
        expect(alone).toBe(isYes(history, question));
      }),
      { numRuns },
    );
  });

  it('never allows more at a joined employer than at the one that stayed, nor than at the one that went', () => {
    fc.assert(
      fc.property(histories, questions, (history, question) => {
        if (!isYes(history, question)) return;
        expect(isYes(history, { ...question, mergedFrom: [] })).toBe(true);
        const plan = planFor(history.plans.filter((one) => one.clientId === question.clientId), question.day);
        for (const merged of question.mergedFrom ?? []) {
          const isMadeBefore = plan !== null && plan.recordedAt < merged.at;
          // A yes given since the joining speaks for both; without one, the plan alone must cover the one that went.
          const answers = history.answers.map((answer) => ({ ...answer, employerId: answer.recordedAt >= merged.at && answer.employerId === question.employerId ? merged.employerId : answer.employerId }));
          if (isMadeBefore) expect(isYes({ ...history, answers }, { ...question, employerId: merged.employerId, mergedFrom: [] })).toBe(true);
        }
      }),
      { numRuns },
    );
  });

  it('keeps exactly what the client read: the sentences and the gate rest on the same terms (D2, D5)', () => {
    fc.assert(
      fc.property(planVersions, questions, (drawn, asked) => {
        const plan = { ...drawn, id: 'plan-1', version: 1, clientId: asked.clientId, contactAllowed: true, whoSays: 'both', when: 'before_applying', expiresOn: null } as const;
        const question = { ...asked, act: 'introduce', day: '2026-03-13', askedAt: '2026-03-13T12:00:00.000Z', mergedFrom: [] } as const;
        const terms = termsAt(plan, question.employerId);
        const isPromised = terms.standing === 'allowed' && question.facts.length > 0 && question.facts.every((fact) => terms.facts.includes(fact));
        expect(isYes({ plans: [plan], withdrawals: [], answers: [] }, question)).toBe(isPromised);
      }),
      { numRuns },
    );
  });
});
