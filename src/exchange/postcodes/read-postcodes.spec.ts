import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPostcodes } from './read-postcodes';

const read = (text: string) => readPostcodes([Buffer.from(text)]);

it.each([
  ['its own names', 'postcode,lat,lon\n60651,41.9,-87.74\n60632,41.81,-87.71\n'],
  ['a census file', 'GEOID\tALAND\tINTPTLAT\tINTPTLONG\n60651\t1\t41.9\t-87.74\n60632\t1\t41.81\t-87.71\n'],
  ['a spreadsheet', 'Zip Code;Latitude;Longitude\n60651;41.9;-87.74\n60632;41.81;-87.71\n'],
])('reads a table with %s', async (_, text) => {
  const { places, leftOut } = await read(text);
  expect([[...places], leftOut]).toEqual([[['60651', { lat: 41.9, lon: -87.74 }], ['60632', { lat: 41.81, lon: -87.71 }]], 0]);
});

it('leaves out what is no place, with the line and why, and keeps the first of a postcode', async () => {
  const { places, leftOut, why } = await read('postcode,lat,lon\n60651,41.9,-87.74\n60651,50,50\n,41,-87\n60632,north,-87\n60609,0,0\n60610,91,0\n');
  expect([...places]).toEqual([['60651', { lat: 41.9, lon: -87.74 }]]);
  expect([leftOut, why]).toEqual([4, ['Line 4: There is no postcode.', expect.stringContaining('Line 5: “north, -87”'), expect.stringContaining('Line 6'), expect.stringContaining('Line 7')]]);
});

it.each([['postcode,town\n60651,Chicago\n', 'postcode, lat and lon'], ['postcode,lat,lon\n60651,x,y\n', 'no latitude'], ['postcode,lat,lon\n', 'no rows below'], ['', 'no rows'], [`postcode,lat,lon\n${'60651,41.9,-87.7\n'.repeat(50_001)}`, '50,000']])('refuses a file whole: %#', async (text, words) => {
  await expect(read(text)).rejects.toThrow(words);
}, 120_000);

const LIST = join(__dirname, '../../../../shared/data/employers/chicago_60651_business_licenses.csv');
(existsSync(LIST) ? it : it.skip)('a real list with ZIP codes and points, skipped when the shared data is not there', async () => {
  const { places } = await readPostcodes([readFileSync(LIST)]);
  expect(places.get('60651')).toEqual({ lat: expect.closeTo(41.9, 0), lon: expect.closeTo(-87.75, 0) });
});
