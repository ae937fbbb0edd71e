import { fieldValue, fieldValues, type FormState } from '../../common/web/fields';

/** What a form says of clients, and what is said anew on the way without them. */
const LEFT_OUT = ['clients', 'facts', 'shown', 'employer', 'find', 'purpose'];

/**
 * A refused form as a general one (D6): nobody on it, and a purpose that needs nobody. Proposing a client is proposing
 * somebody: without them the visit is made to keep in touch.
 * @param left fields whose words may name somebody; the page says that they stay behind
 */
export function generalFields(state: FormState, employerId: string, left: readonly string[] = []): { fields: { name: string; value: string }[]; text: string } {
  const purpose = fieldValue('purpose', undefined, state);
  const isProposal = purpose === 'propose_client';
  const kept = Object.keys(state.values).filter((name) => ![...LEFT_OUT, ...left].includes(name));
  // Who stood on it comes off: without these marks a form takes off nobody it didn't show.
  const shown = [...new Set(['shown', 'clients', 'facts'].flatMap((name) => [...fieldValues(name, undefined, state)]))].map((value) => ({ name: 'shown', value }));
  const typed = kept.flatMap((name) => fieldValues(name, undefined, state).map((value) => ({ name, value })));
  return {
    fields: [{ name: 'employer', value: employerId }, { name: 'purpose', value: isProposal ? 'keep_in_touch' : purpose }, ...shown, ...typed],
    text: `A general visit needs nobody’s leave. What you typed goes along, without the client${isProposal ? ', and the purpose becomes “Keep in touch”' : ''}.${left.length > 0 ? ' The note stays behind, since it may name somebody.' : ''}`,
  };
}
