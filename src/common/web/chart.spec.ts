import { barChart, spark } from './chart';

const words = { id: 'c', title: 'Contacts', desc: 'Two weeks.', labelHead: 'Week', valueHead: 'Contacts' };
const bars = [{ label: 'Week 1', value: 6 }, { label: 'Week 2', value: 3 }];

describe('a chart', () => {
  it('draws a bar half as high for half as much, standing on the axis', () => {
    const [six, three] = barChart({ ...words, bars }).bars;
    expect(three!.height).toBeCloseTo(six!.height / 2, 0);
    expect(six!.y + six!.height).toBeCloseTo(barChart({ ...words, bars }).axisY, 1);
  });

  it('draws the target where a bar of that value would end', () => {
    const chart = barChart({ ...words, bars, target: { value: 6, text: 'Dashed: the target, 6.' } });
    expect(chart.targetY).toBeCloseTo(chart.bars[0]!.y, 1);
    expect(chart).toMatchObject({ hasTarget: true, targetText: 'Dashed: the target, 6.' });
  });

  it('stays inside its frame when the target is higher than every bar', () => {
    const chart = barChart({ ...words, bars, target: { value: 60, text: 'Dashed: 60.' } });
    expect(chart.targetY).toBeGreaterThan(0);
    expect(Math.min(...chart.bars.map((bar) => bar.y))).toBeGreaterThan(chart.targetY);
  });

  it('shows a week of nothing as a flat mark, and copes with no bars at all', () => {
    expect(spark('None', [{ label: 'Week 1', value: 0, kind: 'off' }]).paths[0]!.d).toMatch(/v[1-9]/);
    expect(barChart({ ...words, bars: [] }).bars).toEqual([]);
  });

  it('leaves the figures to the table when there are too many bars to stand beside each other', () => {
    const many = Array.from({ length: 26 }, (_, index) => ({ label: `Week ${index}`, value: index }));
    expect(barChart({ ...words, bars: many }).bars.some((bar) => bar.hasValue)).toBe(false);
    expect(barChart({ ...words, bars }).bars.every((bar) => bar.hasValue)).toBe(true);
  });
});
