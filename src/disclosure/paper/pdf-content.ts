import { inflateSync, constants } from 'node:zlib';

const BOUND = '(?=[\\s/<>[\\](){}%]|$)';

/**
 * What a scan of a page never has: scripts, programs to start, files inside, forms that send or fetch. An /OpenAction
 * that only says which page to show first is what many scanners write, and is let through: one that *does* something
 * needs one of these names; neither does a scan lead into a file elsewhere (/GoToR). All are long enough that image data doesn't spell them by chance.
 */
const DOES_SOMETHING = new RegExp(`/(?:JavaScript|Launch|EmbeddedFiles?|RichMedia|XFA|SubmitForm|ImportData|GoTo[ER]|Rendition|Movie)${BOUND}`);
/** What a page or the whole file does by itself; one that only says where to begin is a place in brackets. */
const BY_ITSELF = new RegExp(`/(?:OpenAction(?!\\s{0,9}\\[)|AA)${BOUND}`);
/** A link in a text waits to be pressed; one that opens by itself tells somebody that the paper is being read. */
const LINK = new RegExp(`/URI${BOUND}`);
const LOCKED = new RegExp(`/Encrypt${BOUND}`);
const PACKED = new RegExp(`/ObjStm${BOUND}`, 'g');
/** Where packed objects begin, as a number: readers take such a stream apart whatever it calls itself. In a table of contents the same name leads to another object ("/First 5 0 R"). */
const FIRST = /\/First\s{0,9}\d{1,9}(?![\d.]|\s{1,9}\d{1,9}\s{1,9}R)/g;
const FILTER = /\/Filter\s{0,9}(\[[^\][]{0,200}\]|\/\w{1,40})/g;
const HAS_PAGES = new RegExp(`/Type\\s*/(?:Pages?|ObjStm)${BOUND}`);
const ENDS_WELL = /startxref\s+\d+\s+%%EOF[\s\0]*$/;
const TAIL = 1024;
/** Objects may be packed; more than this of them unpacked is no scan. */
const MOST_UNPACKED = 8 * 1024 * 1024;
/** A scan has a handful of such streams. */
const MOST_PACKED = 1000;
/** Of streams of any kind: a page of a scan takes two or three. */
const MOST_STREAMS = 20_000;
/** What is said of a stream in front of it is a line or two. */
const LONGEST_DICTIONARY = 4096;

/** What is wrong with a PDF, as a sentence, or null. It begins with %PDF- already. */
export function faultInPdf(bytes: Buffer): string | null {
  const text = plainNames(bytes);
  if (!ENDS_WELL.test(text.slice(-TAIL)) || !HAS_PAGES.test(text)) return 'This PDF is damaged or cut short. Scan the paper again and choose that file.';
  if (LOCKED.test(text)) return 'This PDF is locked with a password. Save it without one, so that it can be read in years to come.';
  const packed = unpacked(bytes);
  // What can't be unpacked can't be looked through: then there may be anything in it.
  if (packed === null || packed.named !== count(text, PACKED) || packed.begun !== count(text, FIRST)) return 'This PDF can’t be looked through. Print it, scan the print, and choose that file.';
  const all = [text, ...packed.bodies];
  if (all.some((one) => DOES_SOMETHING.test(one)) || (all.some((one) => BY_ITSELF.test(one)) && all.some((one) => LINK.test(one)))) return 'This PDF holds more than pages: a script, a form or another file. Print it, scan the print, and choose that file.';
  return null;
}

const HASH = 0x23;

/** "/J#61vaScript" is the same name as "/JavaScript" to a reader of PDFs (ISO 32000, 7.3.5). Byte for byte: a text of nothing but such marks would be taken into millions of pieces. */
function plainNames(bytes: Buffer): string {
  const plain = Buffer.allocUnsafe(bytes.length);
  let length = 0;
  for (let at = 0; at < bytes.length; at += 1, length += 1) {
    const [high, low] = bytes[at] === HASH ? [digit(bytes[at + 1]), digit(bytes[at + 2])] : [-1, -1];
    const isCode = high >= 0 && low >= 0;
    plain[length] = isCode ? high * 16 + low : bytes[at];
    if (isCode) at += 2;
  }
  return plain.toString('latin1', 0, length);
}

/** What a hexadecimal digit stands for; -1 for any other byte, and past the end. */
function digit(byte: number | undefined): number {
  if (byte === undefined) return -1;
  if (byte >= 0x30 && byte <= 0x39) return byte - 0x30;
  const letter = byte | 0x20;
  return letter >= 0x61 && letter <= 0x66 ? letter - 0x57 : -1;
}

interface Unpacked {
  readonly bodies: string[];
  /** How many of them are called packed objects, and how many say where these begin. */
  named: number;
  begun: number;
}

/** The objects that are packed into streams, as text; null when one can't be unpacked. No byte is gone over twice, however the file is made. */
function unpacked(bytes: Buffer): Unpacked | null {
  const text = bytes.toString('latin1');
  const found: Unpacked = { bodies: [], named: 0, begun: 0 };
  const streams = />>\s{0,9}stream\r?\n/g;
  let left = MOST_UNPACKED;
  let last = 0;
  let seen = 0;
  for (let mark = streams.exec(text); mark !== null; mark = streams.exec(text), seen += 1) {
    if (seen === MOST_STREAMS) return null;
    const dictionary = dictionaryIn(bytes.subarray(Math.max(last, mark.index - LONGEST_DICTIONARY), mark.index));
    last = streams.lastIndex;
    const [named, begun] = [count(dictionary, PACKED), count(dictionary, FIRST)];
    // Said twice, or too far off to be seen here: then the file has more of them than were found, and is refused.
    if (named > 1 || begun > 1 || named + begun === 0) continue;
    const end = text.indexOf('endstream', last);
    const body = end === -1 || found.bodies.length === MOST_PACKED ? null : unpack(bytes.subarray(last, end), dictionary, left);
    if (body === null) return null;
    left -= body.length;
    found.bodies.push(plainNames(body));
    found.named += named;
    found.begun += begun;
    streams.lastIndex = last = end;
  }
  return found;
}

/** What is said of the stream that begins after these bytes. */
function dictionaryIn(before: Buffer): string {
  return plainNames(before.subarray(before.lastIndexOf('obj') + 1));
}

function count(text: string, name: RegExp): number {
  let times = 0;
  for (name.lastIndex = 0; name.test(text);) times += 1;
  return times;
}

/** Only the usual way of packing is taken apart; any other, or several in a row, no scanner uses for its objects. */
function unpack(data: Buffer, dictionary: string, most: number): Buffer | null {
  const found = [...dictionary.matchAll(FILTER)];
  const filters = found.map(([, given]) => given.replace(/[[\]\s]/g, '')).join();
  if (dictionary.includes('/DecodeParms') || dictionary.split('/Filter').length - 1 !== found.length) return null;
  if (found.length === 0) return data;
  if (filters !== '/FlateDecode') return null;
  try {
    return inflateSync(data, { maxOutputLength: Math.max(1, most), finishFlush: constants.Z_SYNC_FLUSH });
  } catch {
    return null;
  }
}
