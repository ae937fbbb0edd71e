import { save } from '../../common/web/parts';
import { textField, type FormState } from '../../common/web/fields';
import type { AgreedHistory, AgreedPlan } from './agreed-plan';
import { planDifference } from './plan-difference.rules';
import { givenSentences, purposeSentences, talkInWords } from './plan-given.rules';
import { leftOf } from './plan-left.rules';
import { planPaths } from './plan-paths';
import type { PlanNames } from './plan-phrases.rules';
import { toldLines } from './plan-lines';
import { stillTakenBack } from './plan-taken.rules';
import { planInWords } from './plan-words.rules';

export interface PlanCheckInput {
  clientId: string;
  name: string;
  initials: string;
  /** Speaks to the client: "you". */
  names: PlanNames;
  plan: AgreedPlan;
  history: AgreedHistory;
  mark: string;
  /** What was agreed to before is not what would be recorded now. */
  hasChanged: boolean;
}

/** Fields that steer the form and aren't part of what was agreed. */
const STEERING = ['step', 'agreed', 'lookup'];

/**
 * Check your answers: the plan in plain sentences, spoken to the client, before it counts (D2). It says what the gate
 * would answer once it is recorded, which is less than what is written where leave was taken back since (D4).
 */
export function planCheckPage(input: PlanCheckInput, form: FormState) {
  const { plan, history, names } = input;
  const paths = planPaths(input.clientId);
  const told = planInWords(leftOf(plan, history), names);
  const latest = history.plans.at(-1) ?? null;
  const stays = stillTakenBack(plan, history, names);
  const talk = talkInWords(plan, names);
  const isUnsigned = plan.howGiven === 'paper' && plan.reference === '';
  return {
    title: `Check the plan with ${input.initials}`, heading: 'Is this what you agreed?', name: input.name, action: paths.plan, clientHref: paths.client, planHref: paths.plan,
    hidden: hiddenFields(form, isUnsigned ? [...STEERING, 'reference'] : STEERING), isPaper: plan.howGiven === 'paper', isUnsigned, reference: keptField(form),
    hasChanged: input.hasChanged, staysTakenBack: stays.map((text) => ({ text })), hasStaysTakenBack: stays.length > 0,
    telling: toldLines(told.telling), words: lines(told.words), hasWords: told.words.length > 0, isOpen: plan.contactAllowed,
    times: lines([...told.times, ...purposeSentences(plan, names)]), given: lines(isUnsigned ? [`You are to sign it on paper. Until it is signed and recorded, nothing of it holds.`] : givenSentences(plan, names)),
    talk: talk.sentence, notes: talk.notes, hasLatest: latest !== null, latest: latest?.version ?? 0,
    changes: lines(latest ? planDifference(leftOf(latest, history), leftOf(plan, history), names) : []),
    talkHref: `${paths.plan}#talk`, decisionHref: `${paths.plan}#decision`, factsHref: `${paths.plan}#told`, spanHref: `${paths.plan}#${plan.contactAllowed ? 'speaking' : 'given'}`, givenHref: `${paths.plan}#given`,
    save: isUnsigned ? save('It is signed: go on', { text: 'Print it, sign it, and say where the paper is.' }) : save('This is what we agreed: record it', { name: 'agreed', value: input.mark, second: { label: 'Change', name: 'step', value: 'change' } }),
  };
}

/** Where the signed paper is: asked here, where it is printed, if the form didn't say. */
function keptField(form: FormState) {
  return textField({ name: 'reference', label: 'Where the signed paper is', hint: 'Once it is signed: its number, or the folder.', autocomplete: 'off', maxLength: 100 }, form);
}

/** Everything that was typed goes along, so that nothing is stored before the second press. */
function hiddenFields(form: FormState, left: readonly string[]): { name: string; value: string }[] {
  return Object.entries(form.values as Record<string, string | string[] | undefined>)
    .filter(([name]) => !left.includes(name))
    .flatMap(([name, value]) => [value ?? []].flat().map((one) => ({ name, value: one })));
}

function lines(sentences: readonly string[]): { text: string }[] {
  return sentences.map((text) => ({ text }));
}
