import fc from 'fast-check';
import { measuresOf } from '../../common/text/measures';
import { advertText, statements } from './advert-text.rules';
import { readAdvert } from './read-advert.rules';

const CONTEXT = { today: '2026-11-19', order: 'month first', weight: measuresOf('nl-NL').weight } as const;
const read = (text: string) => readAdvert(text, CONTEXT);

const ADVERT = `NOW HIRING!
Line Cook at Harbor Grill
Pay: $17–19/hr + tips
Hours: 20-30 hours/week, part-time
Shift: Mon-Fri 6am-2pm
Responsibilities:
• Grill, fry and plate
• Keep the station clean
Requirements:
- 1-2 years of experience
- Food handler's card required
- Must be able to lift 50 lbs
- Must pass a background check
- Must speak Spanish
How to apply:
Email your resume to jobs@harborgrill.example by December 4.
Apply by December 4. Start date: January 5, 2027.`;

describe('an advert read into the form (M3)', () => {
  it('fills what it says, in the form’s own fields', () => {
    expect(read(ADVERT).values).toMatchObject({
      title: 'Line Cook', employerWords: 'Harbor Grill', payMin: '17', payMax: '19', payUnit: 'hour', payWords: '$17–19/hr + tips', hoursMin: '20', hoursMax: '30', heaviestLift: '22.7', licences: ['food'], checks: ['background'], languages: 'Spanish',
      closesOn: '2026-12-04', startsOn: '2027-01-05', source: 'advert', duties: 'Grill, fry and plate\nKeep the station clean', howToApply: expect.stringContaining('jobs@harborgrill.example'), requirements: expect.stringContaining('1-2 years of experience'),
    });
    expect(read(ADVERT).values.times).toEqual(['mon', 'tue', 'wed', 'thu', 'fri'].flatMap((day) => [`${day}-morning`, `${day}-afternoon`]));
    expect(read(ADVERT).asks).toEqual(['“December 4” has no year: the next one is taken.']);
  });

  it('says nothing of what the advert doesn’t: blank is not known, never no (M4)', () => {
    expect(read('Dishwasher')).toEqual({ values: { title: 'Dishwasher', source: 'advert' }, asks: [], guesses: [], isEnglish: true });
    expect(read('')).toEqual({ values: {}, asks: [], guesses: [], isEnglish: true });
  });

  it.each<[string, string, string]>([
    ['We are hiring a part-time housekeeper for weekends.', 'Housekeeper', ''], ['Quayside Hotel is hiring friendly room attendants.', 'Room attendants', 'Quayside Hotel'], ['Position: Night stocker\nEmployer: Marlow Market', 'Night stocker', 'Marlow Market'],
    ['Dishwasher (part-time)', 'Dishwasher', ''], ['Cashier needed!', 'Cashier', ''], ['FT Ramp Agents\nMust lift 50 lbs.', 'Ramp Agents', ''], ['Повар на кухню', 'Повар на кухню', ''], ['Barista @ Café Nero', 'Barista', 'Café Nero'], ['$15 an hour', '', ''],
  ])('reads the title of “%s”', (text, title, employer) => {
    expect([read(text).values.title ?? '', read(text).values.employerWords ?? '']).toEqual([title, employer]);
  });

  it.each<[string, Record<string, unknown>]>([
    ['Gift wrapper\nSeasonal, 15 to 25 hours a week', { term: 'seasonal', hoursMin: '15', hoursMax: '25' }], ['Cook\nApply at https://www.tilt.example/jobs by December 1', { closesOn: '2026-12-01', howToApply: 'Apply at https://www.tilt.example/jobs by December 1' }],
    ['Cook\nSend your resume to jobs@tilt.example no later than 12/1.', { closesOn: '2026-12-01' }], ['Cook\nSubmit an application before Dec 1st.', { closesOn: '2026-12-01', howToApply: 'Submit an application before Dec 1st.' }], ['Cook\nThis is not a temporary job.', { term: undefined }],
  ])('loses nothing of “%s”', (text, values) => {
    const { values: found } = read(text);
    expect(Object.fromEntries(Object.keys(values).map((key) => [key, found[key]]))).toEqual(values);
  });

  it.each<[string, Record<string, unknown>]>([
    ['Employer: Zork Bakery\nDishwasher\nOpen 7 days a week 6am-9pm', { title: 'Dishwasher', employerWords: 'Zork Bakery', times: undefined }], ['Cook\nTue-Sat 9am-1pm\nDays off:\nSunday and Monday', { times: ['tue', 'wed', 'thu', 'fri', 'sat'].map((day) => `${day}-morning`) }],
    ['Cook\nOff Sundays and Mondays', { times: undefined, shiftWords: 'Off Sundays and Mondays' }], ['Cook\n4pm-8pm weekdays', { times: ['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => `${day}-evening`) }],
  ])('keeps opening hours and days off apart from the work of “%s”', (text, values) => {
    const { values: found } = read(text);
    expect(Object.fromEntries(Object.keys(values).map((key) => [key, (found[key]?.length ?? 0) > 0 ? found[key] : undefined]))).toEqual(values);
  });

  it('keeps the rest of the line its title stands on', () => {
    expect(read('Part-time Dishwasher / Tilt Coffee, 12 Mill Lane, Harborton').values.duties).toContain('12 Mill Lane');
    expect(read('Line Cook at Harbor Grill').values.duties).toBeUndefined();
  });

  it('says where it guesses, and when a text isn’t English', () => {
    expect([read('Cart pusher\nWeekends required').guesses, read('Cart pusher\nSat and Sun 8am-12pm').guesses]).toEqual([['times'], []]);
    expect(['Se busca lavaplatos para el turno de noche, de lunes a viernes', 'Повар на кухню', 'Wir suchen eine Küchenhilfe für das Wochenende, mit Erfahrung', 'Dishwasher, $17/hr', 'Cook at Casa de la Playa', ADVERT].map((text) => read(text).isEnglish)).toEqual([false, false, false, true, true, true]);
  });

  it('reads pasted HTML as text: nothing of it is markup afterwards', () => {
    const html = '<html><head><style>p{}</style></head><body><h1>Cook</h1><script>alert("$99/hr")</script><ul><li>$17 &ndash; 19/hr</li><li>Lift&nbsp;20&nbsp;kg</li></ul><p>Fish &amp; chips &#8217;</p></body></html>';
    expect(advertText(html)).toBe('Cook\n$17 – 19/hr\nLift 20 kg\nFish & chips ’');
    expect(read(html).values).toMatchObject({ title: 'Cook', payMin: '17', payMax: '19', heaviestLift: '20' });
  });

  it('mends the dashes and apostrophes of office programs', () => {
    expect(advertText('Driver\u0092s helper, 20 \u0096 25 hrs/wk, \u0081$15')).toBe('Driver’s helper, 20 – 25 hrs/wk, $15');
  });

  it('asks about what it can’t tell', () => {
    expect(read('Shuttle helper\nFull-time. Pay: DOE. Must have a driver’s license. Experience required. Must be flexible.').asks).toEqual([
      'The advert leaves the pay to be agreed. What do they pay?', 'Full-time: how many hours a week is that?', 'They want somebody free at many times: which shifts would it be?', 'They ask for a driver’s licence: is driving part of the work?', 'They ask for experience: how much, and would less do?',
    ]);
  });

  it('keeps abbreviations in one piece', () => {
    expect(statements('H.S. Diploma or GED required. Must have 16 hr. certificate. $13 a week').map(({ text }) => text)).toEqual(['H.S. Diploma or GED required.', 'Must have 16 hr. certificate.', '$13 a week']);
  });

  it('reads the first 400 lines and sentences of a list without end, and asks about the rest', () => {
    const { values, asks } = read('Cook\n'.concat(Array.from({ length: 500 }, (_, at) => `Dish ${at}`).join('\n')));
    expect([String(values.duties).includes('Dish 390'), String(values.duties).includes('Dish 410'), asks.at(-1)]).toEqual([true, false, 'Only the first 400 lines and sentences were read: is there more about the job below them?']);
    expect(read(ADVERT).asks.join()).not.toContain('Only the first');
  });

  it('never throws, never fills more than a field holds, and is quick about 10,000 characters of anything', () => {
    const noise = fc.oneof(fc.string({ unit: 'binary', maxLength: 400 }), fc.array(fc.constantFrom('$', '17', '-', 'Mon', '6am', ' to ', '\n', '<', '>', '&#x', 'hours', 'a week', 'lift', 'lbs', 'experience', ':', '.', ', ', 'Dec', '4'), { maxLength: 80 }).map((parts) => parts.join('')));
    fc.assert(fc.property(noise, (text) => {
      const { values } = read(text);
      expect([String(values.title ?? '').length <= 200, String(values.payWords ?? '').length <= 200, String(values.shiftWords ?? '').length <= 200, String(values.duties ?? '').length <= 4000]).toEqual([true, true, true, true]);
    }));
    for (const piece of ['<script', '1 ', 'Mon, ', '6am-', '$', 'a.b@', 'no nights, ', 'lift 5 ', 'must experience ', '&#x', 'security guard ', '1.1 - ', 'hiring a ']) {
      const before = process.cpuUsage();
      read(piece.repeat(Math.ceil(10_000 / piece.length)).slice(0, 10_000));
      expect([piece, process.cpuUsage(before).user / 1000 < 1500]).toEqual([piece, true]);
    }
  });
});
