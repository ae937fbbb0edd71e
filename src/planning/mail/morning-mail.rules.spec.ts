import { hasNews, morningMail, morningOf, waitAfterTries, type Morning } from './morning-mail.rules';

const MORNING: Morning = {
  day: '2026-11-20', locale: 'en-GB', weekHref: 'https://rapport.example.org/week', touchCount: 3, newOpenings: 0,
  visits: [{ time: '09:30', words: 'Quayside Hotel: learn what they need' }, { time: '', words: 'Harbor Bakery: say thank you' }],
  touches: [{ employer: 'Mill Café', on: '2026-11-02' }, { employer: 'Port Office', on: '2026-11-19' }, { employer: 'Depot', on: '2026-11-20' }],
};

it('says the plan in its order, and what is due since when', () => {
  expect(morningMail(MORNING).text.split('\n').slice(0, 8)).toEqual([
    'Today: 2 planned visits', '- 09:30  Quayside Hotel: learn what they need', '- Harbor Bakery: say thank you', '',
    'Next touches waiting: 3 employers', '- Mill Café, due since Mon 2 Nov', '- Port Office, due since yesterday', '- Depot, due today',
  ]);
});

it('has a subject that says nothing but the day', () => expect(morningMail(MORNING).subject).toBe('Your plan for Fri 20 Nov'));

it('a long list ends with how many more there are; a day without a plan says so', () => {
  const { text } = morningMail({ ...MORNING, visits: [], touchCount: 25 });
  expect(text).toContain('Nothing is planned for today.');
  expect(text).toContain('Next touches waiting: 25 employers');
  expect(text).toContain('- and 22 more');
});

it.each([[0, 0, 0, false], [1, 0, 0, true], [0, 1, 0, true], [0, 0, 1, true]])('%d visits, %d touches and %d new openings are worth a mail: %s', (visits, touchCount, newOpenings, is) => {
  expect(hasNews({ visits: MORNING.visits.slice(0, visits), touchCount, newOpenings })).toBe(is);
});

it('says how many openings are new, and no more of them; nothing where there is none', () => {
  expect(morningMail({ ...MORNING, newOpenings: 2 }).text).toContain('\n\nNew openings worth a look: 2\n\nYour week:');
  expect(morningMail(MORNING).text).not.toContain('New openings');
});

it.each([[1, 1], [2, 2], [3, 4], [5, 16], [6, 30], [60, 30]])('R-45: after %d failed tries it waits %d minutes', (tries, minutes) => {
  expect(waitAfterTries(tries)).toBe(minutes * 60_000);
});

it.each([
  ['2026-11-20', '2026-11-20T11:30:00.000Z', '2026-11-20T17:00:00.000Z'], ['2027-03-14', '2027-03-14T10:30:00.000Z', '2027-03-14T16:00:00.000Z'], ['2027-11-07', '2027-11-07T11:30:00.000Z', '2027-11-07T17:00:00.000Z'],
])('the morning of %s is half past six to noon by the site’s clocks', (day, from, until) => expect(morningOf(day, 'America/New_York')).toEqual({ from, until }));
