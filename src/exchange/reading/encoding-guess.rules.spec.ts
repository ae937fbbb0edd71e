import { guessEncoding, isCutShort, sequenceLength } from './encoding-guess.rules';

const utf16be = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();

describe('guessEncoding', () => {
  it.each([
    ['plain letters', Buffer.from('Business,City\nStellar,Rock\n'), 'utf-8', 0],
    ['nothing at all', Buffer.alloc(0), 'utf-8', 0],
    ['UTF-8 without a mark', Buffer.from('Café,Zürich'), 'utf-8', 0],
    ['UTF-8 with a mark', Buffer.from('\ufeffBusiness'), 'utf-8', 3],
    ['UTF-16 with a mark, low byte first', Buffer.from('\ufeffBusiness', 'utf16le'), 'utf-16le', 2],
    ['UTF-16 with a mark, high byte first', utf16be('\ufeffBusiness'), 'utf-16be', 2],
    ['UTF-16 without a mark, low byte first', Buffer.from('Business,City\r\n', 'utf16le'), 'utf-16le', 0],
    ['UTF-16 without a mark, high byte first', utf16be('Business,City\r\n'), 'utf-16be', 0],
    ['Windows-1252 quotation marks', Buffer.from([0x44, 0x92, 0x41, 0x6e, 0x2c, 0x93, 0x78, 0x94]), 'windows-1252', 0],
    ['one stray byte among UTF-8 letters', Buffer.concat([Buffer.from('Café, Zürich '), Buffer.from([0x92])]), 'utf-8', 0],
  ])('reads %s (issue 2 §2.7)', (_, bytes, encoding, markLength) => {
    expect(guessEncoding(bytes, true)).toEqual({ ok: true, encoding, markLength });
  });

  it.each([
    ['a spreadsheet', Buffer.from([0x50, 0x4b, 0x03, 0x04, 0, 0]), /spreadsheet/],
    ['an old spreadsheet', Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), /older spreadsheet/],
    ['a PDF', Buffer.from('%PDF-1.7'), /PDF/],
    ['a compressed file', Buffer.from([0x1f, 0x8b, 8]), /compressed/],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d]), /not text/],
    ['text with a NUL in it', Buffer.from('Business\0,City\n'), /not text/],
    ['UTF-32', Buffer.from([0xff, 0xfe, 0, 0, 0x42, 0, 0, 0]), /not text/],
  ])('refuses %s with a sentence (S-37)', (_, bytes, sentence) => {
    const guess = guessEncoding(bytes, true);
    expect(guess.ok).toBe(false);
    expect(!guess.ok && guess.refused).toMatch(sentence);
  });

  it('does not count a letter cut by the end of the sample as damage', () => {
    const cut = Buffer.from('Rue de l’Église').subarray(0, 11);
    expect(guessEncoding(cut, false)).toMatchObject({ encoding: 'utf-8' });
    expect(guessEncoding(Buffer.from([0x41, 0xe2, 0x80]), true)).toMatchObject({ encoding: 'windows-1252' });
  });
});

describe('sequenceLength', () => {
  it.each([
    ['a', 1], ['é', 2], ['’', 3], ['😀', 4],
  ])('finds the whole letter %s', (letter, length) => {
    expect(sequenceLength(Buffer.from(letter), 0)).toBe(length);
  });

  it.each([
    ['an overlong slash', [0xc0, 0xaf]], ['an overlong three', [0xe0, 0x80, 0xaf]], ['half a surrogate pair', [0xed, 0xa0, 0x80]],
    ['past the last letter', [0xf4, 0x90, 0x80, 0x80]], ['a lone second byte', [0x92]], ['a lead without its rest', [0xe2, 0x41, 0x41]],
  ])('finds no letter in %s', (_, bytes) => {
    expect(sequenceLength(Uint8Array.from(bytes), 0)).toBe(0);
  });

  it('tells a letter cut short from one that is wrong', () => {
    expect(isCutShort(Uint8Array.from([0xe2, 0x80]), 0)).toBe(true);
    expect(isCutShort(Uint8Array.from([0xe2, 0x41]), 0)).toBe(false);
    expect(isCutShort(Uint8Array.from([0x92]), 0)).toBe(false);
  });
});
