import { accountingFilterFrom, accountingHref, afterFrom, EVERYTHING } from './accounting-filter';

const ID = '0193a1b2-1111-7222-8333-444455556666';

it('takes an employer, a fact and a year, and writes them into the address again', () => {
  const given = { employer: ID, fact: 'diagnosis', year: '2026' };
  expect(accountingFilterFrom(given)).toEqual(given);
  expect(accountingHref('c', accountingFilterFrom(given), { day: '2026-11-19', id: ID })).toBe(`/clients/c/disclosures?employer=${ID}&fact=diagnosis&year=2026&after=2026-11-19_${ID}`);
});

it.each([[{ employer: 'Quayside' }], [{ fact: 'everything' }], [{ year: '26' }], [{ year: "2026' OR 1=1" }], [{ fact: ['name', 'diagnosis'] }], [{}]])('narrows nothing for %j', (query) => {
  expect(accountingFilterFrom(query)).toEqual(EVERYTHING);
});

it.each([[`2026-11-19_${ID}`, { day: '2026-11-19', id: ID }], [`2026-02-30_${ID}`, null], ['2026-11-19_x', null], ['', null], [undefined, null], [['a', 'b'], null]])('goes on from %j', (after, expected) => {
  expect(afterFrom({ after })).toEqual(expected);
});
