/**
 * What a talk about disclosure can be about. The first three are parts of good practice (F4);
 * the others say which prompt the talk answered (D12).
 */
export const TALK_TOPICS = [
  { value: 'never_required', label: 'Nobody is required to tell', note: 'It is the client’s choice, and our help doesn’t depend on it.' },
  { value: 'pros_cons', label: 'What speaks for telling, and what against', note: '' },
  { value: 'wording', label: 'The exact words', note: 'What would be said, and what would not.' },
  { value: 'plan_end', label: 'The plan’s end', note: 'Whether to go on, change it or let it end.' },
  { value: 'job_start', label: 'A new job', note: '' },
  { value: 'trouble', label: 'Trouble at work', note: '' },
] as const;

export type TalkTopic = (typeof TALK_TOPICS)[number]['value'];

export const TOPIC_VALUES: readonly TalkTopic[] = TALK_TOPICS.map((topic) => topic.value);

/** A topic as it is read on a page. */
export function topicLabel(value: TalkTopic): string {
  return TALK_TOPICS.find((topic) => topic.value === value)?.label ?? '';
}

/** A dated row of this room: a talk that was had, or trouble at work that calls for one. */
export type TalkKind = 'talk' | 'trouble';
