import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { ROOT } from './sources';

const TOP = ['.ci', '.git', '.github', '.gitignore', '.dockerignore', '.editorconfig', '.gitattributes', '.npmrc', '.nvmrc', 'LICENSE', 'README.md', 'migrations', 'nest-cli.json', 'package-lock.json', 'package.json', 'src', 'test', 'tsconfig.json', 'views'];
const PICTURES = new Set(['.png', '.jpg', '.ico', '.woff2', '.xlsx', '.gz', '.zip']);

/** What is, or is about to be, in the repository. Without git (a copy of the files), everything but what the build makes. */
function files(): string[] {
  if (existsSync(join(ROOT, '.git'))) {
    return execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { cwd: ROOT, encoding: 'utf8', maxBuffer: 1 << 26 }).trim().split('\n').filter((path) => existsSync(join(ROOT, path)));
  }
  return TOP.filter((name) => name !== '.git' && existsSync(join(ROOT, name))).flatMap((name) => (statSync(join(ROOT, name)).isDirectory() ? readdirSync(join(ROOT, name), { recursive: true, encoding: 'utf8' }).map((path) => `${name}/${path}`) : [name])).filter((path) => statSync(join(ROOT, path)).isFile());
}

const all = files();
const texts = all.filter((path) => !PICTURES.has(extname(path))).map((path) => ({ path, text: readFileSync(join(ROOT, path), 'utf8') }));

/** Put together here, so that this file isn't its own offender. */
const word = (...parts: string[]) => parts.join('');

function offenders(pattern: RegExp, except: readonly string[] = []): string[] {
  return texts.filter(({ path, text }) => !except.includes(path) && pattern.test(text)).map(({ path, text }) => `${path}: ${pattern.exec(text)?.[0]}`);
}

it('the top level is the agreed one', () => {
  expect([...new Set(all.map((path) => path.split('/')[0]))].filter((name) => !TOP.includes(name))).toEqual([]);
});

it('no file names a folder of the machine it was written on', () => {
  const places = [word('/wo', 'rk/'), word('/ro', 'ot/'), word('/ho', 'me/'), word('/Us', 'ers/'), word('/tmp', '/')];
  expect(offenders(new RegExp(places.map((place) => `(?<![\\w.-])${place}\\w`).join('|')))).toEqual([]);
});

it('no file names where packages were fetched from', () => {
  expect(offenders(new RegExp([word('regis', 'try\\.npmjs'), word('regis', 'try\\.yarnpkg'), word('"reso', 'lved"'), word('arti', 'factory'), word('veracity', '\\.'), word('ver', 'daccio')].join('|'), 'i'))).toEqual([]);
});

it('S-62: no key, token or password stands in the repository', () => {
  const secrets = [word('-----BE', 'GIN [A-Z ]*PRIVATE KEY'), word('AK', 'IA[0-9A-Z]{16}'), word('gh', 'p_[A-Za-z0-9]{30}'), word('xo', 'xb-\\d'), '(?:SESSION_SECRET|DATA_KEY)\\s*=\\s*[\'"]?[A-Za-z0-9+/]{32}'];
  expect(offenders(new RegExp(secrets.join('|')))).toEqual([]);
});

it('no database, no log, no build and no file of somebody’s data', () => {
  expect(all.filter((path) => /\.(sqlite|db|log|tsbuildinfo|csv|xlsx)(-wal|-shm)?$/.test(path) || /^(dist|node_modules|data|coverage)\//.test(path))).toEqual([]);
});

it('no marks of a merge left standing, no lines that end the other way', () => {
  expect(offenders(new RegExp(`^${'<'.repeat(7)} |^${'>'.repeat(7)} `, 'm'))).toEqual([]);
  expect(texts.filter(({ text }) => text.includes('\r\n')).map(({ path }) => path)).toEqual([]);
});
