import { KINDS_IN_SPANISH_TEXT } from './kinds-in-spanish.data';
import { kindOptions, sureKind } from './kind-choice';
import { findKinds, kindByCode } from './kinds-of-work';
import { ownList } from './own-list';

const lines = KINDS_IN_SPANISH_TEXT.trim().split('\n');

describe('what people call work in Spanish', () => {
  it('is readable, line by line, in the order of codes our own list has', () => {
    for (const line of lines) expect(line).toMatch(/^\d{2}-\d{4} \| [^|,]+(, [^|,]+)*$/);
    const codes = lines.map((line) => line.slice(0, 7));
    expect(codes).toEqual([...new Set(codes)].sort());
    expect(codes.filter((code) => kindByCode(code) === undefined)).toEqual([]);
  });

  it('stands beside the English words, once each, in both forms', () => {
    const cook = ownList().find(({ code }) => code === '35-2014');
    expect(cook?.said).toEqual(expect.arrayContaining(['line cook', 'cocinero', 'cocinera']));
    for (const { code, said } of ownList()) expect({ code, said: new Set(said).size }).toEqual({ code, said: said.length });
  });

  it.each([
    ['limpieza de hoteles', 'Housekeeper'], ['cocinero', 'Restaurant cook'], ['Cocineras', 'Restaurant cook'], ['lavaplatos', 'Dishwasher'], ['limpiadores de oficinas', 'Janitor or office cleaner'],
    ['niñera', 'Childcare worker'], ['ninera', 'Childcare worker'], ['Ayudante de cocina', 'Food preparation worker'], ['chofer de camión', 'Truck driver'], ['trabajo en almacen', 'Mover, loader or warehouse hand'],
    ['se busca cajera con experiencia', 'Cashier'], ['jardinero', 'Grounds or garden worker'], ['guardia de seguridad', 'Security guard'], ['cuidado de ancianos', 'Personal care aide'], ['empacadores', 'Hand packer'],
  ])('“%s” is understood as %s', (typed, title) => {
    expect(sureKind(typed)?.title).toBe(title);
    expect(kindOptions(typed)[0].label).toBe(title);
  });

  it('each of its words finds its own kind among the first five', () => {
    const astray = lines.flatMap((line) => {
      const code = line.slice(0, 7);
      const said = ownList().find((kind) => kind.code === code)?.said.slice(-line.split(', ').length) ?? [];
      return said.filter((words) => !findKinds(words).some((kind) => kind.code === code));
    });
    expect(astray).toEqual([]);
  });
});

it.each(['pid', 'cuk', 'haus', 'jost', 'pett'])('a short word nobody listed (“%s”) is no slip of another', (typed) => {
  expect(findKinds(`${typed} worker`).filter(({ score }) => score > 0.4)).toEqual([]);
});
