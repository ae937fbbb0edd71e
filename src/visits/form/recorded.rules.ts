import type { Fact } from '../../disclosure/rules/disclosure.choices';

/** A client and the facts that stand on a visit or a planned visit already. */
export interface Recorded {
  clientId: string;
  facts: readonly Fact[];
}

/** What a form says of clients: those ticked, what is ticked of each, and which of the recorded ones it showed at all. */
export interface Ticked {
  clients: string[];
  facts: string[];
  shown: string[];
}

/** The marks a form posts beside the recorded clients and facts it shows. */
export function shownMarks(recorded: readonly Recorded[]): string[] {
  return recorded.flatMap(({ clientId, facts }) => [clientId, ...facts.map((fact) => `${clientId}:${fact}`)]);
}

/**
 * The form with every recorded client and fact that it didn't show: only what somebody saw ticked, and unticked, is taken
 * off. Otherwise a visit would turn general by being saved, and its words would be everybody's (P1, P2).
 */
export function withRecorded<T extends Ticked>(form: T, recorded: readonly Recorded[]): T {
  const [clients, facts, shown] = [new Set(form.clients), new Set(form.facts), new Set(form.shown)];
  for (const { clientId, facts: said } of recorded) {
    const isUnseen = !shown.has(clientId);
    if (isUnseen) clients.add(clientId);
    if (clients.has(clientId)) said.map((fact) => `${clientId}:${fact}`).filter((one) => isUnseen || !shown.has(one)).forEach((one) => facts.add(one));
  }
  return { ...form, clients: [...clients], facts: [...facts] };
}

/** Whether what is asked for is just what is recorded. */
export function isAsRecorded(asked: readonly Recorded[], recorded: readonly Recorded[]): boolean {
  const key = (people: readonly Recorded[]) => people.map(({ clientId, facts }) => `${clientId} ${[...facts].sort().join(' ')}`).sort().join('|');
  return key(asked) === key(recorded);
}
