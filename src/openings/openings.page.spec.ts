import { EVERY_OPENING, PAGE_OF_OPENINGS, type OpeningFilter, type OpeningRow } from './opening-list';
import { readOpeningFilter } from './opening-filter';
import { hrefOf, openingsPage } from './openings.page';

const SITE = { today: '2026-11-19', locale: 'en-US', currency: 'USD' };
const ID = '01a1ffd6-42ae-7d31-8825-eddb5ebdad6e';
const row = (index: number): OpeningRow => ({
  id: `o${index}`, employerId: 'e1', employer: 'Quayside Hotel', title: `Opening ${index}`, kind: '', hoursMin: null, hoursMax: null, payMin: null, payMax: null, payUnit: '', payWords: '', status: 'open', heardOn: '2026-11-16', verifiedOn: null, closesOn: null, expectedOn: null, outcome: '',
});
const model = (count: number, changes: Partial<OpeningFilter> = {}) =>
  openingsPage({ filter: { ...EVERY_OPENING, ...changes }, rows: Array.from({ length: count }, (_, index) => row(index)), kinds: ['37-2012'], areas: ['Harborton'], employer: '', canAdd: true, site: SITE });

describe('the list of openings', () => {
  it('reads from its address what it writes there', () => {
    const filter: OpeningFilter = { status: 'filled', kind: '37-2012', isStale: true, employerId: ID, area: 'Old Town', q: 'a & b', sort: 'title', after: ID, before: '' };
    expect(readOpeningFilter(Object.fromEntries(new URLSearchParams(hrefOf(filter).split('?')[1])))).toEqual(filter);
    expect(hrefOf(EVERY_OPENING)).toBe('/openings');
    expect(readOpeningFilter({ status: 'ill', sort: 'drop table', kind: "'", after: 'x' })).toEqual(EVERY_OPENING);
  });

  it('shows a page and leads both ways, only where there is something', () => {
    const first = model(PAGE_OF_OPENINGS + 1);
    expect([first.rows.length, first.pager.hasPrevious, first.pager.nextHref]).toEqual([50, false, '/openings?after=o49']);
    const last = model(10, { after: ID });
    expect([last.pager.previousHref, last.pager.hasNext]).toEqual(['/openings?before=o0', false]);
    const back = model(PAGE_OF_OPENINGS + 1, { before: ID });
    expect([back.rows[0].title, back.rows.length, back.pager.previousHref, back.pager.nextHref]).toEqual(['Opening 1', 50, '/openings?before=o1', '/openings?after=o50']);
  });

  it('says what to do where nothing is, and which filter to loosen', () => {
    expect(model(0).empty.actionLabel).toBe('Add an opening');
    expect(model(0, { q: 'zzz' }).empty.heading).toBe('No opening fits these filters');
  });
});
