import fc from 'fast-check';
import { LenientUtf8 } from './lenient-utf8';

function read(bytes: Uint8Array, size: number): { text: string; strays: number } {
  const decoder = new LenientUtf8();
  let text = '';
  for (let at = 0; at < bytes.length; at += size) text += decoder.write(bytes.subarray(at, at + size));
  return { text: text + decoder.end(), strays: decoder.strays };
}

describe('LenientUtf8', () => {
  it.each([1, 2, 3, 5])('reads letters cut by the edges of chunks of %i bytes', (size) => {
    expect(read(Buffer.from('Café “東京” 😀'), size)).toEqual({ text: 'Café “東京” 😀', strays: 0 });
  });

  it('reads a byte that is no letter as Windows-1252 and leaves its neighbours alone', () => {
    const bytes = Buffer.concat([Buffer.from('é'), Buffer.of(0x92), Buffer.from('é'), Buffer.of(0xe2, 0x80)]);
    for (const size of [1, 2, 99]) expect(read(bytes, size)).toEqual({ text: 'é’éâ€', strays: 3 });
  });

  it('reads the same whatever the chunks, bytes of any kind', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 40 }), fc.integer({ min: 1, max: 7 }), (bytes, size) => {
      expect(read(bytes, size)).toEqual(read(bytes, 99));
    }));
  });

  it('does not hold on to the memory of a chunk', () => {
    const decoder = new LenientUtf8();
    const chunk = Buffer.from('é').subarray(0, 1);
    decoder.write(chunk);
    chunk.fill(0x41);
    expect(decoder.write(Buffer.from('é').subarray(1))).toBe('é');
  });
});
