import type { Viewer } from '../common/web/access';
import { readFilter } from './client-filter';
import { hrefOf } from './clients.page';

const who = (role: Viewer['role']): Viewer => ({ id: 's', name: 'S', role, teamId: 't', requestId: '', address: '' });
const ID = '01a1ffd6-42ae-7d31-8825-eddb5ebdad6e';

describe('the list of clients by its address', () => {
  it('reads what it writes', () => {
    for (const filter of [{ whose: 'team', status: '', q: '' }, { whose: 'mine', status: 'looking', q: 'jo & co', after: ID }] as const) {
      const query = Object.fromEntries(new URLSearchParams(hrefOf(filter).split('?')[1]));
      expect(readFilter(who('specialist'), query)).toEqual(filter);
    }
  });

  it.each<Record<string, string | string[]>>([{ status: 'ill' }, { after: "' OR 1=1" }, { whose: 'all' }, { q: ['a', 'b'] }])('takes %j for what it is', (query) => {
    const filter = readFilter(who('specialist'), query);
    expect([filter.status, filter.after, filter.whose]).toEqual(['', undefined, 'mine']);
  });

  it('P1: a supervisor’s clients are the team’s: there is no other list', () => {
    expect(readFilter(who('supervisor'), { whose: 'team' }).whose).toBe('mine');
  });
});
