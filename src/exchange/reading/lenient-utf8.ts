import iconv from 'iconv-lite';
import { isCutShort, sequenceLength } from './encoding-guess.rules';

/**
 * Reads UTF-8 a chunk at a time. Bytes that spell no letter are read as Windows-1252 one by one:
 * files put together from two sources have a few, and one of them should not spoil its neighbours.
 */
export class LenientUtf8 {
  /** Bytes read as Windows-1252 so far. */
  strays = 0;
  private readonly strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  private carried: Buffer = Buffer.alloc(0);

  /** The text of the next bytes; a letter cut in two by the chunk's edge waits for its rest. */
  write(chunk: Uint8Array): string {
    const bytes = this.carried.length > 0 ? Buffer.concat([this.carried, chunk]) : chunk;
    const end = wholeLettersEnd(bytes);
    // Copied, because streams may reuse the chunk's memory.
    this.carried = Buffer.from(bytes.subarray(end));
    return this.decode(bytes.subarray(0, end));
  }

  /** The text of what is left when the file ends. */
  end(): string {
    const rest = this.carried;
    this.carried = Buffer.alloc(0);
    return this.decode(rest);
  }

  private decode(bytes: Uint8Array): string {
    try {
      return this.strict.decode(bytes);
    } catch {
      return this.decodeAround(bytes);
    }
  }

  private decodeAround(bytes: Uint8Array): string {
    const parts: string[] = [];
    let from = 0;
    for (let at = 0; at < bytes.length; ) {
      const length = sequenceLength(bytes, at);
      if (length === 0) {
        parts.push(this.strict.decode(bytes.subarray(from, at)), iconv.decode(Buffer.of(bytes[at]), 'windows-1252'));
        this.strays += 1;
        from = at + 1;
      }
      at += Math.max(1, length);
    }
    parts.push(this.strict.decode(bytes.subarray(from)));
    return parts.join('');
  }
}

function wholeLettersEnd(bytes: Uint8Array): number {
  for (let at = bytes.length - 1; at >= Math.max(0, bytes.length - 3); at -= 1) {
    if (isCutShort(bytes, at)) return at;
    if ((bytes[at] & 0xc0) !== 0x80) return bytes.length;
  }
  return bytes.length;
}
