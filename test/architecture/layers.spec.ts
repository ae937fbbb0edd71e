import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { layerOf, LAYERS, ROOF } from './layers';
import { filesUnder, importsOf, isSpec, ROOT, type Source } from './sources';

const sources = filesUnder('src', /\.ts$/);
const moduleOf = (path: string) => (path.startsWith('src/') && path.split('/').length > 2 ? path.split('/')[1] : null);

function climbs(source: Source): string[] {
  const own = moduleOf(source.path);
  if (own === null || ROOF.includes(own)) return [];
  return importsOf(source).flatMap((path) => {
    const other = moduleOf(path);
    if (!path.startsWith('src/') || other === own) return [];
    const isAllowed = other !== null && layerOf(other) >= 0 && layerOf(other) < layerOf(own);
    return isAllowed ? [] : [`${source.path} uses ${path}`];
  });
}

it('every folder of src has its place in the house', () => {
  const folders = readdirSync(join(ROOT, 'src'), { withFileTypes: true }).filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  expect(folders.filter((name) => layerOf(name) < 0 && !ROOF.includes(name))).toEqual([]);
});

it('imports point down only, and never to a module on the same line', () => {
  expect(sources.flatMap(climbs)).toEqual([]);
});

it('common knows nothing of ours but the list of migrations', () => {
  const beyond = sources.filter((source) => moduleOf(source.path) === 'common').flatMap((source) => importsOf(source).filter((path) => /^(migrations|test|views)\b/.test(path)).map((path) => `${source.path} uses ${path}`));
  expect(beyond).toEqual(['src/common/database/connection-options.ts uses migrations']);
});

it('nothing that ships uses a test', () => {
  const offenders = [...sources.filter((source) => !isSpec(source)), ...filesUnder('migrations', /\.ts$/)].flatMap((source) => importsOf(source).filter((path) => path.startsWith('test/')).map((path) => `${source.path} uses ${path}`));
  expect(offenders).toEqual([]);
});

it('the app’s module names the rooms in layer order', () => {
  const text = sources.find((source) => source.path === 'src/app.module.ts')?.text ?? '';
  const order = [.../^\s+(\w+)Module(?:\.with\(.*\))?,$/gm[Symbol.matchAll](text)].map(([, name]) => name.replace(/(?<=[a-z])(?=[A-Z])/g, '-').toLowerCase());
  const places = order.filter((name) => layerOf(name) >= 0).map(layerOf);
  expect(places.length).toBeGreaterThan(3);
  expect(places).toEqual([...places].sort((a, b) => a - b));
});

it('no circle is possible inside a layer: the table names each module once', () => {
  const names = LAYERS.flat();
  expect(new Set(names).size).toBe(names.length);
});
