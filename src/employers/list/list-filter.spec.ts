import { isFiltered, listHref, NO_FILTER, readListFilter, sortOf } from './list-filter';

it('reads the address and writes it back', () => {
  const filter = readListFilter({ q: ' quay ', stage: 'introduced', sector: '72', area: 'Harborton', owner: 'me', due: '1', quiet: '60', sort: 'longest' });
  expect(filter).toMatchObject({ q: 'quay', stage: 'introduced', sector: '72', area: 'harborton', mine: true, due: true, quiet: '60', sort: 'longest' });
  const address = listHref(filter);
  expect(readListFilter(Object.fromEntries(new URLSearchParams(address.split('?')[1])))).toEqual(filter);
});

it.each([[{ stage: 'nonsense' }], [{ quiet: '17' }], [{ sort: 'price' }], [{ owner: 'you' }], [{ after: '1 OR 1' }], [{ q: ['a', 'b'] }], [{}]])('takes %j as not said', (query) => {
  expect(readListFilter(query as Record<string, unknown>)).toEqual(NO_FILTER);
});

it('starts at the first page when a filter changes', () => {
  expect(listHref({ ...NO_FILTER, after: 'x', q: 'bar' }, { mine: true })).toBe('/employers?q=bar&owner=me');
});

it.each([[{}, 'name'], [{ due: true }, 'next-touch'], [{ quiet: '60' }, 'longest'], [{ quiet: '60', sort: 'name' as const }, 'name']])('with %j the order is %s', (changes, sort) => {
  expect(sortOf({ ...NO_FILTER, ...changes })).toBe(sort);
});

it('an order alone narrows nothing', () => expect([isFiltered({ ...NO_FILTER, sort: 'longest' }), isFiltered({ ...NO_FILTER, mine: true })]).toEqual([false, true]));
