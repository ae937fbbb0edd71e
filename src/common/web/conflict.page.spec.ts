import { conflictPage } from './conflict.page';

it('R-41: shows only what differs, and keeps everything typed', () => {
  const page = conflictPage({
    what: 'this team', bySentence: 'Ann saved it.', action: '/teams/1', version: 4, theirsHref: '/teams/1/edit', typed: [{ name: 'name', value: 'Mine' }, { name: 'note', value: 'same' }],
    fields: [{ label: 'Name', name: 'name', yours: 'Mine', theirs: '' }, { label: 'Note', name: 'note', yours: 'same', theirs: 'same' }],
  });
  expect(page.status).toBe(409);
  expect(page.model).toMatchObject({ hasFields: true, version: '4', fields: [{ label: 'Name', name: 'name', yours: 'Mine', theirs: '—' }], typed: [{ name: 'name', value: 'Mine' }, { name: 'note', value: 'same' }] });
});
