import { WORK_SETTINGS, type WorkSetting } from '../../clients/work-profile.choices';
import type { Criterion } from '../match.types';
import type { Voice } from '../voice';

/** What a line is about: a criterion, or one thing about the place. */
export type Part = Exclude<Criterion, 'setting'> | WorkSetting;

/** What a criterion says where it speaks neither for nor against. */
export const SILENT: Readonly<Record<Criterion, (called: string, voice: Voice, title: string) => string>> = {
  kind: (called, voice) => `${voice.name} asked for ${called}; this says nothing of it.`,
  refusedKind: (called, voice, title) => `${voice.name} said: ${called}. “${title}” isn’t such work, as far as is known.`,
  times: (called, voice) => `${voice.name} asked for ${called}; this says nothing of it.`,
  hours: (called, voice) => `${voice.name} asked for ${called}; this says nothing of it.`,
  start: (called, voice) => `${voice.name} asked for ${called}; this says nothing of it.`,
  pay: (called, voice) => `${voice.name} asked for ${called}; this says nothing of it.`,
  travel: (called, voice) => `${voice.name} asked for ${called}; this says nothing of it.`,
  setting: (called, voice) => `${voice.name} asked for ${called}; this says nothing of it.`,
  lifting: (called, voice) => `${voice.name} asked for ${called}; this says nothing of it.`,
  licences: () => 'No licence is noted that they ask for.',
  languages: () => 'No language is noted that they ask for.',
  tasks: (called, voice) => `${voice.name} asked for ${called}; the description doesn’t mention it.`,
  training: (called, voice) => `${voice.name} would like ${called}; the description doesn’t mention it.`,
  employer: (_, voice) => `This isn’t one of the employers ${voice.name} named.`,
  refusedEmployer: (_, voice) => `This isn’t one of the employers ${voice.name} refused.`,
  nextJob: (called, voice, title) => `${voice.name}’s ${called.replace(': ', ' would be ')}; “${title}” isn’t a step there, as far as is known.`,
  dreamJob: (called, voice, title) => `${voice.name}’s ${called.replace(': ', ' would be ')}; “${title}” isn’t a step there, as far as is known.`,
  check: (called) => `No ${called} is noted.`,
  ceiling: (called) => called,
};

const asked = (what: string) => (voice: Voice) => `${voice.name} hasn’t been asked about ${what}.`;

/** What is said where nobody asked, in the order people read it. Licences, languages and checks are the employer's to ask for. */
export const UNASKED: readonly { part: Part; criterion: Criterion; say: (voice: Voice) => string }[] = [
  { part: 'kind', criterion: 'kind', say: asked('the kind of work') },
  { part: 'times', criterion: 'times', say: asked('days and times') },
  { part: 'hours', criterion: 'hours', say: asked('hours a week') },
  { part: 'start', criterion: 'start', say: asked('when to start') },
  { part: 'pay', criterion: 'pay', say: asked('pay') },
  { part: 'travel', criterion: 'travel', say: asked('how far to travel') },
  ...WORK_SETTINGS.map(({ value, label }) => ({ part: value, criterion: 'setting' as const, say: asked(label.charAt(0).toLowerCase() + label.slice(1)) })),
  { part: 'lifting', criterion: 'lifting', say: asked('lifting') },
];
