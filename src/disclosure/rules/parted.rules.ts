import type { EmployerTerms, History, Instant, PlanTerms } from './disclosure-history';

/** An employer this one's record was joined into for a while, and was taken apart from again. */
export interface Parted {
  readonly employerId: string;
  readonly from: Instant;
  readonly to: Instant;
}

/**
 * What a client refused while two records stood for one employer was refused for both, and stays refused when they are
 * taken apart: a withdrawal, a no and an exception are read as said of this employer too (D1, D4). A yes isn't.
 * Joinings that were taken apart only after the asking play no part, so that an old question is asked as it was.
 */
export function saidWhileJoined<H extends History>(history: H, employerId: string, partings: readonly Parted[], askedAt: Instant): H {
  return partings.filter((one) => one.to <= askedAt).reduce((record, one) => withParting(record, employerId, one), history);
}

function withParting<H extends History>(history: H, employerId: string, parting: Parted): H {
  const isSaidThen = (at: Instant) => parting.from <= at && at < parting.to;
  const isThere = (one: { employerId: string | null }) => one.employerId === parting.employerId;
  const copied = <T extends { id: string }>(one: T): T => ({ ...one, id: `${one.id} ${parting.employerId}`, employerId });
  return {
    ...history,
    plans: history.plans.map((plan) => (isSaidThen(plan.recordedAt) ? { ...plan, employers: [...plan.employers, ...narrowings(plan, employerId, parting)] } : plan)),
    withdrawals: [...history.withdrawals, ...history.withdrawals.filter((one) => isThere(one) && isSaidThen(one.at)).map(copied)],
    answers: [...history.answers, ...history.answers.filter((one) => isThere(one) && one.answer !== 'yes' && isSaidThen(one.recordedAt)).map(copied)],
  };
}

/** The entries for the other employer that take something away here; never one that gives. */
function narrowings(plan: PlanTerms, employerId: string, parting: Parted): EmployerTerms[] {
  const isNamed = plan.employers.some((one) => one.employerId === employerId && !one.isCarried);
  const isOpen = isNamed || plan.scope === 'any_except';
  return plan.employers.flatMap((one) => {
    if (one.employerId !== parting.employerId || (one.rule !== 'refused' && !isOpen)) return [];
    return [{ ...one, employerId, isCarried: true as const }];
  });
}
