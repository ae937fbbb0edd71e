import { kindField, kindOptions, readKind, sureKind } from './kind-choice';

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

  it.each([
    ['Night dishwasher', '35-9021'], ['Overnight stocker', '53-7065'], ['Overnite stockers', '53-7065'], ['Weekend barista', '35-3023'], ['Experienced line cook', '35-2014'], ['Part-time janitor', '37-2011'],
    ['Seasonal cashier - no experience needed', '41-2011'], ['3rd shift packer', '53-7064'], ['Housekeeper (PT, mornings) $17/hr', '37-2012'], ['HIRING NOW!!! Line cook, nights', '35-2014'], ['Lavaplatos de noche', '35-9021'],
    ['Day care worker', '39-9011'], ['Senior companion', '31-1122'], ['Night auditor', '43-4081'],
  ])('reads the work in “%s”, whatever is said beside it', (title, code) => expect(sureKind(title)?.code).toBe(code));

  it.each(['Night manager', 'Nights', 'Part-time', 'Weekend help', 'Experienced'])('makes no kind of “%s”', (title) => expect(sureKind(title)).toBeNull());

  it.each(['Line worker', 'Line workers, 2nd shift', 'Nurse', 'Runner', 'Runner (part-time)', 'Porter', 'Driver', 'Attendant', 'Helper', 'Aide', 'Tech', 'Clerk', 'Operator', 'Spotter', 'Sorter', 'Expediter', 'Officer', 'Coach', 'Collector', 'Dealer', 'Caretaker', 'Checker', 'Production assistant', 'Personal shopper', 'Photo'])('asks which work “%s” is: it may be several', (title) => {
    expect([sureKind(title), readKind(title, '')]).toEqual([null, { ask: `Say which kind of work “${title}” is, or keep just the words.` }]);
    expect(kindOptions(title).at(-1)?.value).toBe('words');
  });

  it.each([
    ['Server', '35-3031'], ['Host', '35-9031'], ['Packer', '53-7064'], ['Food runner', '35-9011'], ['Day porter', '37-2011'], ['Hotel porter', '39-6011'], ['Delivery driver', '53-3033'], ['Line cook', '35-2014'], ['LPN', '29-2061'], ['Assembly line worker', '51-2092'], ['Power line worker', '49-9051'], ['Lineman', '49-9051'], ['Office clerk', '43-9061'], ['Order picker', '53-7065'],
  ])('takes “%s” for what it plainly is', (title, code) => expect(sureKind(title)?.code).toBe(code));

  it('offers the assembly line beside the power line', () => {
    expect(kindOptions('Line worker').map(({ label }) => label)).toEqual(expect.arrayContaining(['Power line worker', 'Assembly line worker']));
  });

  it('beside words that say a kind plainly, offers no odd ones', () => {
    expect(kindOptions('dish pit').map(({ label }) => label)).toEqual(['Dishwasher', 'Just “dish pit”']);
    expect(kindOptions('limpieza de hoteles').map(({ label }) => label)).toEqual(['Housekeeper', 'Just “limpieza de hoteles”']);
    expect(kindOptions('night dishwasher')[0].value).toBe('35-9021');
  });

  it('offers the words themselves, and shows one choice once it is settled', () => {
    const open = kindField({ name: 'kind', label: 'Kind', words: 'housekeeper', choice: '37-2012' });
    expect(open.options.at(-1)).toMatchObject({ value: 'words', label: 'Just “housekeeper”' });
    const settled = kindField({ name: 'kind', label: 'Kind', words: 'housekeeper', choice: '37-2012', isSettled: true });
    expect(settled.options.map(({ value, isChecked }) => [value, isChecked])).toEqual([['37-2012', true]]);
    expect(kindField({ name: 'kind', label: 'Kind', words: 'xyzzy', choice: '' }).status).toBe('We know no kind of work by these words.');
  });
});
