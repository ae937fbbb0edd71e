/** "Be careful here", with what to do: `{{> careful}}` in forms, folded up on pages that may be seen at the door. Nothing for none. */
export function careful(sentences: readonly string[]) {
  return { hasDangers: sentences.length > 0, dangers: sentences };
}
