/** How a file's bytes spell its letters. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** `markLength` counts the bytes of the byte order mark in front, which is no text. */
export type EncodingGuess = { ok: true; encoding: Encoding; markLength: number } | { ok: false; refused: string };

/** Enough for a good guess; the same 64 KB that file sniffers elsewhere use. */
export const SAMPLE_BYTES = 64 * 1024;

const KNOWN_FILES: [bytes: number[], refused: string][] = [
  [[0x50, 0x4b, 0x03, 0x04], 'This is a spreadsheet or a zip file, not a table of text. Open it and save it as CSV, then try again.'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'This is an older spreadsheet or document, not a table of text. Open it and save it as CSV, then try again.'],
  [[0x25, 0x50, 0x44, 0x46], 'This is a PDF. Rapport reads tables saved as CSV.'],
  [[0x1f, 0x8b], 'This file is compressed. Unpack it first, then try again.'],
];

const NOT_TEXT = 'This file is not text: it holds bytes that no table has. Save the table as CSV, then try again.';

/**
 * Guesses the encoding from the first bytes of a file; `isWhole` says that there are no more.
 * Anything with NUL bytes that is not UTF-16 is refused (S-37). What is neither UTF-16 nor UTF-8
 * is read as Windows-1252, which is what spreadsheets in English-speaking offices write.
 */
export function guessEncoding(sample: Uint8Array, isWhole: boolean): EncodingGuess {
  const known = KNOWN_FILES.find(([bytes]) => startsWith(sample, bytes));
  if (known) return { ok: false, refused: known[1] };
  if (startsWith(sample, [0xef, 0xbb, 0xbf])) return { ok: true, encoding: 'utf-8', markLength: 3 };
  if (startsWith(sample, [0xff, 0xfe, 0, 0])) return { ok: false, refused: NOT_TEXT };
  if (startsWith(sample, [0xff, 0xfe])) return { ok: true, encoding: 'utf-16le', markLength: 2 };
  if (startsWith(sample, [0xfe, 0xff])) return { ok: true, encoding: 'utf-16be', markLength: 2 };
  if (sample.includes(0)) return guessByNuls(sample);
  const { letters, strays } = countMultibyte(sample, isWhole);
  // One stray byte in a file of proper UTF-8 letters is damage, not another encoding.
  return { ok: true, encoding: strays > letters ? 'windows-1252' : 'utf-8', markLength: 0 };
}

/** Text in western letters written as UTF-16 has a NUL in every other byte, always on the same side. */
function guessByNuls(sample: Uint8Array): EncodingGuess {
  const pairs = Math.floor(sample.length / 2);
  let even = 0;
  let odd = 0;
  for (let at = 0; at < pairs * 2; at += 2) {
    if (sample[at] === 0) even += 1;
    if (sample[at + 1] === 0) odd += 1;
  }
  if (odd > pairs * 0.4 && even === 0) return { ok: true, encoding: 'utf-16le', markLength: 0 };
  if (even > pairs * 0.4 && odd === 0) return { ok: true, encoding: 'utf-16be', markLength: 0 };
  return { ok: false, refused: NOT_TEXT };
}

function countMultibyte(sample: Uint8Array, isWhole: boolean): { letters: number; strays: number } {
  let letters = 0;
  let strays = 0;
  for (let at = 0; at < sample.length; ) {
    const length = sequenceLength(sample, at);
    if (length > 1) letters += 1;
    if (length === 0 && (isWhole || !isCutShort(sample, at))) strays += 1;
    at += Math.max(1, length);
  }
  return { letters, strays };
}

/** Bytes of the well-formed UTF-8 letter at `at`: 1 to 4, or 0 when these bytes spell none. */
export function sequenceLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at];
  if (lead < 0x80) return 1;
  const length = lengthByLead(lead);
  if (length === 0 || at + length > bytes.length) return 0;
  if (!isSecondByte(lead, bytes[at + 1])) return 0;
  for (let next = at + 2; next < at + length; next += 1) if ((bytes[next] & 0xc0) !== 0x80) return 0;
  return length;
}

/** Whether the bytes from `at` to the end are the well-formed beginning of a letter whose rest is still to come. */
export function isCutShort(bytes: Uint8Array, at: number): boolean {
  const length = lengthByLead(bytes[at]);
  if (length === 0 || at + length <= bytes.length) return false;
  if (at + 1 < bytes.length && !isSecondByte(bytes[at], bytes[at + 1])) return false;
  return at + 2 >= bytes.length || (bytes[at + 2] & 0xc0) === 0x80;
}

function lengthByLead(lead: number): number {
  if (lead >= 0xc2 && lead <= 0xdf) return 2;
  if (lead >= 0xe0 && lead <= 0xef) return 3;
  return lead >= 0xf0 && lead <= 0xf4 ? 4 : 0;
}

/** Leaves out overlong spellings, halves of surrogate pairs and what lies past the last letter of Unicode. */
function isSecondByte(lead: number, second: number): boolean {
  if (lead === 0xe0) return second >= 0xa0 && second <= 0xbf;
  if (lead === 0xed) return second >= 0x80 && second <= 0x9f;
  if (lead === 0xf0) return second >= 0x90 && second <= 0xbf;
  if (lead === 0xf4) return second >= 0x80 && second <= 0x8f;
  return second >= 0x80 && second <= 0xbf;
}

function startsWith(bytes: Uint8Array, start: number[]): boolean {
  return bytes.length >= start.length && start.every((byte, at) => bytes[at] === byte);
}
