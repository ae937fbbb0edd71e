import { filesUnder, type Source } from './sources';

const templates = filesUnder('views', /\.hbs$/);
const name = (source: Source) => source.path.replace(/^views\//, '');

/** Where a pattern is found, as "file: what". Comments of the template are left out. */
function found(pattern: RegExp, sources: readonly Source[] = templates): string[] {
  return sources.flatMap((source) => [...bare(source).matchAll(new RegExp(pattern, `${pattern.flags.replace('g', '')}g`))].map(([text]) => `${name(source)}: ${text.replace(/\s+/g, ' ')}`));
}

function bare(source: Source): string {
  return source.text.replace(/\{\{!--[\s\S]*?--\}\}|\{\{![^}]*\}\}/g, '');
}

describe('S-30: nothing typed can become code', () => {
  it('only a layout sets its body in as it is', () => {
    const raw = found(/\{\{\{[^}]*\}\}\}|\{\{&[^}]*\}\}|\{\{\{\{/);
    expect(raw.filter((one) => !/^layouts\/(shell|door|print|paper|screen)\.hbs: \{\{\{body\}\}\}$/.test(one))).toEqual([]);
    expect(raw).toHaveLength(5);
  });

  it.each([
    ['a value in an attribute without quotes', /[\w-]=\{\{/], ['a script of the page’s own', /<script(?![^>]*\bsrc=)[^>]*>/i], ['a script without its number', /<script(?![^>]*\bnonce="\{\{nonce\}\}")[^>]*>/i],
    ['a style of the page’s own', /<style\b|\sstyle=/i], ['a handler in an attribute', /\son[a-z]+\s*=/i], ['htmx that needs eval', /\shx-on|\bjs:|hx-trigger="[^"]*\[(?!type)[^"]*"|hx-vals=/i],
    ['an address that runs', /javascript:|vbscript:|data:text/i], ['something from another house', /(?:src|href|action)="(?:https?:)?\/\//i], ['a frame or object', /<(?:iframe|object|embed|base|meta http-equiv)\b/i],
  ])('no %s', (_, pattern) => expect(found(pattern)).toEqual([]));

  it('an address comes whole from the code, or is a fixed one of ours', () => {
    const addresses = found(/(?<=\s(?:href|src|action|formaction)=")[^"]*(?=")/i).map((one) => [one, one.slice(one.indexOf(': ') + 2)] as const);
    const isFine = (address: string) => /^\{\{[\w@./]*(?:href|src|sprite)\}\}(?:#[\w-]+|#\{\{name\}\})?$|^\{\{[\w@./]*action\}\}$/i.test(address) || /^(?:#[\w-]*|\/[\w/?=&-]*)$/.test(address);
    expect(addresses.filter(([, address]) => !isFine(address)).map(([one]) => one)).toEqual([]);
  });
});

describe('what strict templates would miss', () => {
  it('#if and #each take one name: only the last part of a dotted path would be checked', () => {
    expect(found(/\{\{#(?:if|unless)\s+(?!@root\.|\.\.\/)[\w]+\.[\w.]+\}\}/)).toEqual([]);
  });
});

describe('forms', () => {
  const forms = templates.flatMap((source) => [...bare(source).matchAll(/<form\b[^>]*>[\s\S]*?<\/form>/gi)].map(([text]) => ({ where: name(source), text })));

  it('S-51: every form that posts carries its token', () => {
    const posting = forms.filter((form) => /<form\b[^>]*method="post"/i.test(form.text));
    expect(posting.length).toBeGreaterThan(5);
    expect(posting.filter((form) => !form.text.includes('{{> form/csrf')).map((form) => `${form.where}: ${form.text.slice(0, 80)}`)).toEqual([]);
  });

  it('every form says how it is sent', () => {
    expect(forms.filter((form) => !/<form\b[^>]*method="(?:get|post|dialog)"/i.test(form.text)).map((form) => form.where)).toEqual([]);
  });

  it('no field is named by a placeholder alone, and nothing is required by the browser', () => {
    expect(found(/<(?:input|textarea|select)\b[^>]*\srequired\b/i)).toEqual([]);
  });
});

describe('U-17: what a screen reader needs', () => {
  it('every table says what it is', () => {
    const tables = templates.flatMap((source) => [...bare(source).matchAll(/<table\b[^>]*>[\s\S]*?<\/table>/gi)].map(([text]) => ({ where: name(source), text })));
    expect(tables.filter((table) => !table.text.includes('<caption')).map((table) => table.where)).toEqual([]);
  });

  it('every heading of a table says what it heads', () => expect(found(/<th(?!ead|[^>]*\bscope=)[^>]*>/i)).toEqual([]));
  it('every picture is described or set aside', () => expect(found(/<svg(?![^>]*(?:aria-hidden="true"|role="img"))[^>]*>|<img(?![^>]*\balt=)[^>]*>/i)).toEqual([]));
  it('a button that is not for sending says so', () => {
    const outside = templates.flatMap((source) => [...bare(source).replace(/<form\b[\s\S]*?<\/form>/gi, '').matchAll(/<button(?![^>]*\btype="button")[^>]*>/gi)].map(([text]) => `${name(source)}: ${text}`));
    expect(outside.filter((one) => !/^partials\/(form|field)\//.test(one))).toEqual([]);
  });
});

it('no word for people that DOMAIN rules out', () => {
  const words = templates.flatMap((source) => [...bare(source).replace(/\{\{[^}]*\}\}|<[^>]*>/g, ' ').matchAll(/\b(?:candidates?|customers?|vacanc(?:y|ies)|placements?)\b/gi)].map(([text]) => `${name(source)}: ${text}`));
  expect(words).toEqual([]);
});
