import type { Kind } from '../common/web/parts';

/** Where a client stands (M1), with the words people read and how the word is shown. */
export const CLIENT_STATUSES = [
  { value: 'referred', label: 'Referred', tag: 'info' },
  { value: 'looking', label: 'Looking for work', tag: 'warn' },
  { value: 'working', label: 'Working', tag: 'good' },
  { value: 'paused', label: 'Paused', tag: '' },
  { value: 'closed', label: 'Closed', tag: '' },
] as const satisfies readonly { value: string; label: string; tag: Kind }[];

export type ClientStatus = (typeof CLIENT_STATUSES)[number]['value'];

export const CLIENT_STATUS_VALUES: readonly ClientStatus[] = CLIENT_STATUSES.map((status) => status.value);

/** The words and the look of a status. */
export function statusWords(status: ClientStatus): (typeof CLIENT_STATUSES)[number] {
  return CLIENT_STATUSES.find((known) => known.value === status) ?? CLIENT_STATUSES[0];
}
