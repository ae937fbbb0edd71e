/** The letters of Windows-1252 at bytes 80 to 9F, in order; a space where the byte has none. */
const WINDOWS_LETTERS = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';
const BYTE_OF = new Map([...WINDOWS_LETTERS].map((letter, at) => [letter, 0x80 + at] as const).filter(([letter]) => letter !== ' '));

const CONTROL = /[\u0080-\u009f]/;
/**
 * The first letters that western letters and punctuation turn into. Others ("é–€") are left alone: they
 * are likelier to be meant than to be a letter of another script.
 */
const MAY_BE_TWICE_ENCODED = /[ÂÃÄÅâ]/;
/** The commonest leftovers: quotation marks, dashes, dots and bullets written as UTF-8 and read as Windows-1252. */
const PUNCTUATION_TWICE_ENCODED = /â€[\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]/g;
/** What is left where a no-break space was encoded twice and its second half was taken for a space. */
const HALF_A_SPACE = /(?<=\S)Â(?= \S|\u00a0|$)/g;

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * Undoes two kinds of damage that files carry from an earlier export, and touches nothing else:
 * Windows-1252 bytes taken for control characters ("driver\u0092s" → "driver’s"), and UTF-8 read as
 * Windows-1252 and saved again ("Yorkâ€™s" → "York’s"). A whole cell is turned back only when every
 * letter of it fits the second story; otherwise only the unmistakable punctuation is.
 */
export function repairLetters(text: string): string {
  let repaired = text;
  if (MAY_BE_TWICE_ENCODED.test(repaired)) repaired = decodeOnce(repaired) ?? repaired.replace(PUNCTUATION_TWICE_ENCODED, (damaged) => decodeOnce(damaged) ?? damaged).replace(HALF_A_SPACE, '');
  return CONTROL.test(repaired) ? repaired.replace(/[\u0080-\u009f]/g, windowsLetter) : repaired;
}

function windowsLetter(control: string): string {
  const letter = WINDOWS_LETTERS[control.charCodeAt(0) - 0x80];
  return letter === ' ' ? '' : letter;
}

/** The text once its letters are taken for bytes and read as UTF-8, or null when they are no such bytes. */
function decodeOnce(text: string): string | null {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const byte = code < 0x100 ? code : BYTE_OF.get(text[at]);
    if (byte === undefined) return null;
    bytes[at] = byte;
  }
  try {
    return strict.decode(bytes);
  } catch {
    return null;
  }
}
