import { BLANK_FORM, dateField, fieldBase, numberField, passwordField, textareaField, textField, type FormState } from './fields';

const form = (values: object, errors: Record<string, string> = {}): FormState => ({ values, errors });

describe('a field', () => {
  it.each([
    ['what the builder was given, before what was typed', { value: 'given' }, { name: 'typed' }, 'given'],
    ['what was typed', {}, { name: 'typed' }, 'typed'],
    ['the first of a repeated field', {}, { name: ['first', 'second'] }, 'first'],
    ['a stored number as text', {}, { name: 40 }, '40'],
    ['an empty text when nothing is there', {}, {}, ''],
    ['an empty text for what is stored as nothing', {}, { name: null }, ''],
    ['nothing from the prototype of what was sent', {}, Object.create({ name: 'inherited' }) as object, ''],
  ])('shows %s', (_, spec, values, shown) => {
    expect(textField({ name: 'name', label: 'Name', ...spec }, form(values)).value).toBe(shown);
  });

  it.each([
    ['nothing', {}, {}, ''],
    ['its hint', { hint: 'As on the sign' }, {}, 'name-hint'],
    ['its error', {}, { name: 'Give a name' }, 'name-error'],
    ['hint first, then error', { hint: 'As on the sign' }, { name: 'Give a name' }, 'name-hint name-error'],
  ])('is described by %s (U-13)', (_, spec, errors, describedBy) => {
    const field = fieldBase({ name: 'name', label: 'Name', ...spec }, form({}, errors));
    expect(field).toMatchObject({ describedBy, hasDescribedBy: describedBy !== '' });
  });

  it('takes the error of its own name only, and one it is given before that', () => {
    const errors = form({}, { name: 'Give a name', street: 'Give a street' });
    expect(fieldBase({ name: 'name', label: 'Name' }, errors)).toMatchObject({ hasError: true, error: 'Give a name' });
    expect(fieldBase({ name: 'name', label: 'Name', error: 'That name is taken' }, errors).error).toBe('That name is taken');
    expect(fieldBase({ name: 'town', label: 'Town' }, errors)).toMatchObject({ hasError: false, error: '' });
  });

  it('goes by its name where it is given no id', () => {
    expect(fieldBase({ name: 'name', label: 'Name' }).id).toBe('name');
    expect(fieldBase({ name: 'name', label: 'Name', id: 'person-name', hint: 'x' })).toMatchObject({ id: 'person-name', describedBy: 'person-name-hint' });
  });

  it('is required unless it says that it is not', () => {
    expect(fieldBase({ name: 'name', label: 'Name' }).isOptional).toBe(false);
    expect(fieldBase({ name: 'name', label: 'Name', optional: true }).isOptional).toBe(true);
  });
});

describe('kinds of field', () => {
  it('never send a password back', () => {
    const field = passwordField({ name: 'password', label: 'Password', autocomplete: 'current-password' }, form({ password: 'a long secret' }));
    expect(JSON.stringify(field)).not.toContain('secret');
  });

  it('show number keys for a whole number and a point for the rest', () => {
    expect(numberField({ name: 'hours', label: 'Hours' })).toMatchObject({ type: 'text', inputMode: 'numeric', width: 'short' });
    expect(numberField({ name: 'pay', label: 'Pay', whole: false }).inputMode).toBe('decimal');
  });

  it('carry words beside the control only when there are some', () => {
    expect(textField({ name: 'pay', label: 'Pay', prefix: '$', suffix: 'an hour' })).toMatchObject({ hasAffix: true, hasPrefix: true, hasSuffix: true });
    expect(textField({ name: 'pay', label: 'Pay' })).toMatchObject({ hasAffix: false, hasPrefix: false, hasSuffix: false });
  });

  it('bound a date only where a bound is given', () => {
    expect(dateField({ name: 'day', label: 'Day', max: '2026-11-21' })).toMatchObject({ type: 'date', hasMin: false, min: '', hasMax: true, max: '2026-11-21' });
  });

  it('ask the server while typing only where an address is given', () => {
    const live = { href: '/employers/like', include: '[name=street]' };
    expect(textField({ name: 'name', label: 'Name', live })).toMatchObject({ hasLive: true, liveHref: '/employers/like', hasLiveInclude: true });
    expect(textareaField({ name: 'note', label: 'Note' }, BLANK_FORM)).toMatchObject({ hasLive: false, liveHref: '', rows: '3' });
  });
});
