import { doubtEmployer, refuseName } from './doubt.rules';

const bare = (name: string, kind = 'other') => ({ name, kind, hasIndustry: false, isReachable: false });

describe('refuseName', () => {
  it.each(['31R', '63', 'E2', 'A4B', 'X', '315, 379, 383, 384 & 385', '52 SB & 52A', '22L Pad', '63W & 165'])('%s is a code, not an employer', (name) => {
    expect(refuseName(bare(name))).toMatch(/number or a code/);
  });

  it.each(['63rd Street & Cicero', 'Archer & 49th Street/Avers', '6220 S Cicero', 'Kedzie Ave & 57th St'])('%s is a street corner', (name) => {
    expect(refuseName(bare(name))).toMatch(/street corner/);
  });

  it('a docking station on a corner is refused too', () => {
    expect(refuseName(bare('Kedzie Ave & 57th St', 'bicycle_rental'))).toMatch(/street corner/);
  });

  it.each([
    ['an address', { ...bare('337'), isReachable: true }],
    ['an industry', { ...bare('501'), hasIndustry: true }],
    ['a kind of business nobody taught us', bare('337', 'Falconry')],
    ['words', bare('Midway')],
    ['initials', bare('K & H')],
    ['two partners', bare('Smith & Jones')],
    ['a street in its name', bare('Main Street Diner')],
    ['another script', bare('上海')],
  ])('a name with %s is believed', (_, row) => {
    expect(refuseName(row)).toBeNull();
  });
});

describe('doubtEmployer', () => {
  it('a thing on the map is doubted', () => expect(doubtEmployer(bare('Water Tower', 'water_tower'))).toMatch(/“water tower”/));
  it('a row that says nothing more is doubted', () => expect(doubtEmployer(bare('Midway'))).toMatch(/check that it is an employer/));
  it('a plain list of names is not', () => expect(doubtEmployer(bare('Stellar Cleaning', ''))).toBeNull());
  it('a row with a telephone is not', () => expect(doubtEmployer({ ...bare('Midway'), isReachable: true })).toBeNull());
});
