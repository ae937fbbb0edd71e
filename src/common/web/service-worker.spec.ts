import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { createContext, Script } from 'node:vm';
import { ASSETS, HTMX } from './assets';
import { SHELL, workerScript } from './service-worker';

it('U-42: the shell is files anybody may read and the one page with nobody in it', () => {
  const files = SHELL.filter((address) => address.startsWith('/assets/')).map((address) => basename(address));
  expect(SHELL.filter((address) => !address.startsWith('/assets/'))).toEqual(['/offline']);
  expect(files.filter((file) => !existsSync(join(ASSETS, file)) && !existsSync(join(HTMX, file)))).toEqual([]);
});

it('the worker’s script is whole: it runs, and listens to what it must', () => {
  const types: string[] = [];
  const scope = { addEventListener: (type: string) => types.push(type), self: {} };
  scope.self = scope;
  new Script(workerScript()).runInContext(createContext(scope));
  expect(types.sort()).toEqual(['activate', 'fetch', 'install']);
});
