import iconv from 'iconv-lite';
import { type Encoding, guessEncoding, SAMPLE_BYTES } from './encoding-guess.rules';
import { FileRefused, LIMITS } from './file-refused';
import { LenientUtf8 } from './lenient-utf8';

export interface DecodedText {
  encoding: Encoding;
  /** Whether a byte order mark named the encoding. */
  hasMark: boolean;
  /** The text, a chunk at a time. Throws FileRefused past the size limit or at a NUL. To be read once. */
  chunks: AsyncGenerator<string, void, undefined>;
  /** Bytes that were not UTF-8 in a UTF-8 file and were read as Windows-1252; complete once `chunks` has ended. */
  strays(): number;
}

export type ByteSource = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

interface Decoder {
  write(bytes: Uint8Array): string;
  end(): string | undefined;
}

/**
 * Bytes → text, holding no more than the first 64 KB at once. The encoding is guessed from those; a file
 * that looks like plain UTF-8 there and isn't later is read leniently, byte by byte, rather than refused.
 * @throws FileRefused when the bytes are no text (S-37)
 */
export async function decodeText(source: ByteSource): Promise<DecodedText> {
  const bytes = limited(source);
  const head = await readHead(bytes);
  const guess = guessEncoding(head.bytes, head.isWhole);
  if (!guess.ok) {
    await bytes.return();
    throw new FileRefused(guess.refused);
  }
  const lenient = new LenientUtf8();
  const decoder = guess.encoding === 'utf-8' ? lenient : decoderFor(guess.encoding);
  return {
    encoding: guess.encoding,
    hasMark: guess.markLength > 0,
    chunks: withoutNuls(decodeAll(head.bytes.subarray(guess.markLength), bytes, decoder)),
    strays: () => lenient.strays,
  };
}

function decoderFor(encoding: Encoding): Decoder {
  const stream = iconv.getDecoder(encoding, { stripBOM: false });
  return { write: (bytes) => stream.write(Buffer.from(bytes)), end: () => stream.end() };
}

async function* limited(source: ByteSource): AsyncGenerator<Uint8Array, void, undefined> {
  let seen = 0;
  for await (const chunk of source) {
    seen += chunk.length;
    if (seen > LIMITS.bytes) throw new FileRefused('This file is larger than 10 MiB. Split it into smaller files and bring them in one after the other.');
    yield chunk;
  }
}

async function readHead(bytes: AsyncGenerator<Uint8Array>): Promise<{ bytes: Buffer; isWhole: boolean }> {
  const parts: Uint8Array[] = [];
  let length = 0;
  while (length < SAMPLE_BYTES) {
    const next = await bytes.next();
    if (next.done) return { bytes: Buffer.concat(parts), isWhole: true };
    // Copied, because streams may reuse the chunk's memory.
    parts.push(Uint8Array.from(next.value));
    length += next.value.length;
  }
  return { bytes: Buffer.concat(parts), isWhole: false };
}

async function* decodeAll(head: Uint8Array, rest: AsyncGenerator<Uint8Array>, decoder: Decoder): AsyncGenerator<string, void, undefined> {
  try {
    yield decoder.write(head);
    for await (const chunk of rest) yield decoder.write(chunk);
    yield decoder.end() ?? '';
  } finally {
    // Whoever stops after the head has not begun on the rest, and nobody else would close the file.
    await rest.return(undefined);
  }
}

async function* withoutNuls(chunks: AsyncIterable<string>): AsyncGenerator<string, void, undefined> {
  let line = 1;
  for await (const text of chunks) {
    const nul = text.indexOf('\0');
    if (nul >= 0) throw new FileRefused('This file is not text: it holds a NUL. Save the table as CSV again, then try again.', line + lineEnds(text.slice(0, nul)));
    line += lineEnds(text);
    if (text !== '') yield text;
  }
}

function lineEnds(text: string): number {
  return text.split('\n').length - 1;
}
