import { joined, listed, sql } from './sql';

it('keeps values apart from text, however pieces are put together', () => {
  const where = joined([sql`stage = ${'introduced'}`, sql`id IN (${listed(['a', 'b'])})`], ' AND ');
  expect(sql`SELECT id FROM employers WHERE ${where} LIMIT ${50}`).toEqual({
    text: ['SELECT id FROM employers WHERE stage = ', ' AND id IN (', ', ', ') LIMIT ', ''], values: ['introduced', 'a', 'b', 50],
  });
});

it('turns an empty list into one that matches nothing', () => {
  expect(sql`id IN (${listed([])})`).toEqual({ text: ['id IN (NULL)'], values: [] });
});
