import { measuresOf } from '../../common/text/measures';
import { describeGrid } from '../../common/time/week-grid';
import { advertText, statements } from './advert-text.rules';
import { quietly } from './capitals.rules';
import { licencesIn } from './licence-words.rules';
import { readAdvert } from './read-advert.rules';
import { shiftIn } from './shift-words.rules';
import { weekOf } from './week-words.rules';

const read = (text: string) => readAdvert(text, { today: '2026-11-22', order: 'month first', weight: measuresOf('en-US').weight });
const SEVERAL = 'The advert names more than one job: add the others by themselves.';

describe('adverts as people write them every day (M3)', () => {
  it.each<[string, string]>([
    ['Mon/Wed/Fri afternoons, Sat 9am-1pm', 'mornings, Saturday; afternoons, Monday, Wednesday and Friday'], ['Sat 9am-1pm, Mon/Wed/Fri afternoons', 'mornings, Saturday; afternoons, Monday, Wednesday and Friday'], ['M/W/F 9-1', 'mornings, Monday, Wednesday and Friday'],
    ['Tues & Thurs mornings, Sat 10-2', 'mornings, Tuesday, Thursday and Saturday; afternoons, Saturday'], ['M/W 9am-12pm', 'mornings, Monday and Wednesday'], ['T/Th afternoons', 'afternoons, Tuesday and Thursday'], ['M, W & F 9am-12pm', 'mornings, Monday, Wednesday and Friday'], ['MWF 9am-12pm', 'mornings, Monday, Wednesday and Friday'], ['Tu/Th/Sa 5pm-9pm', 'evenings, Tuesday, Thursday and Saturday'],
    ['Weekday evenings, Sat 9am-1pm', 'mornings, Saturday; evenings, Monday to Friday'], ['mornings on Tue and Thu; Sat 1pm-5pm', 'mornings, Tuesday and Thursday; afternoons, Saturday'], ['Mon mornings, Wed afternoons', 'mornings, Monday; afternoons, Wednesday'], ['Mon-Fri evenings 5pm-9pm, Sat 9am-1pm', 'mornings, Saturday; evenings, Monday to Friday'],
  ])('every day of “%s” keeps its own time', (text, words) => expect(describeGrid(weekOf([shiftIn(text)]).grid, 'en-GB')).toBe(words));

  it('asks where a comma leaves open which days go with which', () => {
    expect(shiftIn('Afternoons Mon/Wed/Fri, Sat 9am-1pm').asks).toEqual([expect.stringMatching(/which days go with which/)]);
    expect(shiftIn('Night shift Mon-Fri 6pm-6am').asks).toEqual([]);
  });

  it.each(['Equal opportunity employer M/F/D/V', '(M/F)', 'F/T', 'M/F'])('“%s” names no days', (text) => expect(shiftIn(text).days).toEqual([]));

  it.each<[string, string]>([
    ['Text Rosie 555-0134', 'Text Rosie 555-0134'], ['Call 555-0177 and ask for Lucía', 'Call 555-0177 and ask for Lucía'], ['Llamar al 555-0177, preguntar por Lucía.', 'Llamar al 555-0177, preguntar por Lucía.'], ['Rosie’s cell 555-0134', 'Rosie’s cell 555-0134'], ['555-0134', '555-0134'], ['Enviar su currículum a la oficina', 'Enviar su currículum a la oficina'], ['See Mr. Doyle', 'See Mr. Doyle'],
    ['Closes 12/15/2026', ''], ['Closing date: January 8', ''], ['Closes 12/15/2026. Apply in person.', 'Apply in person.'], ['Closing date: January 8, apply in person', 'Closing date: January 8, apply in person'], ['Answer call center phones', ''], ['Move 100-1500 boxes', ''],
  ])('how to apply, in “%s”', (text, how) => expect(read(`Cook\nClean the grill.\n${text}`).values.howToApply ?? '').toBe(how));

  it('keeps a closing day it can’t use, and puts the one it reads among no duties', () => {
    expect(read('Cook\nCloses 12/15/2026')).toMatchObject({ values: { closesOn: '2026-12-15' } });
    expect(read('Cook\nCloses 12/15/2026').values.duties).toBeUndefined();
    expect(read('Cook\nCloses 12/15/2026\nClosing date: December 20, 2026').values.howToApply).toBe('Closing date: December 20, 2026');
  });

  it.each<[string, string]>([
    ['looking for someone to help out at the shop few days a wk cash register n stocking, pay depends, call Bob', ''], ['Looking for someone to help out', ''], ['Reliable person needed', ''], ['We are hiring motivated individuals!', ''], ['Delivery person wanted', 'Delivery person'], ['Anyone who likes dogs', ''],
    ['Groundskeeper FT 40hrs M-F 0600-1430 $3,100/month + benefits. Bilingual Spanish preferred.', 'Groundskeeper'], ['Groundskeeper FT 40hrs M-F 0600-1430 $3,100/month', 'Groundskeeper'], ['Line cook Mon-Fri 6am-2pm', 'Line cook'], ['Cashier 20-25 hrs/wk', 'Cashier'], ['Cook nights and weekends', 'Cook'], ['Barista PT', 'Barista'], ['Stocker 10pm-6am', 'Stocker'], ['Janitor 17/hr', 'Janitor'],
    ['Retail part-time associate', 'Retail part-time associate'], ['Night stocker', 'Night stocker'], ['24 hour caregiver', '24 hour caregiver'], ['Cook at St. Mary’s Hospital', 'Cook'],
    ['SE BUSCA COCINERO/A. Restaurante El Faro.', 'Cocinero/a'], ['DISHWASHER', 'Dishwasher'], ['Now hiring: LINE COOK', 'Line cook'], ['LINE COOK AT HARBOR GRILL', 'Line cook'],
  ])('of “%s” the title is “%s”', (text, title) => expect(read(text).values.title ?? '').toBe(title));

  it.each<[string, string]>([
    ['CNA', 'CNA'], ['RN NIGHT SHIFT', 'RN night shift'], ['HVAC TECHNICIAN', 'HVAC technician'], ['IT HELP DESK', 'IT help desk'], ['CLASS B DRIVER', 'Class B driver'], ['CNC OPERATOR II', 'CNC operator II'], ['CERTIFIED NURSING ASSISTANT (CNA)', 'Certified nursing assistant (CNA)'], ['CNAS NEEDED', 'CNAS needed'],
    ['Barista', 'Barista'], ['FT Ramp Agents', 'FT Ramp Agents'], ['ПОВАР НА КУХНЮ', 'Повар на кухню'], ['清掃スタッフ', '清掃スタッフ'], ['DRIVER’S HELPER', 'Driver’s helper'],
  ])('“%s” is written “%s”', (title, quiet) => expect(quietly(title)).toBe(quiet));

  it.each<[string, string, boolean]>([
    ['2 positions!! 1) Barista 6a-noon $15-$17 2) Baker 3am-9am $19. Sunrise Cafe.', 'Barista', true], ['1) Barista $15 2) Baker $19', 'Barista', true], ['Two positions available:\n1) Barista 6am-noon\n2) Baker 3am-9am', 'Barista', true], ['Zork Bakery is hiring for the following positions: dishwasher, cook', 'Dishwasher', true],
    ['Dishwasher\n2 positions', 'Dishwasher', false], ['Dishwasher\nDuties: 1) Wash dishes 2) Sweep floors', 'Dishwasher', false], ['Dishwasher\n1) Wash dishes 2) Sweep floors', 'Dishwasher', false], ['Cook / Dishwasher', 'Cook / Dishwasher', false],
  ])('of “%s” it takes %s, and asks when there is more than one job', (text, title, isAsked) => {
    const { values, asks } = read(text);
    expect([values.title, asks.includes(SEVERAL)]).toEqual([title, isAsked]);
  });

  it.each<[string, string[]]>([
    ['Green Acres Cemetery, ask for Mr. Doyle', ['Green Acres Cemetery, ask for Mr. Doyle']], ['See Ms. Ruiz or Mrs. Lane. Bring shoes.', ['See Ms. Ruiz or Mrs. Lane.', 'Bring shoes.']], ['ASK FOR MR. DOYLE', ['ASK FOR MR. DOYLE']], ['Clean rooms at St. Mary’s with Dr. Osei', ['Clean rooms at St. Mary’s with Dr. Osei']],
    ['Come to 12 Oak Ave. Harborton', ['Come to 12 Oak Ave. Harborton']], ['We are at 12 Wharf St. Must lift 50 lbs.', ['We are at 12 Wharf St.', 'Must lift 50 lbs.']], ['At 12 Oak Ave. $17 an hour', ['At 12 Oak Ave.', '$17 an hour']], ['Clean the floors. Wash dishes.', ['Clean the floors.', 'Wash dishes.']],
  ])('sentences of “%s”', (text, said) => expect(statements(advertText(text)).map((one) => one.text)).toEqual(said));

  it.each<[string, string[]]>([['valid DL', ['driving']], ['Must have a DL', ['driving']], ['valid NY DL and own car', ['driving']], ['DL required', ['driving']], ['Driver’s lic. needed', ['driving']], ['valid DL a plus', []], ['No DL needed', []], ['Team DL', []]])('a driver’s licence for short: “%s”', (text, listed) => expect(licencesIn(text).listed).toEqual(listed));
});
