import { addressKey, houseKey, placeKey, splitAddress } from './place.rules';

const place = (parts: Partial<Parameters<typeof placeKey>[0]>) => placeKey({ address: '', city: '', region: '', postcode: '', lat: null, lon: null, ...parts });

describe('addressKey', () => {
  it.each([
    ['5600 W CHICAGO AVE # 1ST', '5600 West Chicago Avenue 1st'],
    ['300 S RODNEY PARHAM RD #1', '300 S. Rodney Parham Road, Suite 1'],
    ['17801 CHENAL PKY STE A', '17801 Chenal Parkway #A'],
    ['5700 W CHICAGO AVE 1 1', '5700 W CHICAGO AVE 1'],
    ['209 W Sixth St', '209 W 6TH ST'],
  ])('%s and %s are one door', (one, other) => {
    expect(addressKey(one)).toBe(addressKey(other));
  });

  it.each([['6000 W MARKHAM ST STE D', '6000 W MARKHAM ST'], ['10 Main St', '11 Main St'], ['10 N Main St', '10 S Main St']])('%s and %s are two', (one, other) => {
    expect(addressKey(one)).not.toBe(addressKey(other));
  });

  it('the house leaves the unit out', () => {
    expect(houseKey('5744 W CHICAGO AVE  1 GRO')).toBe(houseKey('5744 W Chicago Ave'));
    expect(houseKey('10 Main St N #4')).toBe('10 main st n');
    expect(houseKey('57-17 Shore Front Parkway')).toBe('57 17 shore front pkwy');
  });
});

describe('placeKey', () => {
  it('is blank when the row doesn’t say', () => expect(place({ city: 'Chicago', postcode: '60632' })).toBe(''));
  it('tells one address in two towns apart', () => expect(place({ address: '1 Main St', city: 'Benton' })).not.toBe(place({ address: '1 Main St', city: 'Cabot' })));
  it('takes ZIP and ZIP+4 for one', () => expect(place({ address: '1 Main St', postcode: '72201-1234' })).toBe(place({ address: '1 MAIN STREET', postcode: '72201' })));
  it('falls back on the point', () => expect(place({ lat: 41.78721, lon: -87.7379419 })).toBe('41.7872,-87.7379'));
});

describe('splitAddress', () => {
  it.each([
    ['12 Main St, Little Rock, AR 72201', { address: '12 Main St', city: 'Little Rock', region: 'AR', postcode: '72201' }],
    ['12 Main St, Suite 4, Little Rock, AR 72201-0001, USA', { address: '12 Main St, Suite 4', city: 'Little Rock', region: 'AR', postcode: '72201-0001' }],
    ['12 Main St', null],
  ])('%s', (address, parts) => {
    expect(splitAddress(address)).toEqual(parts);
  });
});
