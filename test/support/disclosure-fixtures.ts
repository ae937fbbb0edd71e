import type { EmployerRule, Fact } from '../../src/disclosure/rules/disclosure.choices';
import type { Answer, Decision, EmployerTerms, History, PlanTerms, PlanVersion, Question, Withdrawal } from '../../src/disclosure/rules/disclosure-history';

/**
 * One believable case, varied by each test: Jo allows name and programme at Harbor Bakery only, given on 2 March 2026
 * for a year; Dana logs a visit there on 10 March.
 */
export function planOf(part: Partial<PlanVersion> = {}): PlanVersion {
  const version = part.version ?? 1;
  return {
    id: `jo-v${version}`,
    clientId: 'jo',
    version,
    contactAllowed: true,
    scope: 'only_these',
    employers: [at('bakery')],
    facts: factsOf('name', 'programme'),
    wordsNotToUse: [],
    whoSays: 'specialist',
    when: 'before_applying',
    givenOn: '2026-03-02',
    inForceFrom: '2026-03-02',
    expiresOn: '2027-03-01',
    recordedAt: '2026-03-02T15:00:00.000Z',
    ...part,
  };
}

export function questionOf(part: Partial<Question> = {}): Question {
  return { act: 'log', clientId: 'jo', employerId: 'bakery', day: '2026-03-10', askedAt: '2026-03-10T17:00:00.000Z', facts: ['name'], ...part };
}

export function withdrawalOf(part: Partial<Withdrawal> = {}): Withdrawal {
  return { id: 'w1', planId: 'jo-v1', employerId: null, fact: null, at: '2026-03-10T09:00:00.000Z', saidOn: '2026-03-10', ...part };
}

export function answerOf(part: Partial<Answer> = {}): Answer {
  return { id: 'a1', planId: 'jo-v1', employerId: 'bakery', purpose: null, answer: 'yes', on: '2026-03-10', until: null, recordedAt: '2026-03-10T08:00:00.000Z', ...part };
}

export function recordOf(plans: PlanTerms | readonly PlanTerms[], part: Partial<History> = {}): History {
  return { plans: 'length' in plans ? plans : [plans], withdrawals: [], answers: [], ...part };
}

export function at(employerId: string, rule: EmployerRule = 'allowed', facts: Fact[] | null = null): EmployerTerms {
  return { employerId, rule, facts };
}

export function factsOf(...facts: Fact[]): { fact: Fact; words: string }[] {
  return facts.map((fact) => ({ fact, words: '' }));
}

/** 'yes', or the reasons as "code" or "code fact", joined: one text to compare in a table. */
export function inBrief(decision: Decision): string {
  if (decision.outcome === 'allowed') return 'yes';
  return decision.reasons.map((reason) => [reason.code, reason.fact].filter((part) => part !== null).join(' ')).join(', ');
}
