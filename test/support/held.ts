/// <reference lib="dom" />
import type { Page } from 'playwright-core';

/** Everything this browser holds for the site, as text; what is sealed is bytes. */
export const heldBy = (page: Page) => page.evaluate(async () => {
  const ask = <T>(request: IDBRequest<T>) => new Promise<T>((yes, no) => { request.onsuccess = () => yes(request.result); request.onerror = () => no(new Error('not read')); });
  const stores: Record<string, unknown> = {};
  for (const { name } of await indexedDB.databases()) {
    const base = await ask(indexedDB.open(name ?? ''));
    for (const store of base.objectStoreNames) stores[store] = await ask(base.transaction(store).objectStore(store).getAll());
    base.close();
  }
  const text = JSON.stringify(stores, (_, value: unknown) => (value instanceof ArrayBuffer ? new TextDecoder('latin1').decode(value) : value instanceof CryptoKey ? `key ${value.extractable}` : value));
  const cached = await Promise.all((await caches.keys()).map(async (name) => Promise.all((await (await caches.open(name)).matchAll()).map(async (answer) => ({ path: new URL(answer.url).pathname, text: await answer.text() })))));
  return { local: Object.keys(localStorage), session: Object.keys(sessionStorage), stores: text, people: (stores.people as unknown[] | undefined)?.length ?? 0, drafts: (stores.drafts as unknown[] | undefined)?.length ?? 0, cached: cached.flat() };
});
