import { IsNotEmpty, MaxLength } from 'class-validator';
import { readForm, Several, Text, Ticked, Verbatim, withError } from './form';

class Errand {
  @Text() @MaxLength(10, { message: 'Keep it under 10.' }) @IsNotEmpty({ message: 'Say where.' }) where!: string;
  @Verbatim() secret!: string;
  @Ticked() isUrgent!: boolean;
  @Several() people!: string[];
}

it('reads a form: text trimmed, a secret to the letter, a box as yes or no, several as a list', () => {
  const form = readForm(Errand, { _csrf: 'x', where: '  Quay 12\r\n', secret: '  a b ', isUrgent: 'yes', people: 'Ann' });
  expect(form).toMatchObject({ ok: true, value: { where: 'Quay 12', secret: '  a b ', isUrgent: true, people: ['Ann'] } });
});

it('several: texts only, blanks left out', () => {
  expect(readForm(Errand, { where: 'Quay', people: ['Ann', ' ', 'B\u0000ob', 7, ['Cy']] } as never).typed.people).toEqual(['Ann', 'Bob', 'Cy']);
});

it('a field that wasn’t sent is empty, never undefined', () => {
  const { typed, ok } = readForm(Errand, undefined);
  expect([ok, typed.where, typed.isUrgent, typed.people]).toEqual([false, '', false, []]);
});

it.each([
  ['a list where one was asked for', { where: ['Quay', 'Mill'] }, 'Quay'], ['a number', { where: 7 }, ''], ['an object', { where: { toString: 'x' } }, ''], ['nothing', { where: null }, ''], ['a sign no database keeps', { where: 'Qu\u0000ay\u0000' }, 'Quay'],
])('%s becomes one text', (_, posted, where) => expect(readForm(Errand, posted as never).typed.where).toBe(where));

it('says what is wrong in the sentence of the field, and keeps what was typed', () => {
  const form = readForm(Errand, { where: 'Far too far away' });
  expect([form.ok, form.state.errors, form.state.values]).toEqual([false, { where: 'Keep it under 10.' }, { where: 'Far too far away' }]);
  expect(withError(form.state, 'people', 'Nobody is free.').errors).toEqual({ where: 'Keep it under 10.', people: 'Nobody is free.' });
});

it.each(['id', 'version', 'ownerId', 'isAdmin', 'where[0]'])('S-23: refuses "%s", which the form doesn’t have', (field) => {
  expect(() => readForm(Errand, { where: 'Quay', [field]: 'x' })).toThrow('The form has a field that Rapport does not know.');
});

it('S-41: what is called __proto__ reaches nothing', () => {
  const form = readForm(Errand, JSON.parse('{"where":"Quay","__proto__":{"isUrgent":true}}') as never);
  expect(form.typed.isUrgent).toBe(false);
  expect(({} as { isUrgent?: unknown }).isUrgent).toBeUndefined();
});
