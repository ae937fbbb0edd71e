import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import Handlebars from 'handlebars';
import { VIEWS } from './assets';
import { barChart, spark } from './chart';
import { checkboxesField, checkField, comboboxField, radiosField, selectField, weekgridField } from './choice-fields';
import { dateField, numberField, passwordField, textareaField, textField, type FormState } from './fields';
import { cups, empty, pager, problem, reason, save, tag } from './parts';

const PARTIALS = join(VIEWS, 'partials');
const handlebars = Handlebars.create();
for (const entry of readdirSync(PARTIALS, { recursive: true, withFileTypes: true }).filter((found) => found.name.endsWith('.hbs'))) {
  const file = join(entry.parentPath, entry.name);
  handlebars.registerPartial(relative(PARTIALS, file).replace(/\.hbs$/, '').replaceAll('\\', '/'), handlebars.compile(readFileSync(file, 'utf8'), { strict: true, preventIndent: true }));
}
const print = (partial: string, model: object): string => handlebars.compile(`  {{> ${partial}}}`, { strict: true, preventIndent: true })(model, { data: { sprite: '/sprite.svg' } });

const HOSTILE = `"'><script>alert(1)</script> {{x}}`;
const form: FormState = { values: { f: HOSTILE }, errors: { f: 'Say it once more' } };
const base = { name: 'f', label: HOSTILE, hint: HOSTILE };
const options = [{ value: HOSTILE, label: HOSTILE, note: HOSTILE, opens: true }, { value: 'b', label: 'B', disabled: true }];
const bars = [{ label: HOSTILE, value: 1, tick: HOSTILE, href: '/visits' }];

const FIELDS: readonly [string, object][] = [
  ['field/text', textField({ ...base, type: 'email', inputMode: 'email', autocomplete: 'email', maxLength: 9, prefix: HOSTILE, suffix: HOSTILE, live: { href: '/x', include: '[name=a]' } }, form)],
  ['field/number', numberField(base, form)],
  ['field/textarea', textareaField(base, form)],
  ['field/date', dateField({ ...base, min: '2026-01-01', max: '2026-12-31' }, form)],
  ['field/password', passwordField({ ...base, autocomplete: 'new-password' }, form)],
  ['field/select', selectField({ ...base, options }, form)],
  ['field/radios', radiosField({ ...base, options, variant: 'big' }, form)],
  ['field/checkboxes', checkboxesField({ ...base, options }, form)],
  ['field/segment', radiosField({ ...base, options, note: HOSTILE }, form)],
  ['field/check', checkField(base, form)],
  ['field/combobox', comboboxField({ ...base, searchHref: '/x', queryName: 'q', queryLabel: HOSTILE, options, status: HOSTILE, add: { href: '/y', label: HOSTILE } }, form)],
  ['field/weekgrid', weekgridField({ ...base, days: [{ value: 'mon', label: HOSTILE }], parts: [{ value: 'early', label: HOSTILE }] }, form)],
];

const PARTS: readonly [string, object][] = [
  ['field/found', comboboxField({ ...base, searchHref: '/x', queryName: 'q', queryLabel: 'Q', options: [], status: HOSTILE })],
  ['problem', problem([textField(base, form)], form.errors)],
  ['tag', tag('warn', HOSTILE)],
  ['cups', cups(2, 3, HOSTILE, 'small')],
  ['why', { reasons: [reason('fit', HOSTILE), reason('clash', HOSTILE), reason('ask', HOSTILE), reason('talk', HOSTILE), reason('neither', HOSTILE)] }],
  ['pager', pager(HOSTILE, '/a', '/b')],
  ['empty', empty(HOSTILE, HOSTILE, { href: '/a', label: HOSTILE }, 'cup')],
  ['form/save', save(HOSTILE, { name: 'a', value: HOSTILE, second: { label: HOSTILE, name: 'b', value: 'c' }, cancel: { href: '/a', label: HOSTILE }, live: { href: '/b', include: '[name=a]' }, text: HOSTILE, cups: cups(1, 6, HOSTILE) })],
  ['chart', barChart({ id: 'c', title: HOSTILE, desc: HOSTILE, labelHead: HOSTILE, valueHead: HOSTILE, bars, target: { value: 1, text: HOSTILE } })],
  ['spark', spark(HOSTILE, bars, 1)],
];

describe('every builder gives its partial every key, and no text becomes markup (S-30, S-33)', () => {
  it.each([...FIELDS, ...PARTS])('%s', (partial, model) => {
    expect(print(partial, model)).not.toContain('<script');
  });
});

describe('every field says what is wrong in the words of the error list (U-13)', () => {
  it.each(FIELDS)('%s', (partial, model) => {
    const html = print(partial, model);
    expect(html).toMatch(/id="f-error">.*<span>Say it once more<\/span>/s);
    expect(html).toMatch(/aria-describedby="f-hint f-error"/);
    expect(html).toMatch(/ id="f"/);
  });
});

describe('what was typed', () => {
  it('comes back to the letter, first line break and spaces included, however deep the partial stands', () => {
    const typed = '\n  first\n    second';
    const html = print('field/textarea', textareaField({ name: 'f', label: 'Note' }, { values: { f: typed }, errors: {} }));
    // A browser drops one line break right after the tag; the template prints that one.
    expect(/<textarea[^>]*>\n([^<]*)<\/textarea>/.exec(html)?.[1]).toBe(typed);
  });

  it('does not come back into a password field', () => {
    expect(print('field/password', passwordField({ name: 'f', label: 'Password', autocomplete: 'current-password' }, { values: { f: 'a long secret' }, errors: {} }))).not.toContain('secret');
  });
});
