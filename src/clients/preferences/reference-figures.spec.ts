import { referenceFigures } from './reference-figures.data';

describe('reference figures by year (M6)', () => {
  it.each([[2024, 1550, 2590], [2025, 1620, 2700], [2026, 1690, 2830]])('%d: %d a month, %d if blind', (year, monthly, monthlyIfBlind) => {
    expect(referenceFigures(year)).toEqual({ year, monthly, monthlyIfBlind });
  });

  it('are none for a year we have none for, rather than another year’s', () => {
    expect(referenceFigures(2031)).toBeNull();
  });
});
