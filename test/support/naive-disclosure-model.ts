import type { Answer, History, PlanTerms, Question, Withdrawal } from '../../src/disclosure/rules/disclosure-history';

/**
 * The rules D1 to D9 once more, written from their text for the tests, slowly and plainly: every clause is asked by
 * itself, days are numbers, answers are replayed in the order they were given. It shares only types with the product,
 * so that a slip in one is a difference between the two.
 * @returns why not, by the names the product stores; nothing at all when the answer is yes
 */
export function naiveReasons(history: History, question: Question): string[] {
  const mine = history.plans.filter((plan) => plan.clientId === question.clientId);
  const why: string[] = [];
  const add = (name: string, holds: boolean) => holds && why.push(name);
  add('no_facts', question.facts.length === 0);
  add('no_plan', mine.length === 0);
  const plan = planSpeakingFor(mine, dayNumber(question.day));
  if (plan === undefined) {
    add('not_yet_in_force', mine.length > 0);
    return why.sort();
  }
  const taken = history.withdrawals.filter((one) => isTakenBack(one, plan, mine, question));
  add('not_on_record', time(plan.recordedAt) > time(question.askedAt));
  add('expired', dayNumber(question.day) > endOf(plan));
  add('contact_not_allowed', !plan.contactAllowed);
  add('client_speaks', plan.whoSays === 'client');
  add('withdrawn', taken.some((one) => one.employerId === null && one.fact === null));
  add('employer_withdrawn', taken.some((one) => one.employerId !== null && one.fact === null));
  why.push(...naiveTiming(plan, question), ...naiveFacts(plan, question, taken), ...naiveEmployers(plan, question), ...naiveAnswers(history, plan, question));
  return why.sort();
}

/** The plan's "when" as the table of D2: rows are what the client allowed, columns the moments it covers. */
function naiveTiming(plan: PlanTerms, question: Question): string[] {
  const covered: Record<string, string[]> = {
    before_applying: ['before_applying', 'at_interview', 'at_offer', 'after_start', 'if_trouble', 'unknown'],
    at_interview: ['at_interview', 'at_offer', 'after_start', 'if_trouble'],
    at_offer: ['at_offer', 'after_start', 'if_trouble'],
    after_start: ['after_start', 'if_trouble'],
    if_trouble: ['if_trouble'],
    never: [],
  };
  if (plan.when === 'never') return ['never_to_be_said'];
  let moment: string = question.moment ?? 'unknown';
  if (moment === 'unknown' && question.act === 'job_start') moment = 'after_start';
  if (covered[plan.when].includes(moment)) return [];
  return [moment === 'unknown' ? 'moment_unknown' : 'too_early'];
}

/** Each fact alone (D3): on the plan's list, on every list the plan has for this employer, not taken back. */
function naiveFacts(plan: PlanTerms, question: Question, taken: readonly Withdrawal[]): string[] {
  const why: string[] = [];
  for (const fact of new Set(question.facts)) {
    let isAllowed = plan.facts.some((one) => one.fact === fact);
    for (const entry of plan.employers) {
      if (isHere(entry.employerId, question) && entry.facts !== null && !entry.facts.includes(fact)) isAllowed = false;
    }
    // D14: a federal rule wants to know who is told of substance use, by name.
    if (fact === 'substance_use' && employersToAsk(plan, question).some((id) => !plan.employers.some((entry) => entry.employerId === id))) isAllowed = false;
    if (!isAllowed) why.push(`fact_not_allowed ${fact}`);
    else if (taken.some((one) => one.fact === fact)) why.push(`fact_withdrawn ${fact}`);
  }
  return why;
}

/** Every employer now joined in this one is asked about as if it still stood alone; the strictest answer is the answer. */
function naiveEmployers(plan: PlanTerms, question: Question): string[] {
  if (plan.scope === 'none') return ['scope_nobody'];
  const verdicts = employersToAsk(plan, question).map((id) => verdictOn(plan, id));
  const why: string[] = [];
  if (verdicts.includes('no')) why.push('employer_refused');
  const unnamed = verdicts.filter((verdict) => verdict === 'silence').length;
  if (unnamed > 0) why.push(unnamed === verdicts.length ? 'employer_not_named' : 'employer_merged');
  return why;
}

function employersToAsk(plan: PlanTerms, question: Question): string[] {
  const ids = [question.employerId];
  for (const merged of question.mergedFrom ?? []) {
    const isNamed = plan.employers.some((entry) => entry.employerId === merged.employerId);
    if (isNamed || time(merged.at) > time(plan.recordedAt)) ids.push(merged.employerId);
  }
  return ids;
}

function verdictOn(plan: PlanTerms, employerId: string): 'yes' | 'no' | 'ask' | 'silence' {
  const said = plan.employers.filter((entry) => entry.employerId === employerId).map((entry) => entry.rule as string);
  for (const [rule, verdict] of [['refused', 'no'], ['ask', 'ask'], ['allowed', 'yes']] as const) {
    if (said.includes(rule)) return verdict;
  }
  if (plan.scope === 'any_except') return 'yes';
  return plan.scope === 'ask_each_time' ? 'ask' : 'silence';
}

/** The answers in the order they were given: a yes lifts an earlier no, a no ends every earlier yes. */
function naiveAnswers(history: History, plan: PlanTerms, question: Question): string[] {
  const asks = plan.scope === 'none' ? [] : employersToAsk(plan, question).filter((id) => verdictOn(plan, id) === 'ask');
  const everyone = [question.employerId, ...(question.mergedFrom ?? []).map((merged) => merged.employerId)];
  const given = history.answers.filter((one) => one.planId === plan.id);
  const last = new Map(everyone.map((id) => [id, lastWord(given.filter((one) => speaksFor(one, id, question)), question)]));
  if ([...last.values()].includes('no')) return ['answer_no'];
  return asks.some((id) => last.get(id) !== 'yes') ? ['answer_needed'] : [];
}

/** The one-time and dated yeses an allowed question rests on: the last one that still counted, for each employer to ask. */
export function naiveYeses(history: History, question: Question): string[] {
  const plan = planSpeakingFor(history.plans.filter((one) => one.clientId === question.clientId), dayNumber(question.day));
  if (plan === undefined) return [];
  const given = history.answers.filter((one) => one.planId === plan.id);
  const asks = employersToAsk(plan, question).filter((id) => verdictOn(plan, id) === 'ask');
  return asks.flatMap((id) => lastWords(given.filter((one) => speaksFor(one, id, question)), question).yes ?? []);
}

function lastWord(answers: readonly Answer[], question: Question): 'yes' | 'no' | 'none' {
  return lastWords(answers, question).word;
}

function lastWords(answers: readonly Answer[], question: Question): { word: 'yes' | 'no' | 'none'; yes: string | null } {
  const rank = (one: Answer) => (one.answer === 'yes' ? 0 : 1);
  const inOrder = [...answers].sort((a, b) => time(a.recordedAt) - time(b.recordedAt) || rank(a) - rank(b));
  const day = dayNumber(question.day);
  let nos: Answer[] = [];
  let yes: string | null = null;
  for (const one of inOrder) {
    const until = one.until === null ? null : dayNumber(one.until);
    if (one.answer === 'yes') {
      const isSpent = until === null && Boolean(one.usedAt);
      const isForThis = one.purpose === null || one.purpose === question.purpose;
      if (isSpent || !isForThis || time(one.recordedAt) > time(question.askedAt)) continue;
      if (day < dayNumber(one.on) || day > (until ?? dayNumber(one.on))) continue;
      yes = one.id;
      nos = [];
    } else {
      const isForAnother = one.purpose !== null && Boolean(question.purpose) && one.purpose !== question.purpose;
      if (isForAnother || day < dayNumber(one.on)) continue;
      yes = null;
      if (until === null || day <= until) nos.push(one);
    }
  }
  if (nos.length > 0) return { word: 'no', yes };
  return { word: yes === null ? 'none' : 'yes', yes };
}

function speaksFor(answer: Answer, employerId: string, question: Question): boolean {
  const merged = (question.mergedFrom ?? []).find((one) => one.employerId === employerId);
  const isAfterJoining = merged !== undefined && time(answer.recordedAt) >= time(merged.at);
  return answer.employerId === employerId || (answer.employerId === question.employerId && isAfterJoining);
}

function planSpeakingFor(mine: readonly PlanTerms[], day: number): PlanTerms | undefined {
  return [...mine].sort((a, b) => b.version - a.version).find((plan) => dayNumber(plan.givenOn) <= day && dayNumber(plan.inForceFrom) <= day);
}

/** D4: at once for what is yet to be said, from its own day for what has happened; for all that was given by then. */
function isTakenBack(one: Withdrawal, plan: PlanTerms, mine: readonly PlanTerms[], question: Question): boolean {
  const named = mine.find((other) => other.id === one.planId);
  if (named === undefined || (one.employerId !== null && !isHere(one.employerId, question))) return false;
  const hasHappened = question.act === 'log' || question.act === 'job_start';
  const latestDay = dayNumber(one.at.slice(0, 10)) + 1;
  if (hasHappened && Math.min(dayNumber(one.saidOn), latestDay) > dayNumber(question.day)) return false;
  const wasGivenByThen = named.version >= plan.version || time(plan.recordedAt) <= time(one.at) || dayNumber(plan.givenOn) < dayNumber(one.saidOn);
  if (wasGivenByThen) return true;
  return one.employerId !== null && plan.scope === 'any_except' && !isNamedIn(plan, one.employerId, question);
}

/** By itself, or by the employer it had been joined into when the plan was made. */
function isNamedIn(plan: PlanTerms, employerId: string, question: Question): boolean {
  const joining = (question.mergedFrom ?? []).filter((merged) => merged.employerId === employerId);
  const knownAs = joining.some((merged) => time(merged.at) <= time(plan.recordedAt)) ? question.employerId : employerId;
  return plan.employers.some((entry) => entry.employerId === employerId || entry.employerId === knownAs);
}

function isHere(employerId: string, question: Question): boolean {
  return employerId === question.employerId || (question.mergedFrom ?? []).some((merged) => merged.employerId === employerId);
}

/** The last day in force as a number; a plan without a date ends the day before its first anniversary. */
function endOf(plan: PlanTerms): number {
  if (plan.expiresOn !== null) return dayNumber(plan.expiresOn);
  const first = plan.givenOn > plan.inForceFrom ? plan.givenOn : plan.inForceFrom;
  const [year, month, day] = first.split('-').map(Number);
  const lastOfMonth = new Date(Date.UTC(year + 1, month, 0)).getUTCDate();
  return Date.UTC(year + 1, month - 1, Math.min(day, lastOfMonth)) / 86_400_000 - 1;
}

function dayNumber(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / 86_400_000;
}

function time(instant: string): number {
  return Date.parse(instant);
}
