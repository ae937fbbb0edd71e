/** Why a week is left out of averages (V8). */
export const EXCUSES = [
  { value: 'leave', label: 'Leave' },
  { value: 'sickness', label: 'Sickness' },
  { value: 'training', label: 'Training' },
  { value: 'other', label: 'Something else' },
] as const;

export type ExcuseReason = (typeof EXCUSES)[number]['value'];

export const EXCUSE_VALUES: readonly ExcuseReason[] = EXCUSES.map((excuse) => excuse.value);

/** The words people read for a reason. */
export function excuseLabel(value: string): string {
  return EXCUSES.find((excuse) => excuse.value === value)?.label ?? value;
}
