import fc from 'fast-check';
import iconv from 'iconv-lite';
import { repairLetters } from './damaged-letters.rules';

describe('repairLetters', () => {
  it.each([
    ['driver\u0092s license', 'driver’s license'],
    ['30 \u0096 32 hrs', '30 – 32 hrs'],
    ['Yorkâ€™s', 'York’s'],
    ['â€¢ Excellent', '• Excellent'],
    ['â€œApply Nowâ€\u009d', '“Apply Now”'],
    ['CafÃ© Vita', 'Café Vita'],
    ['Â½ day', '½ day'],
    ['aÂ\u00a0b', 'a\u00a0b'],
    ['Café, Yorkâ€™s', 'Café, York’s'],
  ])('%j becomes %j', (damaged, right) => {
    expect(repairLetters(damaged)).toBe(right);
  });

  it.each(['Café', 'TAQUERÍA', 'São João', 'naïve “quoted” – text', 'ÅÍÎÏ˝ÓÔÒÚÆ', '¸˛Ç◊ı˜Â¯˘¿', 'PRÊT À PORTER', 'Â la carte’s', 'é–€'])('leaves %j as it is', (text) => {
    expect(repairLetters(text)).toBe(text);
  });

  it('repairing twice changes no more than repairing once, for western text damaged once', () => {
    const western = fc.string({ unit: fc.constantFrom(...'abc é’–ñ€') });
    fc.assert(fc.property(western, (text) => {
      const damaged = iconv.decode(Buffer.from(text), 'windows-1252');
      expect(repairLetters(damaged)).toBe(text);
      expect(repairLetters(text)).toBe(text);
    }));
  });
});
