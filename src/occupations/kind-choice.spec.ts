import { kindField, readKind, sureKind } from './kind-choice';

describe('a kind of work in people’s own words', () => {
  it.each<[string, string, ReturnType<typeof readKind>]>([
    ['', '', { wish: null }],
    ['housekeeper', '', { wish: { code: '37-2012', words: 'housekeeper' } }],
    ['work with animals', '', { ask: 'Say which kind of work “work with animals” is, or keep just the words.' }],
    ['work with animals', 'words', { wish: { code: null, words: 'work with animals' } }],
    ['xyzzy', '', { ask: 'Say which kind of work “xyzzy” is, or keep just the words.' }],
    ['housekeeper', '99-9999', { wish: { code: '37-2012', words: 'housekeeper' } }],
  ])('“%s” with the choice “%s”', (words, choice, read) => {
    expect(readKind(words, choice)).toEqual(read);
  });

  it('takes the kind that was chosen, and forgets a choice made for other words', () => {
    const [, second] = kindField({ name: 'kind', label: '', words: 'sales', choice: '' }).options;
    expect(readKind('sales', second.value)).toEqual({ wish: { code: second.value, words: 'sales' } });
    expect(readKind('work with animals', second.value)).toHaveProperty('ask');
  });

  it('is sure only where one kind stands out', () => {
    expect(sureKind('barista')?.code).toBeDefined();
    expect(sureKind('retail')).toBeNull();
  });

  it('offers the words themselves, and shows one choice once it is settled', () => {
    const open = kindField({ name: 'kind', label: 'Kind', words: 'housekeeper', choice: '37-2012' });
    expect(open.options.at(-1)).toMatchObject({ value: 'words', label: 'Just “housekeeper”' });
    const settled = kindField({ name: 'kind', label: 'Kind', words: 'housekeeper', choice: '37-2012', isSettled: true });
    expect(settled.options.map(({ value, isChecked }) => [value, isChecked])).toEqual([['37-2012', true]]);
    expect(kindField({ name: 'kind', label: 'Kind', words: 'xyzzy', choice: '' }).status).toBe('We know no kind of work by these words.');
  });
});
