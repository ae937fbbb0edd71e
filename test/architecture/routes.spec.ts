import { RequestMethod, type Type } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants';
import { ModulesContainer } from '@nestjs/core';
import { ACCESS, type Role } from '../../src/common/web/access';
import { startApp, type TestApp } from '../support/app';
import { ask } from '../support/ask';

interface Route {
  where: string;
  method: string;
  path: string;
  access: 'public' | Role[] | undefined;
}

/** All that strangers may open. Whoever adds to it says why: a calendar’s address is itself the key (S-64); /offline is the blank form a device keeps for when there is no signal. */
const OPEN_TO_STRANGERS = ['GET /calendar/:token.ics', 'GET /health/live', 'GET /health/ready', 'GET /help', 'GET /offline', 'GET /setup', 'GET /sign-in', 'POST /setup', 'POST /sign-in'];

let app: TestApp;
let routes: Route[];

beforeAll(async () => {
  app = await startApp();
  routes = [...app.app.get(ModulesContainer).values()].flatMap((module) => [...module.controllers.values()]).flatMap((wrapper) => routesOf(wrapper.metatype as Type));
});
afterAll(() => app.close());

function routesOf(controller: Type): Route[] {
  const prototype = controller.prototype as Record<string, () => unknown>;
  const names = Object.getOwnPropertyNames(prototype).filter((name) => name !== 'constructor' && typeof prototype[name] === 'function');
  return names.flatMap((name) => {
    const handler = prototype[name];
    const paths = Reflect.getMetadata(PATH_METADATA, handler) as string | string[] | undefined;
    if (paths === undefined) return [];
    const access = (Reflect.getMetadata(ACCESS, handler) ?? Reflect.getMetadata(ACCESS, controller)) as Route['access'];
    const method = RequestMethod[Reflect.getMetadata(METHOD_METADATA, handler) as number];
    const bases = [Reflect.getMetadata(PATH_METADATA, controller) as string | string[]].flat();
    return bases.flatMap((base) => [paths].flat().map((path) => ({ where: `${controller.name}.${name}`, method, path: `/${base}/${path}`.replace(/\/+/g, '/').replace(/(.)\/$/, '$1'), access })));
  });
}

describe('S-20: closed by default', () => {
  it('every handler says who may enter', () => {
    expect(routes.length).toBeGreaterThan(15);
    expect(routes.filter((route) => route.access === undefined).map((route) => route.where)).toEqual([]);
  });

  it('strangers may open only what is named here', () => {
    expect(routes.filter((route) => route.access === 'public').map((route) => `${route.method} ${route.path}`).sort()).toEqual(OPEN_TO_STRANGERS);
  });

  it('a role list names somebody', () => {
    expect(routes.filter((route) => Array.isArray(route.access) && route.access.length === 0).map((route) => route.where)).toEqual([]);
  });

  it('only the two verbs of forms are used, so that everything works without script', () => {
    expect(routes.filter((route) => !['GET', 'POST'].includes(route.method)).map((route) => `${route.method} ${route.path}`)).toEqual([]);
  });

  it('no address bypasses the guards: what the server knows is what the handlers declare', () => {
    const known = addressesOf(app.app.getHttpAdapter().getInstance().printRoutes());
    const declared = new Set(routes.map((route) => `${route.method} ${route.path}`));
    expect(known.length).toBeGreaterThanOrEqual(declared.size);
    expect(known.filter((one) => !declared.has(one))).toEqual([]);
  });

  it('a stranger at any other door is sent to sign in, and nothing is told', async () => {
    const id = '0193a1b2-1111-7222-8333-444455556666';
    const closed = routes.filter((route) => route.access !== 'public');
    const answers = await Promise.all(closed.map(async (route) => {
      const answer = await ask(app, { method: route.method as 'GET', url: route.path.replace(/:\w+/g, id) });
      return [`${route.method} ${route.path}`, answer.statusCode, String(answer.headers.location).split('?')[0], answer.body];
    }));
    expect(answers.filter(([, status, location, body]) => status !== 303 || location !== '/sign-in' || body !== '')).toEqual([]);
  });

  it('an administrator, who keeps the site and no client, can’t enter what belongs to clients', () => {
    const forAdministrators = routes.filter((route) => Array.isArray(route.access) && route.access.includes('administrator'));
    expect(forAdministrators.map((route) => route.path).filter((path) => /^\/(clients|visits|week|matching|disclosure|incidents|covers)\b/.test(path))).toEqual([]);
  });
});

/** The server's own tree of addresses, put together line by line: "POST /admin/staff"; HEAD goes with GET, files have no handler. */
function addressesOf(tree: string): string[] {
  const stack: string[] = [];
  return tree.split('\n').flatMap((line) => {
    const parts = /^([│ ]*)[├└]── (\S*)(?: \(([A-Z, ]+)\))?/.exec(line);
    if (!parts) return [];
    const depth = parts[1].length / 4;
    stack.length = depth;
    stack[depth] = parts[2];
    const path = stack.join('').replace(/(.)\/$/, '$1');
    return path.startsWith('/assets/') ? [] : (parts[3]?.split(', ') ?? []).filter((method) => method !== 'HEAD').map((method) => `${method} ${path}`);
  });
}
