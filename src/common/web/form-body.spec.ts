import { formFields } from './form-body';

it.each([
  ['one field', 'name=Quayside+Hotel&area=Harborton%20North', { name: 'Quayside Hotel', area: 'Harborton North' }],
  ['a name sent several times', 'fact=a&fact=b&fact=c', { fact: ['a', 'b', 'c'] }],
  ['names that nest elsewhere', 'a[b]=1&a.c=2&a[]=3', { 'a[b]': '1', 'a.c': '2', 'a[]': '3' }],
  ['a field without a value', 'a&b=', { a: '', b: '' }],
  ['nothing', '', {}],
])('reads %s', (_, body, fields) => expect(formFields(body)).toEqual(fields));

it('S-41: a field called __proto__ is a field like any other', () => {
  const fields = formFields('__proto__=x&__proto__=y&constructor=z');
  expect(Object.getPrototypeOf(fields)).toBe(Object.prototype);
  expect(Object.keys(fields)).toEqual(['__proto__', 'constructor']);
  expect(({} as { x?: unknown }).x).toBeUndefined();
});

it('S-54: a form of thousands of fields is refused', () => {
  expect(() => formFields('a=1&'.repeat(1000))).not.toThrow();
  expect(() => formFields('a=1&'.repeat(1001))).toThrow('too many fields');
});
