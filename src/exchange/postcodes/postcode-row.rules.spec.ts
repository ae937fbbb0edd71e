import { postcodeColumns, readPostcode } from './postcode-row.rules';

it.each([
  ['postcode,lat,lon', { postcode: 0, lat: 1, lon: 2 }], ['Longitude,Latitude,ZIP Code', { postcode: 2, lat: 1, lon: 0 }], ['zip_code,lng,lat', { postcode: 0, lat: 2, lon: 1 }],
  ['GEOID,ALAND,INTPTLAT,INTPTLONG', { postcode: 0, lat: 2, lon: 3 }], ['postcode,lat', null], ['name,lat,lon', null],
])('a table headed %s', (header, columns) => expect(postcodeColumns(header.split(','))).toEqual(columns));

it.each([
  [['60651', '41.9', '-87.7'], { key: '60651', place: { lat: 41.9, lon: -87.7 } }], [['2138', ' 42.38 ', '-71.13'], { key: '02138', place: { lat: 42.38, lon: -71.13 } }],
  [['', '41.9', '-87.7'], 'There is no postcode.'], [['60651', '', ''], '“, ” is no latitude and longitude.'], [['60651', '41,9', '-87.7'], '“41,9, -87.7” is no latitude and longitude.'],
  [['60651', '91', '0'], '“91, 0” is no latitude and longitude.'], [['a postcode far too long', '41.9', '-87.7'], '“a postcode far too long” is too long for a postcode.'], [['60651'], '“, ” is no latitude and longitude.'],
])('the row %j', (cells, read) => expect(readPostcode(cells, { postcode: 0, lat: 1, lon: 2 })).toEqual(read));
