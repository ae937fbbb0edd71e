import { checkboxesField, checkField, comboboxField, radiosField, selectField, weekgridField } from './choice-fields';

const options = [
  { value: '', label: 'Nobody' },
  { value: 'jo', label: 'Jo M.', note: 'may be named' },
  { value: 'teo', label: 'Teo O.', disabled: true },
];
const chosen = (field: { options: readonly { value: string; isChecked: boolean }[] }): string[] => field.options.filter((option) => option.isChecked).map((option) => option.value);

describe('choices', () => {
  it.each([
    ['what was chosen', { client: 'jo' }, ['jo']],
    ['the blank choice when nothing was', {}, ['']],
    ['nothing for a value that is not offered', { client: 'somebody' }, []],
  ])('show %s', (_, values, expected) => {
    expect(chosen(radiosField({ name: 'client', label: 'Client', options }, { values, errors: {} }))).toEqual(expected);
    expect(chosen(selectField({ name: 'client', label: 'Client', options }, { values, errors: {} }))).toEqual(expected);
  });

  it('start with the id the error list leads to, and give each other its own (U-13)', () => {
    expect(radiosField({ name: 'client', label: 'Client', options }).options.map((option) => option.id)).toEqual(['client', 'client-2', 'client-3']);
  });

  it('keep note, and whether it can be chosen', () => {
    const [, jo, teo] = radiosField({ name: 'client', label: 'Client', options }).options;
    expect(jo).toMatchObject({ hasNote: true, note: 'may be named', isDisabled: false });
    expect(teo).toMatchObject({ hasNote: false, note: '', isDisabled: true });
  });

  it.each([
    ['several ticked', ['jo', 'teo'], ['jo', 'teo']],
    ['one ticked, which a browser sends as a single text', 'jo', ['jo']],
    ['none ticked', undefined, []],
  ])('of any number show %s', (_, sent, expected) => {
    expect(chosen(checkboxesField({ name: 'met', label: 'Met', options }, { values: { met: sent }, errors: {} }))).toEqual(expected);
  });

  it.each([
    ['yes', true],
    [true, true],
    [false, false],
    [undefined, false],
  ])('of one box: %p is ticked? %p', (sent, isChecked) => {
    expect(checkField({ name: 'agreed', label: 'Agreed' }, { values: { agreed: sent }, errors: {} })).toMatchObject({ value: 'yes', isChecked });
  });
});

describe('a search whose answers are choices', () => {
  const spec = { name: 'employer', label: 'Employer', searchHref: '/employers/choices', queryName: 'q', queryLabel: 'Name', options: [{ value: 'e1', label: 'Quayside Hotel' }] };

  it('keeps what was typed and what was chosen', () => {
    const field = comboboxField(spec, { values: { q: 'quay', employer: 'e1' }, errors: {} });
    expect(field).toMatchObject({ query: 'quay', hasOptions: true, hasAdd: false });
    expect(chosen(field)).toEqual(['e1']);
  });

  it('gives its choices other ids than the text field, which the error list leads to', () => {
    const field = comboboxField(spec);
    expect(field.options.map((option) => option.id)).not.toContain(field.id);
  });

  it('says so when nothing was found, and offers the way on', () => {
    expect(comboboxField({ ...spec, options: [], status: 'No employer like that', add: { href: '/employers/new', label: 'Add it' } })).toMatchObject({ hasOptions: false, status: 'No employer like that', hasAdd: true, addHref: '/employers/new' });
  });
});

describe('the hours of a week', () => {
  const days = [{ value: 'mon', label: 'Mon' }, { value: 'tue', label: 'Tue' }];
  const parts = [{ value: 'early', label: 'Early' }, { value: 'night', label: 'Night' }];

  it('are one box for each day and part, named in words for who can’t see the table', () => {
    const { rows } = weekgridField({ name: 'times', label: 'When', days, parts, values: ['tue-night'] });
    const cells = rows.flatMap((row) => row.cells);
    expect(cells.map((cell) => cell.label)).toEqual(['Mon early', 'Tue early', 'Mon night', 'Tue night']);
    expect(cells.filter((cell) => cell.isChecked).map((cell) => cell.value)).toEqual(['tue-night']);
    expect(new Set(cells.map((cell) => cell.id)).size).toBe(4);
    expect(cells[0]?.id).toBe('times');
  });
});
