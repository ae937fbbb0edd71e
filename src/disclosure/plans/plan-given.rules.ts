import { capitalise } from '../../common/text/plain';
import type { AgreedPlan } from './agreed-plan';
import { clientNamed, verb, type PlanNames } from './plan-phrases.rules';

/** What it is told for, and what ends it before its last day (D14). */
export function purposeSentences(plan: AgreedPlan, names: PlanNames): string[] {
  const purpose = plan.purpose === '' ? [] : [`It is told for this: ${quoted(plan.purpose)}`];
  if (plan.expiresEvent === '') return purpose;
  return [...purpose, `It ends sooner if this happens: ${quoted(plan.expiresEvent)} Whoever hears of it, ${names.specialist} or ${clientNamed(names)}, says so, and it is taken back that day.`];
}

/** In quotation marks, with a full stop after them unless the words bring an end of their own. */
function quoted(words: string): string {
  return /[.!?…]$/.test(words) ? `“${words}”` : `“${words}”.`;
}

/** How and when it was given, before whom, and whether the client has a copy (D2). */
export function givenSentences(plan: AgreedPlan, names: PlanNames): string[] {
  const client = capitalise(clientNamed(names));
  const day = names.day(plan.givenOn);
  const given = {
    paper: [`${client} signed it on paper on ${day}.`], electronic: [`${client} signed it electronically on ${day}.`], spoken: [`${client} said it aloud on ${day}.`],
  }[plan.howGiven] ?? [];
  const kept = plan.reference === '' ? [] : [plan.howGiven === 'paper' ? `The paper is kept as “${plan.reference}”.` : `Its reference is “${plan.reference}”.`];
  const witness = plan.witness === '' ? [] : [`The witness was ${plan.witness}.`];
  const has = verb(names, 'have', 'has');
  const copy = plan.copyGivenOn === null ? `${client} ${has} not been given a copy yet.` : `${client} ${verb(names, 'were', 'was')} given a copy on ${names.day(plan.copyGivenOn)}.`;
  return [...given, ...kept, ...witness, copy];
}

/** A note of the client's on for and against, with what it is called. */
export interface TalkNote {
  readonly heading: string;
  readonly text: string;
}

/** The talk about for and against, with the client's own notes (F4). Older versions hold both sides in one note. */
export function talkInWords(plan: AgreedPlan, names: PlanNames): { sentence: string; notes: TalkNote[] } {
  const sentence = plan.talkedOn === null ? 'No day is written down for a talk about for and against.' : `For and against were talked over on ${names.day(plan.talkedOn)}.`;
  const whose = names.client === null ? 'Your notes' : `${names.client}’s notes`;
  const first = plan.againstNote === '' ? whose : 'What speaks for it';
  const notes = [{ heading: first, text: plan.forNote }, { heading: 'What speaks against it', text: plan.againstNote }];
  return { sentence, notes: notes.filter((note) => note.text !== '') };
}
