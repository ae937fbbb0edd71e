/** How far the team has come with an employer, in the order of the field (three cups of tea). */
export const STAGES = [
  { value: 'researched', label: 'Researched' },
  { value: 'introduced', label: 'Introduced' },
  { value: 'learning_needs', label: 'Learning what they need' },
  { value: 'ready_for_client', label: 'Ready for a client' },
  { value: 'considering', label: 'Considering someone' },
  { value: 'hired', label: 'Hired' },
  { value: 'dormant', label: 'Dormant' },
  { value: 'do_not_contact', label: 'Do not contact' },
] as const;

export type Stage = (typeof STAGES)[number]['value'];

export const STAGE_VALUES: readonly Stage[] = STAGES.map((stage) => stage.value);

/** What a person may set by hand with a note: do-not-contact is recorded with who asked, not chosen here. */
export const OVERRIDE_STAGES = STAGES.filter((stage) => stage.value !== 'do_not_contact');

/** The words people read for a stage. */
export function stageLabel(value: Stage): string {
  return STAGES.find((stage) => stage.value === value)?.label ?? value;
}
