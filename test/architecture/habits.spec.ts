import { codeOf, filesUnder, importsOf, isSpec, loadedBy, type Source } from './sources';

const src = filesUnder('src', /\.ts$/);
const shipped = [...src.filter((source) => !isSpec(source)), ...filesUnder('migrations', /\.ts$/)];
const tests = [...src.filter(isSpec), ...filesUnder('test', /\.ts$/)];
const code = new Map([...shipped, ...tests].map((source) => [source.path, codeOf(source)]));

it('sees code, not what is said about it', () => {
  const text = "/** new Date() */\nconst now = new Date( ); // as any\nconst word = 'Date.now'; const x = y as any; run(<any>z, `${Date.now()}`);";
  expect(codeOf({ path: 'x.ts', text })).toBe('const now = new Date ( ) ; const word = "" ; const x = y as any ; run ( < any > z , "" Date . now ( ) "" ) ;');
});

function offenders(sources: readonly Source[], pattern: RegExp, allowed: readonly string[] = []): string[] {
  return sources.filter((source) => pattern.test(code.get(source.path) ?? '') && !allowed.some((path) => source.path.startsWith(path))).map((source) => source.path);
}

describe('the two doors (DESIGN §4): nothing but the database folder touches a connection', () => {
  it.each([
    ['a repository that is injected', /\bInjectRepository\b/], ['a data source', /\bInjectDataSource\b|\bDataSource\b/],
    ['a transaction of its own', /\bcreateQueryRunner\b|\bstartTransaction\b|\. transaction \(/], ['a schema made from entities', /\bsynchronize : true\b|\. synchronize \(/],
  ])('%s', (_, pattern) => expect(offenders(shipped, pattern, ['src/common/database/', 'src/entities.ts', 'migrations/'])).toEqual([]));

  it('a driver', () => {
    const drivers = ['better-sqlite3', 'pg'];
    const users = src.filter((source) => !isSpec(source) && importsOf(source).some((name) => drivers.includes(name)) && !source.path.startsWith('src/common/database/'));
    expect(users.map((source) => source.path)).toEqual([]);
  });
});

describe('habits we don’t have', () => {
  it.each([
    ['circles', /\bforwardRef\b/], ['any', /\bas any\b|: any\b|< any >/], ['silenced types', /@ts-(ignore|nocheck|expect-error)/], ['console', /\bconsole \. /], ['chance that can be guessed', /\bMath \. random\b/],
    ['eval', /\beval \(|\bnew Function\b/],
  ])('%s', (_, pattern) => expect(offenders(shipped, pattern)).toEqual([]));

  it('the present, other than from the clock', () => {
    const allowed = ['src/common/time/clock.ts', 'src/common/database/ids.ts'];
    expect(offenders(shipped, /\bnew Date \( \)|\bDate \. now\b/, allowed)).toEqual([]);
  });

  it('barrels and base classes', () => {
    expect([...shipped, ...tests].filter((source) => /(^|\/)index\.ts$/.test(source.path)).map((source) => source.path)).toEqual(['migrations/index.ts']);
    expect(offenders(shipped, /\bexport \* from\b/)).toEqual([]);
    expect(offenders(shipped, /\babstract class (Base|Abstract)\w*/)).toEqual([]);
  });

  it('tests that are left out or run alone', () => {
    expect(offenders(tests, /\b(it|test|describe)( \. \w+)* \. only\b|\b(xit|xdescribe|fit|fdescribe)\b/)).toEqual([]);
  });

  it('notes to self', () => {
    const words = new RegExp(['TO', 'DO'].join('') + '|' + ['FIX', 'ME'].join('') + '|\\bX' + 'XX\\b');
    expect([...shipped, ...tests].filter((source) => words.test(source.text)).map((source) => source.path)).toEqual([]);
  });
});

describe('rules are plain functions (DESIGN §1)', () => {
  const rules = shipped.filter((source) => source.path.endsWith('.rules.ts'));

  it('there are some', () => expect(rules.length).toBeGreaterThan(5));

  it('without framework, database or files', () => {
    const allowed = /^(src\/|node:crypto$|luxon$|@zxcvbn-ts\/language-common$|libphonenumber-js|naics$|typescript$)/;
    expect(rules.flatMap((source) => loadedBy(source).filter((name) => !allowed.test(name)).map((name) => `${source.path} uses ${name}`))).toEqual([]);
  });

  it('without services, controllers or entities', () => {
    expect(rules.flatMap((source) => loadedBy(source).filter((name) => /\.(service|controller|module|guard)$/.test(name)).map((name) => `${source.path} uses ${name}`))).toEqual([]);
  });

  it('without promises', () => expect(offenders(rules, /\basync\b|\bawait\b|\bPromise\b/)).toEqual([]));

  it('each reached by a table of cases', () => {
    const byPath = new Map(src.map((source) => [source.path.replace(/\.ts$/, ''), source]));
    const reached = new Set<string>();
    const follow = (source: Source): void => importsOf(source).forEach((path) => {
      const next = byPath.get(path);
      if (!next || reached.has(path)) return;
      reached.add(path);
      // A specification of a page or service reaches rules by chance, not by a table: only rules lead on.
      if (/\.rules$/.test(path)) follow(next);
    });
    src.filter(isSpec).forEach(follow);
    expect(rules.filter((source) => !reached.has(source.path.replace(/\.ts$/, ''))).map((source) => source.path)).toEqual([]);
  });
});

it('SQL is never put together from texts: values go in as values', () => {
  // The one place that turns a list of columns, written in our code, into an INSERT of many rows.
  const allowed = ['src/common/database/bulk-insert.ts'];
  const glued = shipped.filter((source) => source.path.startsWith('src/') && !allowed.includes(source.path) && /\.query\(\s*`[^`]*\$\{/.test(source.text));
  expect(glued.map((source) => source.path)).toEqual([]);
});
