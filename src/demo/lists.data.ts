/** Invented names and sentences for the demonstration agency; nobody real is meant. Written by hand. */

export const FIRST_NAMES = ('Ada Amir Ana Arlo Bea Ben Cleo Dana Dario Edie Eli Esme Femi Gita Hana Hugo Ines Ivo Jo Jonas Juno Kai Kofi Lena Leo Lior Mara Mei Milo Mina Nadia Nico Noor Olga Omar Otis Pia Quinn Rafa Rita Rosa Ruth Sam Sana Silas Suki Tariq Teo Tess Uma Vera Viktor Wanda Yara Yusuf Zeb Zoe').split(' ');

export const SURNAMES = ('Abara Alvarez Ashby Baines Barlow Becker Bianchi Bloom Brandt Calder Castillo Chen Cole Costa Dalton Darrow Dietrich Eastman Ekwueme Ellery Farrow Fenn Fletcher Fuentes Galloway Garza Goto Grady Hale Hartmann Hollis Ibarra Ivers Jansen Kaur Keller Khan Kimura Kowal Lang Larkin Lindqvist Lowe Lund Marlow Mbeki Mendez Mercer Moreau Nakata Nash Novak Oakes Okafor Okoye Osei Paley Park Pereira Quigley Ramos Reilly Reyes Rhodes Rossi Sato Schell Sharpe Silva Sorensen Tanaka Thorne Tran Ueda Underhill Vale Varga Vogt Ward Weiss Whitlock Yates Young Zamora Zeller').split(' ');

export const STREETS = ('Quay Mill Fern Market Abbey Orchard Station Chapel Linden Harbor Bridge Foundry Meadow Garden Canal Tanner Granary Maple Summit Willow').split(' ');

export const AREAS = ['Harborton', 'Northgate', 'Abbey Hill', 'Mill Lane', 'Old Docks', 'Fern Valley', 'Station Quarter', 'Eastbrook'] as const;

export interface TradeList {
  /** Ends the business's name. */
  words: readonly string[];
  naics: string;
  roles: readonly { title: string; kind: string; pay: readonly [number, number] }[];
  needs: readonly string[];
}

export const TRADES: readonly TradeList[] = [
  { words: ['Bakery', 'Bread Co', 'Pastry Kitchen'], naics: '311811', roles: [{ title: 'Bakery assistant', kind: '51-3011', pay: [16, 18.5] }, { title: 'Counter help, mornings', kind: '35-3023', pay: [15.5, 17] }], needs: ['People who like early mornings', 'Clean, calm work before the shop opens'] },
  { words: ['Hotel', 'Inn', 'Guest House'], naics: '721110', roles: [{ title: 'Housekeeper, mornings', kind: '37-2012', pay: [16.5, 19] }, { title: 'Laundry attendant', kind: '51-6011', pay: [16, 17.5] }], needs: ['Reliable early starters; they train housekeeping themselves', 'Someone who stays through the summer'] },
  { words: ['Hardware', 'Tools and Timber'], naics: '444140', roles: [{ title: 'Stock assistant', kind: '53-7065', pay: [16, 18] }, { title: 'Sales floor help', kind: '41-2031', pay: [15.5, 17.5] }], needs: ['Patience with customers who don’t know the word for the thing'] },
  { words: ['Laundry', 'Linen Service'], naics: '812320', roles: [{ title: 'Laundry worker', kind: '51-6011', pay: [15.5, 17] }], needs: ['Steady pace, on one’s feet', 'People for the Saturday round'] },
  { words: ['Coffee', 'Café', 'Tea Room'], naics: '722515', roles: [{ title: 'Barista', kind: '35-3023', pay: [15, 17] }, { title: 'Dishwasher, afternoons', kind: '35-9021', pay: [15, 16.5] }], needs: ['Friendly with regulars', 'Quick at closing time'] },
  { words: ['Kitchen', 'Grill', 'Noodle House', 'Diner'], naics: '722511', roles: [{ title: 'Kitchen porter', kind: '35-9021', pay: [15.5, 17.5] }, { title: 'Prep cook', kind: '35-2021', pay: [16.5, 19.5] }], needs: ['Somebody who turns up', 'Calm when it gets loud'] },
  { words: ['Nursery', 'Garden Centre'], naics: '444240', roles: [{ title: 'Garden hand', kind: '37-3011', pay: [16, 18] }, { title: 'Plant care assistant', kind: '45-2092', pay: [15.5, 17] }], needs: ['Outdoor people, spring to autumn'] },
  { words: ['Foods', 'Market', 'Grocers'], naics: '445110', roles: [{ title: 'Evening stocker', kind: '53-7065', pay: [16, 17.5] }, { title: 'Cashier', kind: '41-2011', pay: [15.5, 17] }], needs: ['Evenings and weekends', 'Careful with fresh goods'] },
  { words: ['Cleaning', 'Janitorial', 'Building Care'], naics: '561720', roles: [{ title: 'Office cleaner, evenings', kind: '37-2011', pay: [16, 18] }, { title: 'Cleaner, mornings', kind: '37-2011', pay: [16, 18] }], needs: ['Can be trusted with keys', 'Works well alone'] },
  { words: ['Warehouse', 'Freight', 'Storage'], naics: '493110', roles: [{ title: 'Packer', kind: '53-7064', pay: [17, 19.5] }, { title: 'Warehouse associate', kind: '53-7062', pay: [17.5, 20] }], needs: ['Safe lifting', 'On time for the six o’clock truck'] },
  { words: ['Vets', 'Pet Care'], naics: '541940', roles: [{ title: 'Kennel assistant', kind: '39-2021', pay: [15.5, 17.5] }], needs: ['Gentle with animals and owners'] },
  { words: ['Print', 'Signs and Print'], naics: '323111', roles: [{ title: 'Finishing assistant', kind: '51-5113', pay: [16.5, 18.5] }], needs: ['Exact work, little noise'] },
  { words: ['Childcare', 'Day Nursery'], naics: '624410', roles: [{ title: 'Kitchen and cleaning help', kind: '35-9021', pay: [15.5, 17] }], needs: ['A friendly, steady person; checks are required by law'] },
  { words: ['Auto Care', 'Tyres'], naics: '811111', roles: [{ title: 'Car washer', kind: '53-7061', pay: [15.5, 17] }], needs: ['Likes to see a thing shine'] },
  { words: ['Library Services', 'Books'], naics: '459210', roles: [{ title: 'Shelving assistant', kind: '43-4121', pay: [15.5, 17.5] }], needs: ['Quiet, orderly, weekday afternoons'] },
];

export const MANAGER_ROLES = [['Owner', 'yes'], ['Manager', 'yes'], ['Shift lead', 'no'], ['Head of staff', 'yes'], ['Front desk', 'unknown'], ['Assistant manager', 'unknown']] as const;

export const HOW_THEY_HIRE = ['Walk-in, then a two-hour trial', 'Online form first, the manager calls back', 'A sign in the window and a short talk', 'Through people they know', 'An agency for the season, then direct'] as const;

export const BEST_TIMES = ['after 14:00', 'before ten', 'Tuesdays', 'not on Fridays', 'mid-afternoon', ''] as const;

export const LEARNED = [
  'Friendly, rushed. Asked for fifteen minutes next week.', 'Toured the back of house. Two people leave at the end of the season.', 'They train everybody themselves; turning up matters most.',
  'Shifts are posted on Thursdays. Mornings are hardest to fill.', 'Had a poor time with an agency and would rather meet people.', 'The manager decides alone, after a trial shift.', 'Busy hours are eleven to two; never call then.',
  'They would take somebody for two short days to begin with.', 'A new site opens in spring and they will need four people.', 'Left a card with the shift lead.', '', '',
] as const;

export const NEXT_STEPS = ['Bring a thank-you note', 'Come back for the ten minutes', 'Send the shift list', 'Ask how the trial went', 'Drop by with a CV', 'Ask about the new site'] as const;

export const APPROVED_WORDS = ['has worked in kitchens for four years and wants mornings', 'is careful, likes order and is ready for steady work', 'learns a round quickly and keeps to it', 'took a year off for family and is back'] as const;

export const WORDS_NOT = ['clinic', 'case manager', 'recovery', 'programme for people with'] as const;

export const EMPLOYER_TAGS = ['Trial shifts', 'Early mornings', 'Evenings', 'Near the bus', 'Family run', 'Seasonal', 'Quiet place', 'Hires in spring'] as const;

export const REACH_NOTES = ['Text first; calls are fine after ten.', 'Best on weekday mornings.', 'Leave a message, I call back the same day.', 'Please don’t call at work.', '', ''] as const;

export const NOTED = ['Good second cups; the talks are written down the same day.', 'Many first visits; time to go back to some of them.', 'Talked about what to say when the manager is out.', 'Field day together; the introduction was clear and short.', 'Three calls could have been visits.', ''] as const;

export const GOALS = ['Two second cups next week.', 'Go back to three employers not seen for a month.', 'Ask every employer how they hire.', 'Six, with two of them about a client.', 'Thank-you notes within a week.', ''] as const;
