import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LAYERS, ROOF } from './layers';
import { filesUnder, importsOf, ROOT } from './sources';

interface Package {
  scripts: Record<string, string>;
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
}

const readme = existsSync(join(ROOT, 'README.md')) ? readFileSync(join(ROOT, 'README.md'), 'utf8') : '';
const pkg = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as Package;
const direct = Object.keys({ ...pkg.dependencies, ...pkg.devDependencies });
const folders = readdirSync(join(ROOT, 'src'), { withFileTypes: true }).filter((entry) => entry.isDirectory()).map((entry) => entry.name);

describe('the README says what is there', () => {
  it('it is there', () => expect(readme).not.toBe(''));

  it('the map of the house names every room, in layer order', () => {
    const rows = readme.split('\n').filter((line) => /^\| \d+ \|/.test(line)).map((line) => line.split('|')[2].split('—')[0]);
    const named = rows.flatMap((row) => [...row.matchAll(/`([\w-]+)`/g)].map(([, name]) => name));
    const there = [...LAYERS.flat(), ...ROOF].filter((name) => folders.includes(name));
    expect([...named].sort()).toEqual([...there].sort());
    const place = (name: string) => (ROOF.includes(name) ? LAYERS.length : LAYERS.findIndex((line) => line.includes(name)));
    expect(named.map(place)).toEqual(named.map(place).sort((a, b) => a - b));
  });

  it('every script is told of, and none that isn’t there', () => {
    const told = new Set([...readme.matchAll(/`?npm (?:run )?([\w:-]+)/g)].map(([, name]) => name));
    expect([...told].filter((name) => !(name in pkg.scripts) && !['install', 'ci'].includes(name))).toEqual([]);
    expect(Object.keys(pkg.scripts).filter((name) => !told.has(name))).toEqual([]);
  });

  it('every file and folder it points to is there', () => {
    const pointed = [...readme.matchAll(/\]\((?!https?:|#)([^)\s]+)\)|`((?:src|test|views|migrations)\/[\w./-]+)`/g)].map(([, link, path]) => link ?? path);
    expect(pointed.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  });

  it('every package we depend on is named, with what it does', () => {
    expect(direct.filter((name) => !readme.includes(`\`${name}\``) && !readme.includes(`**${name}**`))).toEqual([]);
  });
});

describe('packages', () => {
  it('are few', () => expect(Object.keys(pkg.dependencies).length).toBeLessThan(40));

  it('are held at one version each, so that every install is the same', () => {
    expect(Object.entries({ ...pkg.dependencies, ...pkg.devDependencies }).filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
  });

  it('the lock file names every optional package of every platform: otherwise `npm ci` refuses a fresh clone elsewhere', () => {
    const { packages } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as { packages: Record<string, { optionalDependencies?: Record<string, string> }> };
    const held = new Set(Object.keys(packages).map((path) => path.split('node_modules/').pop()));
    expect(Object.values(packages).flatMap((one) => Object.keys(one.optionalDependencies ?? {})).filter((name) => !held.has(name))).toEqual([]);
  });

  it('are all used, and all that is used is among them', () => {
    const code = ['src', 'migrations', 'test'].flatMap((folder) => filesUnder(folder, /\.(ts|cjs|mjs|js)$/));
    const used = new Set(code.flatMap(importsOf).filter((name) => /^[@a-z]/.test(name) && !/^(node:|src\/|test\/|migrations(\/|$))/.test(name)).map((name) => name.split('/').slice(0, name.startsWith('@') ? 2 : 1).join('/')));
    const texts = [...code.map((source) => source.text), JSON.stringify(pkg.scripts), readFileSync(join(ROOT, 'nest-cli.json'), 'utf8'), readFileSync(join(ROOT, 'tsconfig.json'), 'utf8')].join('\n');
    const idle = direct.filter((name) => !used.has(name) && !texts.includes(name) && !isTypesOf(name, used));
    expect(idle).toEqual([]);
    expect([...used].filter((name) => !direct.includes(name) && !direct.includes(`@types/${name}`) && !['fastify', 'light-my-request'].includes(name))).toEqual([]);
  });

  it('templates are compiled by a Handlebars without the known hole (S-35), uploads read by a reader without its own (S-37)', () => {
    const version = (name: string) => (JSON.parse(readFileSync(join(ROOT, 'node_modules', name, 'package.json'), 'utf8')) as { version: string }).version.split('.').map(Number);
    const [major, minor, patch] = version('handlebars');
    expect(major * 10_000 + minor * 100 + patch).toBeGreaterThanOrEqual(40_709);
    expect(version('@fastify/multipart')[0]).toBeGreaterThanOrEqual(9);
  });
});

/** Types of what the runtime or the test runner brings. */
function isTypesOf(name: string, used: ReadonlySet<string>): boolean {
  return name.startsWith('@types/') && (used.has(name.slice('@types/'.length)) || ['@types/node', '@types/jest'].includes(name));
}
