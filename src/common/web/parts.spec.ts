import { textField } from './fields';
import { cups, empty, pager, problem, reason, save, tag } from './parts';

describe('the error list (U-13)', () => {
  const errors = { street: 'Give a street', name: 'Give a name', version: 'Somebody else changed this employer' };
  const fields = ['name', 'street', 'town'].map((name) => textField({ name, label: name }, { values: {}, errors }));

  it('stands in the order of the page, with the fields’ own words, each leading to its field', () => {
    expect(problem(fields, {}).errors).toEqual([{ href: '#name', text: 'Give a name' }, { href: '#street', text: 'Give a street' }]);
  });

  it('loses no error that belongs to no field on the page', () => {
    expect(problem(fields, errors).errors.at(-1)).toEqual({ href: '#main', text: 'Somebody else changed this employer' });
  });

  it('is absent from a page without errors', () => {
    expect(problem([textField({ name: 'name', label: 'Name' })])).toEqual({ hasErrors: false, errors: [] });
  });
});

describe('the cups', () => {
  it.each([
    [0, 6, 0],
    [4, 6, 4],
    [6, 6, 6],
    [9, 6, 6],
  ])('%i of %i fill %i', (filled, total, full) => {
    const model = cups(filled, total, `${filled} of ${total}`);
    expect(model.cups.filter((cup) => cup.isFull)).toHaveLength(full);
    expect(model.cups).toHaveLength(total);
  });
});

describe('shared parts', () => {
  it('say a status in a word with its icon', () => {
    expect(tag('stop', '2 days late', 'clock')).toEqual({ kind: 'stop', hasIcon: true, icon: 'clock', text: '2 days late' });
    expect(tag('', 'expected')).toMatchObject({ hasIcon: false });
  });

  it.each([
    ['fit', 'Fits'],
    ['clash', 'Conflict'],
    ['ask', 'Not known'],
    ['talk', 'To talk over'],
    ['neither', 'Neither'],
  ] as const)('say a reason that is a %s as "%s" to who can’t see its colour', (kind, word) => {
    expect(reason(kind, 'Mornings.').word).toBe(word);
  });

  it('offer only the pages that are there', () => {
    expect(pager('1 to 50', undefined, '/employers?after=x')).toMatchObject({ hasPrevious: false, hasNext: true, nextHref: '/employers?after=x' });
  });

  it('offer a way out of an empty page only where there is one', () => {
    expect(empty('No visits yet', 'Log the first.', { href: '/visits/new', label: 'Log a visit' })).toMatchObject({ hasAction: true, actionHref: '/visits/new' });
    expect(empty('No visits yet', 'Log the first.').hasAction).toBe(false);
  });

  it('save with one button, and with more only where asked', () => {
    expect(save('Save visit')).toMatchObject({ hasSecond: false, hasCancel: false, hasLive: false, hasText: false });
    expect(save('Save visit', { second: { label: 'Save and log another', name: 'then', value: 'another' } })).toMatchObject({ hasSecond: true, secondName: 'then', secondValue: 'another' });
  });
});
