/** The remark about a client's own ceiling (M6): it warns, and bars nothing. */
export function ceilingNote(warning: string | null) {
  return {
    hasCeiling: warning !== null,
    ceiling: { kind: 'warn', hasHeading: true, heading: 'More than they want to earn', text: `${warning ?? ''} It is theirs to decide, and nothing stops the job. Somebody who advises on benefits can say what it would change.`, hasAction: false, actionHref: '', actionLabel: '' },
  };
}
