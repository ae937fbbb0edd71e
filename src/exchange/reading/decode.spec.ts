import fc from 'fast-check';
import { Readable } from 'node:stream';
import { decodeText } from './decode';
import { FileRefused, LIMITS } from './file-refused';

const inPieces = (bytes: Buffer, size: number): Buffer[] => Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) => bytes.subarray(at * size, (at + 1) * size));

async function read(pieces: Iterable<Uint8Array> | AsyncIterable<Uint8Array>): Promise<{ text: string; encoding: string; strays: number }> {
  const decoded = await decodeText(pieces);
  let text = '';
  for await (const chunk of decoded.chunks) text += chunk;
  return { text, encoding: decoded.encoding, strays: decoded.strays() };
}

const SAMPLE = 'Café “Zürich” – €5, 東京, 😀\r\n';

describe('decodeText', () => {
  it.each([
    ['utf-8', Buffer.from(SAMPLE)],
    ['utf-8', Buffer.from(`\ufeff${SAMPLE}`)],
    ['utf-16le', Buffer.from(`\ufeff${SAMPLE}`, 'utf16le')],
    ['utf-16be', Buffer.from(`\ufeff${SAMPLE}`, 'utf16le').swap16()],
  ])('reads %s whatever size the pieces come in', async (encoding, bytes) => {
    for (const size of [1, 2, 3, 7, bytes.length]) expect(await read(inPieces(bytes, size))).toMatchObject({ text: SAMPLE, encoding });
  });

  it('reads any text written as UTF-8 or UTF-16 back to itself', async () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1 }).filter((one) => !one.includes('\0') && !one.startsWith('\ufeff'));
    await fc.assert(fc.asyncProperty(text, fc.integer({ min: 1, max: 9 }), async (one, size) => {
      expect((await read(inPieces(Buffer.from(`\ufeff${one}`), size))).text).toBe(one);
      expect((await read(inPieces(Buffer.from(`\ufeff${one}`, 'utf16le'), size))).text).toBe(one);
    }), { numRuns: 100 });
  });

  it('reads Windows-1252', async () => {
    expect(await read([Buffer.from([0x44, 0x92, 0x41, 0x20, 0x96, 0x20, 0xe9, 0x80])])).toEqual({ text: 'D’A – é€', encoding: 'windows-1252', strays: 0 });
  });

  it('a file that is plain for 64 KB and then holds 0x92 is read on, that byte as Windows-1252', async () => {
    const plain = 'x'.repeat(70_000);
    const bytes = Buffer.concat([Buffer.from(plain), Buffer.from([0x92]), Buffer.from('é')]);
    const { text, encoding, strays } = await read(inPieces(bytes, 4096));
    expect([text.length, text.slice(-2), encoding, strays]).toEqual([70_002, '’é', 'utf-8', 1]);
  });

  it('a NUL further on refuses the file with its line (S-37)', async () => {
    const bytes = Buffer.from(`${'a,b\n'.repeat(20_000)}c\0d\n`);
    await expect(read(inPieces(bytes, 1024))).rejects.toMatchObject({ name: 'FileRefused', line: 20_001 });
  });

  it('more than 10 MiB is refused, and no more than that is read (S-37)', async () => {
    let given = 0;
    const endless = Readable.from((function* () { for (;;) { given += 65_536; yield Buffer.alloc(65_536, 0x61); } })(), { highWaterMark: 1 });
    await expect(read(endless)).rejects.toThrow(FileRefused);
    expect(given).toBeLessThan(LIMITS.bytes + 10 * 65_536);
  });
});
