import { postcodeKey, postcodeKeys } from './postcode.rules';

it.each([
  ['60651', ['60651']], ['60651-1234', ['606511234', '60651']], [' 2138 ', ['02138']], ['sw1a 1aa', ['SW1A1AA', 'SW1A']], ['M1 1AE', ['M11AE', 'M1']],
  ['K1A 0B1', ['K1A0B1', 'K1A']], ['D02 X285', ['D02X285', 'D02']], ['', []], ['–', []],
])('"%s" is looked for as %j', (postcode, keys) => expect(postcodeKeys(postcode)).toEqual(keys));

it('two spellings have one key', () => expect(postcodeKey('sw1a-1aa')).toBe(postcodeKey(' SW1A 1AA')));
