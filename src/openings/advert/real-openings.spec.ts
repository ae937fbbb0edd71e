import { parse } from 'csv-parse/sync';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { figuresOf, labelled, readFacts } from '../../../test/support/read-openings';

const EVENTS = join(__dirname, '../../../../shared/data/jobs/nyc_workforce1_recruitment_events.csv');
const describeEvents = existsSync(EVENTS) ? describe : describe.skip;

describeEvents('real openings, read as adverts (needs ../shared/data/jobs)', () => {
  const text = existsSync(EVENTS) ? readFileSync(EVENTS, 'utf8') : '';
  const rows = parse<{ event_title: string; qualifications: string }>(text, { columns: true, bom: true });
  const labels = labelled();
  const pairs = rows.map((row, at) => [labels.get(at + 1) ?? new Set<string>(), readFacts(row.event_title, row.qualifications)] as const);

  it('every row is labelled by hand', () => {
    expect([rows.length, labels.size]).toEqual([109, 109]);
  });

  it('days, times and requirements are read right or asked', () => {
    const figures = figuresOf(pairs);
    const total = figures.reduce((sum, one) => ({ said: sum.said + one.said, read: sum.read + one.read, both: sum.both + one.both }), { said: 0, read: 0, both: 0 });
    const lines = [...figures, { field: 'all', ...total }].map(({ field, said, read, both }) => `${field.padEnd(12)} said ${String(said).padStart(3)}  read ${String(read).padStart(3)}  right ${String(both).padStart(3)}  precision ${share(both, read)}  recall ${share(both, said)}`);
    const wrong = pairs.flatMap(([said, read], at) => [...[...said].filter((fact) => !read.has(fact)).map((fact) => `row ${at + 1} lacks ${fact}`), ...[...read].filter((fact) => !said.has(fact)).map((fact) => `row ${at + 1} has ${fact}`)]);
    process.stdout.write(`\n109 real openings, their free text against labels by hand:\n${lines.join('\n')}\n${wrong.join('\n')}\n`);
    expect(total.both / total.read).toBeGreaterThanOrEqual(0.95);
    expect(total.both / total.said).toBeGreaterThanOrEqual(0.95);
    for (const { both, said, read } of figures) expect([both / Math.max(1, said) >= 0.85, both / Math.max(1, read) >= 0.85]).toEqual([true, true]);
  });
});

function share(part: number, whole: number): string {
  return whole === 0 ? '   –' : (part / whole).toFixed(2).padStart(4);
}
