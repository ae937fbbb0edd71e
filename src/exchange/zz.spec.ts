import { readFileSync } from 'node:fs';
import { readTable } from './reading/table';
import { guessColumns } from './columns/column-guess.rules';
import { employerFromRow } from './employer-rows/employer-row.rules';
import { groupEmployers, EmployerLine } from './employer-rows/employer-groups.rules';
it('x', async () => {
  const out: string[] = [];
  for (const f of ['little_rock_business_licenses', 'chicago_60651_business_licenses', 'chicago_archer_heights_osm']) {
    const t0 = performance.now();
    const t = await readTable([readFileSync('/work/shared/data/employers/' + f + '.csv')]);
    const map = guessColumns('employers', t.header, t.sample.map((r) => r.cells));
    const rows: EmployerLine[] = []; let n = 0; const refused: string[] = [];
    for await (const r of t.rows) { n++; const q = employerFromRow(map, r.cells); if (q.ok) rows.push({ line: r.line, value: q.value }); else refused.push(r.line + ': ' + q.refused); }
    const g = groupEmployers(rows);
    out.push(`== ${f} ${t.encoding} rows ${n} understood ${rows.length} refused ${refused.length} groups ${g.length} sites ${g.reduce((a, b) => a + b.sites.length, 0)} naics ${rows.filter((r) => r.value.naics).length} from desc ${rows.filter((r) => r.value.naicsFrom === 'description').length} name ${rows.filter((r) => r.value.naicsFrom === 'name').length} doubts ${g.filter((x) => x.value.doubt).length} groupsnaics ${g.filter((x) => x.value.naics).length} phone ${g.filter(x=>x.value.phone).length} web ${g.filter(x=>x.value.website).length} ms ${Math.round(performance.now() - t0)} notes ${t.notes()}`);
    out.push(...refused.slice(0, 400));
    out.push('--multi');
    for (const x of g.filter((y) => y.lines.length > 1).slice(0, 120)) out.push(JSON.stringify([x.value.name, x.value.legalName, x.otherNames, x.sites.map((s) => [s.name, s.address].join('@')), x.lines.length, x.value.naics, x.history]));
    out.push('--sample');
    for (const x of g.filter((_, i) => i % Math.ceil(g.length / 120) === 0)) out.push(JSON.stringify([x.value.name, x.value.legalName, x.value.address, x.value.city, x.value.naics, x.value.doubt, x.value.phone, x.value.website, x.keys]));
  }
  require('fs').writeFileSync('/tmp/x/out.txt', out.join('\n'));
});
