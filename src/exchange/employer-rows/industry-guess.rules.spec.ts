import { guessIndustry, isWithin } from './industry-guess.rules';
import { GOODS_WORDS } from './industry-words-goods';
import { SERVICE_WORDS } from './industry-words-services';

const naics = jest.requireActual<{ Industry: { from(code: string): { title: string } | undefined } }>('naics');
const LINES = `${SERVICE_WORDS}\n${GOODS_WORDS}`.split('\n').filter((line) => line.includes('|'));

describe('the words of industries', () => {
  it('every code is one of NAICS 2017', () => {
    const wrong = LINES.map((line) => line.split('|')[0].trim()).filter((code) => !naics.Industry.from(code));
    expect(wrong).toEqual([]);
  });

  it('no word of a name stands for two industries', () => {
    const seen = new Map<string, string>();
    const twice: string[] = [];
    for (const line of LINES) {
      const [code, , names] = line.split('|').map((part) => part.trim());
      for (const word of names.split(',').map((one) => one.trim()).filter(Boolean)) {
        if (seen.has(word) && seen.get(word) !== code) twice.push(`${word}: ${seen.get(word)} and ${code}`);
        seen.set(word, code);
      }
    }
    expect(twice).toEqual([]);
  });
});

describe('guessIndustry', () => {
  it.each([
    ['JANITORIAL SERVICES', '561720'],
    ['BAKERIES...RETAIL', '311811'],
    ['BAKERIES...WHOLESALE', '311812'],
    ['A/C & HTG DEALERS, SALES & INSTALLATION', '238220'],
    ['LABORATORIES - X-RAY, TESTING, ETC', '6215'],
    ['KINDERGARTEN, DAYCARE OR NURSERY SCHOOL', '624410'],
    ['CONTRACTORS, ROOFING OR PAINTING', '238'],
    ['fast_food', '722513'],
    ['Supervision of, and Care for, Children 0-6 Years of Age', '624410'],
    ['Hair Services | Retail Sales of General Merchandise', '8121'],
    ['MANUFACTURERS', '31-33'],
  ])('reads the description %s', (description, code) => {
    expect(guessIndustry([description], '')).toMatchObject({ code, from: 'description' });
  });

  it.each([
    ['STELLAR CLEANING LLC', '561720'],
    ["CHURCH'S CHICKEN #2002", '722513'],
    ['KANIS ROAD BAPTIST CHURCH', '8131'],
    ['Moore Tire Center', '4413'],
    ['Taquería El Taconazo', '722513'],
    ['THE SALVATION ARMY THRIFT STORE', '4533'],
  ])('reads the name %s', (name, code) => {
    expect(guessIndustry([], name)).toMatchObject({ code, from: 'name' });
  });

  it.each([["COLEMAN'S PRIDE", []], ['Acme LLC', ['Limited Business License']], ['Midway', ['other']], ['', []], ['Oak Lawn', []], ['Office', ['office']]])('leaves %s with %j blank rather than guess', (name, descriptions) => {
    expect(guessIndustry(descriptions, name)).toBeNull();
  });

  it.each([
    ['a licence that names a kind of paper', ['Limited Business License'], "CHARDAY'S BARBER CUTS & BEAUTY SALON", '8121'],
    ['a licence to sell food, which restaurants hold too', ['Retail Sales of Perishable Foods'], "Alice's Restaurant", '7225'],
    ['a whole sector', ['RETAIL INVENTORY OPERATIONS'], 'BELLA BOUTIQUE INC', '4481'],
    ['restaurants of any kind', ['RESTAURANTS'], "DOMINO'S PIZZA", '722513'],
  ])('%s gives way to a name that says more', (_, descriptions, name, code) => {
    expect(guessIndustry(descriptions, name)).toMatchObject({ code, from: 'name' });
  });

  it.each([
    ['a name from another trade', ['JANITORIAL SERVICES'], 'BIG ORANGE BURGERS', '561720'],
    ['a wholesaler of that trade', ['WHOLESALE INVENTORY OPERATIONS'], "DON'S BAR SUPPLY", '42'],
  ])('%s does not overrule a plain description', (_, descriptions, name, code) => {
    expect(guessIndustry(descriptions, name)).toMatchObject({ code, from: 'description' });
  });

  it('sectors that span several numbers hold their codes', () => {
    expect([isWithin('448210', '44-45'), isWithin('561720', '44-45'), isWithin('561720', '56')]).toEqual([true, false, true]);
  });
});
