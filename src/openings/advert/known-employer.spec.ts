import { namesIn } from './known-employer';

describe('names an advert may be by, where it doesn’t say who hires (M3)', () => {
  it.each([
    ['Dishwasher / tilt coffee, 12 Mill Lane', 'tilt coffee'], ['Cook\nTwin Diner, 4 Quay Road', 'twin diner'], ['Evening cleaner, Brandt Hardware\n$17 an hour', 'brandt hardware'],
    ['Cashier\n$16 an hour\nEvenings\nWeekends\nFull-time\nCome and join Brandt Hardware for the season', 'brandt hardware'], ['Cashier\n$16\nEvenings\nWeekends\nPart-time\nWork with us at the Brandt Hardware!', 'brandt hardware'], ['Cook @ Twin Diner', 'twin diner'],
  ])('%j may be by “%s”', (text, name) => {
    expect([...namesIn(text, 'cook')]).toContain(name);
  });

  it.each([
    'Cashier\nExperience at Brandt Hardware is welcome', 'Cashier. Experience at Brandt Hardware is welcome.', 'Cashier\nNot affiliated with Brandt Hardware', 'Cashier\nOur shop is next to Brandt Hardware', 'Cashier\nWe don’t work at Brandt Hardware',
    'Cashier\nFormerly Brandt Hardware', 'Cashier\nBrandt Hardware discount for staff', 'Cashier\nA\nB\nC\nD\nYou will see much of Brandt Hardware here', 'Cashier\nMore fun than Brandt Hardware',
  ])('%j isn’t by the business it mentions', (text) => {
    expect([...namesIn(text, 'cashier')]).not.toContain('brandt hardware');
  });

  it('takes no part of the title for a name', () => {
    expect([...namesIn('Line Cook', 'line cook')]).toEqual([]);
  });
});
