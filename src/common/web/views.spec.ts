import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Views } from './views';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rapport-views-'));
  for (const [name, text] of Object.entries({
    'layouts/shell': '<title>{{title}}</title><main>{{{body}}}</main>', 'partials/part': '<i title="{{word}}">{{word}}</i>', 'room/page': '<p>{{name}}</p>{{> part word=name}}', 'room/fragment': '{{name}}',
    'room/choice': '{{#if isShown}}yes{{/if}}', 'room/list': '{{#each people}}<li>{{name}}</li>{{/each}}',
  })) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, `${name}.hbs`), text);
  }
});
afterEach(() => rmSync(folder, { recursive: true }));

const render = (template: string, model: Record<string, unknown>, layout: 'shell' | 'none' = 'none') => new Views(folder, {}).render(template, layout, { title: 'T', ...model }, () => ({}));

it('a page’s frame goes before what the shell says, but never before the title and the body', () => {
  writeFileSync(join(folder, 'layouts/shell.hbs'), '<a>{{back}}</a><title>{{title}}</title>');
  expect(new Views(folder, {}).render('room/fragment', 'shell', { title: 'T', name: 'Ann', frame: { back: '/there', title: 'No' } }, () => ({ back: '/' }))).toBe('<a>/there</a><title>T</title>');
});

it('sets a page into its layout; a fragment stands alone', () => {
  expect(render('room/page', { name: 'Ann' }, 'shell')).toBe('<title>T</title><main><p>Ann</p><i title="Ann">Ann</i></main>');
  expect(render('room/fragment', { name: 'Ann' })).toBe('Ann');
});

it.each(['<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', "' onmouseover='alert(1)", '{{constructor}}', '&lt;'])('S-30, S-33: %s stays a text', (name) => {
  const html = render('room/page', { name }, 'shell');
  expect(html).not.toContain(name === '&lt;' ? '<p>&lt;' : name.includes('{') ? '[object' : name);
  expect(html).not.toMatch(/<script|<img|title="[^"]*"[^>]*on\w+=/);
});

it.each([['room/page', {}], ['room/list', {}], ['room/list', { people: [{}] }], ['room/choice', {}]])('%s misses a value: that is an error, not a gap', (template, model) => {
  expect(() => render(template, model)).toThrow(/not defined/);
});

it('a block asks about what is there: yes, no, nothing and an empty list are all answers', () => {
  for (const [isShown, html] of [[true, 'yes'], [false, ''], [null, ''], ['', '']] as const) expect(render('room/choice', { isShown })).toBe(html);
  expect(render('room/list', { people: [] })).toBe('');
});

it('reaches nothing of an object but what the page put there', () => {
  expect(() => render('room/fragment', Object.create({ name: 'inherited' }) as Record<string, unknown>)).toThrow(/not defined/);
});

it('a template that isn’t there is an error, and so is a faulty one when the app starts', () => {
  expect(() => render('room/none', {})).toThrow('There is no template "room/none".');
  writeFileSync(join(folder, 'room/page.hbs'), '{{#if x}}');
  expect(() => render('room/page', { x: true })).toThrow();
});
