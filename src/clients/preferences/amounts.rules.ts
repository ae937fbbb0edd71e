/** A number as people type it: "16.50", "$1,550", "12,5". Null for nothing, NaN for what is no number. */
export function readAmount(text: string): number | null {
  const typed = text.trim();
  if (typed === '') return null;
  const [, whole, , part = ''] = /^[$€£]?\s*(\d{1,3}(,\d{3})+|\d{1,9})(?:[.,](\d{1,2}))?$/.exec(typed) ?? [];
  return whole === undefined ? NaN : Number(`${whole.replaceAll(',', '')}.${part || '0'}`);
}

/** Lines of a text, blanks left out. */
export function lines(text: string): string[] {
  return text.split(/\n/).map((line) => line.trim()).filter((line) => line !== '');
}

/** Things parted by commas or lines. */
export function words(text: string): string[] {
  return lines(text.replaceAll(',', '\n'));
}
