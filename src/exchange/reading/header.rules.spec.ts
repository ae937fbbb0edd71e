import { columnNames, findHeader } from './header.rules';

const records = (...rows: string[][]) => rows.map((cells, at) => ({ line: at + 1, cells }));

describe('findHeader', () => {
  it.each([
    ['a usual table', records(['name', 'zip'], ['Stellar', '72076']), { index: 0, hasHeader: true }],
    ['titles above the table', records(['Licences, 2024', '', ''], ['name', 'city', 'zip'], ['A', 'B', '1'], ['C', 'D', '2']), { index: 1, hasHeader: true }],
    ['numbers in the first row', records(['Stellar', '72076'], ['Unistrut', '72202']), { index: 0, hasHeader: false }],
    ['a date in the first row', records(['Stellar', '2/22/21'], ['Unistrut', '9/24/02']), { index: 0, hasHeader: false }],
    ['a web address in the first row', records(['Stellar', 'www.stellar.example'], ['B', '']), { index: 0, hasHeader: false }],
    ['column names that are web addresses', records(['id', 'http://x.example/o#name'], ['1', 'A']), { index: 0, hasHeader: true }],
    ['one column', records(['name'], ['Stellar'], ['Unistrut']), { index: 0, hasHeader: true }],
    ['nothing', [], { index: 0, hasHeader: false }],
  ])('with %s', (_, first, place) => {
    expect(findHeader(first)).toEqual(place);
  });

  it('columns without a name are numbered', () => {
    expect(columnNames(['name', ' '], true)).toEqual(['name', 'Column 2']);
    expect(columnNames(['Stellar', '72076'], false)).toEqual(['Column 1', 'Column 2']);
  });
});
