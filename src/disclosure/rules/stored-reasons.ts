import type { Reason } from './refusal-reasons';

/** Reasons as they are stored: their stable names, with the fact where one is meant. */
export function reasonsStored(reasons: readonly Reason[]): string[] {
  return reasons.map(({ code, fact }) => (fact ? `${code}:${fact}` : code));
}
