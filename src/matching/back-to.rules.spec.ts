import { backTo } from './back-to.rules';

const ID = '0193a1b2-1111-7222-8333-444455556666';

it.each<[string, unknown, string]>([
  ['the first page', '/', '/'], ['the week', '/week', '/week'], ['another week', '/week?start=2026-11-23', '/week?start=2026-11-23'],
  ['the week without the notice of before', `/week?start=2026-11-23&notice=saved&of=${ID}`, '/week?start=2026-11-23'], ['an opening at the meeting', `/matching/openings/${ID}?view=screen`, `/matching/openings/${ID}?view=screen`],
  ['a client’s list', `/clients/${ID}/matches?page=2&view=new&answered=1`, `/clients/${ID}/matches?page=2&view=new`], ['a client’s answers', `/clients/${ID}/matches/answers`, `/clients/${ID}/matches/answers`],
  ['a day that never was', '/week?start=2026-02-30', '/week'], ['a view there isn’t', `/matching/openings/${ID}?view=x`, `/matching/openings/${ID}`],
])('leads back to %s', (_, raw, href) => expect(backTo(raw, '/fallback')).toBe(href));

it.each<[unknown]>([
  ['https://evil.example/week'], ['//evil.example'], ['/\\evil.example'], ['/.//evil.example'], ['/week/../admin/settings'], ['/admin/settings'], ['/sign-out'], ['/matching/openings/x'], ['week'], [''], [undefined], [['/week', '/']], ['/week\r\nx'],
])('S-32: %p is no page to come back to', (raw) => expect(backTo(raw, '/fallback')).toBe('/fallback'));
