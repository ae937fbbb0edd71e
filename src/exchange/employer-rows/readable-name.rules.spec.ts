import fc from 'fast-check';
import { fold } from '../../common/text/normalise';
import { readableName, readablePlace } from './readable-name.rules';

describe('readableName', () => {
  it.each([
    ["COLEMAN'S PRIDE", "Coleman's Pride"],
    ['STELLAR CLEANING LLC', 'Stellar Cleaning LLC'],
    ['MAC MECHANICAL CO', 'Mac Mechanical Co'],
    ['MCELDERRY PLUMBING', 'McElderry Plumbing'],
    ["MCDONALD'S #1205", "McDonald's #1205"],
    ["O'REILLY AUTO PARTS #861", "O'Reilly Auto Parts #861"],
    ['KONICA MINOLTA BUSINESS SOLUTIONS USA INC', 'Konica Minolta Business Solutions USA Inc'],
    ['THE SHERWIN-WILLIAMS COMPANY #8', 'The Sherwin-Williams Company #8'],
    ['RETROGRADE: COMICS & OTHER ARTIFACTS', 'Retrograde: Comics & Other Artifacts'],
    ['AT&T MOBILITY', 'AT&T Mobility'],
    ['K & H', 'K & H'],
    ['G.M.T.A', 'G.M.T.A'],
    ["PK'S AUTO SPA", "PK's Auto Spa"],
    ["EJ'S EATS AND DRINKS", "EJ's Eats and Drinks"],
    ['WINGSHACK SPORTS BAR -N- GRILL', 'Wingshack Sports Bar -n- Grill'],
    ['E-Z MART #4395', 'E-Z Mart #4395'],
    ['T-MOBILE', 'T-Mobile'],
    ['RPM MANAGEMENT', 'RPM Management'],
    ['ST. JOHNS', 'St. Johns'],
    ['HUMPHREY’S GROCERY STORE II', 'Humphrey’s Grocery Store II'],
    ['ELECTRIC CO OF THE SOUTH', 'Electric Co of the South'],
    ['TAQUERIA "EL TACONAZO"', 'Taqueria "El Taconazo"'],
    ['TAQUERÍA ATOTONILCO', 'Taquería Atotonilco'],
    ['UPS STORE#1655', 'UPS Store#1655'],
    ['501 3D', '501 3D'],
    ['1ST CHOICE LAWN CARE', '1st Choice Lawn Care'],
    ["D'ANGELO'S DELI", "D'Angelo's Deli"],
    ['ACE CASH EXPRESS (DOWNTOWN)', 'Ace Cash Express (Downtown)'],
    ["IT'S FASHION METRO #7620", "It's Fashion Metro #7620"],
    ['RDS INVESTMENTS GROUP', 'RDS Investments Group'],
    ['NATIONAL H.V.A.C. SERVICE COMPANY', 'National H.V.A.C. Service Company'],
    ['C AND A GRILL', 'C and A Grill'],
    ['CHU-IN-YUN', 'Chu-In-Yun'],
    ['A KICK ABOVE LLC', 'A Kick Above LLC'],
    ['ONCE UPON A TIME', 'Once Upon a Time'],
    ['BROS & SONS MFG', 'Bros & Sons Mfg'],
    ["arnie morton's of chicago", "Arnie Morton's of Chicago"],
  ])('%s reads %s', (shouted, read) => {
    expect(readableName(shouted)).toBe(read);
  });

  it.each(['Chick-Fil-A', 'eBay', 'iStore', 'MIND + Hand', '上海 Garden', 'adidas', '7-Eleven', ''])('leaves %j as its owner wrote it', (name) => {
    expect(readableName(name)).toBe(name);
  });

  it('changes capitals and nothing else', () => {
    fc.assert(fc.property(fc.stringMatching(/^[A-Z0-9 &'.#()-]{0,40}$/), (name) => {
      expect(fold(readableName(name))).toBe(fold(name));
      expect(readableName(name).length).toBe(name.length);
    }));
  });
});

describe('readablePlace', () => {
  it.each([
    ['1205 TUPELO CT', '1205 Tupelo Ct'],
    ['2612 KAVANAUGH BLVD #C', '2612 Kavanaugh Blvd #C'],
    ['9222 N RODNEY PARHAM RD STE B', '9222 N Rodney Parham Rd Ste B'],
    ['1915 E 17TH ST', '1915 E 17th St'],
    ['PO BOX 242', 'PO Box 242'],
    ['los angeles', 'Los Angeles'],
    ['10801 w. pico blvd.', '10801 W. Pico Blvd.'],
    ['NORTH LITTLE ROCK', 'North Little Rock'],
    ['LITTLE ROCK', 'Little Rock'],
    ['St. Louis', 'St. Louis'],
  ])('%s reads %s', (shouted, read) => {
    expect(readablePlace(shouted)).toBe(read);
  });
});

it.each([readableName, readablePlace])('a cell made up to hold everybody up is left as it is, at once', (read) => {
  const cell = `A${'\''.repeat(9990)}!A.`;
  const start = performance.now();
  expect(read(cell)).toBe(cell);
  expect(performance.now() - start).toBeLessThan(200);
});
