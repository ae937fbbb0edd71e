// The service worker: keeps the static shell, and a visit that could not be sent. It begins with VERSION, SHELL and what stands in kept.js.
const CACHE = `shell-${VERSION}`;
const OFFLINE = '/offline';
const PATIENCE = 30000;

self.addEventListener('install', event => event.waitUntil((async () => {
  // Where the browser knows how, files come from the shell without waking this worker: a page's look is there with the page.
  await event.addRoutes?.([{ condition: { urlPattern: { pathname: '/assets/*' } }, source: { cacheName: CACHE } }]);
  const cache = await caches.open(CACHE);
  // Without cookies: nobody's page, ever.
  await Promise.all(SHELL.map(address => cache.add(new Request(address, { credentials: 'omit' }))));
  await self.skipWaiting();
})()));

self.addEventListener('activate', event => event.waitUntil((async () => {
  for (const name of await caches.keys()) if (name.startsWith('shell-') && name !== CACHE) await caches.delete(name);
  await self.registration.navigationPreload?.enable();
  await self.clients.claim();
})()));

/** Whether the last page had to be the one kept here: then its files come from here too. Else the browser's own cache is quicker. */
let isCut = false;
const offlinePage = async () => { isCut = true; return await caches.match(OFFLINE) ?? Response.error(); };
/** A gateway's word that nobody is behind it is no different from no word at all. */
const isDown = answer => [502, 503, 504].includes(answer.status);
const answerTo = async (request, first) => {
  const late = new Promise((_, no) => setTimeout(no, PATIENCE, new Error('late')));
  const answer = await Promise.race([(async () => await first ?? await fetch(request))(), late]).catch(() => null);
  return answer && !isDown(answer) ? answer : null;
};

/** Opens a page, or the one that needs no signal. Two pages tell more: signing in again, and a visit saved. */
const open = async (event, url) => {
  const isLeaving = await kept.isLeaving().catch(() => false);
  // Who signed out without a signal is signed out before anything is opened: not with their cookie, then.
  if (isLeaving && !await kept.finishLeaving().catch(() => false)) return url.pathname === OFFLINE ? offlinePage() : Response.redirect(OFFLINE, 303);
  if (isLeaving) await event.preloadResponse?.catch(() => {});
  const answer = await answerTo(event.request, isLeaving ? null : event.preloadResponse);
  if (!answer) return offlinePage();
  isCut = false;
  if (url.pathname === '/sign-in' && answer.ok) await kept.leave().catch(() => {});
  const saved = url.searchParams.get('notice') === 'visit-saved' && url.searchParams.get('of');
  if (saved && answer.ok) await kept.forget(saved).catch(() => {});
  return answer;
};

/** Sends a visit; when it doesn't arrive it is kept. Whether it did arrive and only the answer was lost, its id will tell. */
const log = async event => {
  const typed = await event.request.clone().text();
  const fields = [...new URLSearchParams(typed)].filter(([name]) => !['_csrf', 'lookup', 'then'].includes(name));
  const answer = await answerTo(event.request);
  if (answer) return answer;
  const id = fields.find(([name]) => name === 'id')?.[1];
  // Looking something up is not saving: what was typed is kept as begun, and nothing is sent for it later.
  const isLookup = [...new URLSearchParams(typed)].some(([name, value]) => name === 'lookup' && value !== '');
  const before = isLookup ? (await kept.mine().catch(() => [])).find(one => one.id === id) : null;
  const isKept = id && await kept.keep({ id, fields, state: isLookup ? before?.state ?? 'begun' : 'waiting' }).catch(() => false);
  return isKept ? Response.redirect(OFFLINE, 303) : Response.error();
};

/** Signing out leaves nothing behind, so it asks first about what was not sent. Without a signal the session is still open: it is ended as soon as there is one. */
const signOut = async event => {
  if (await kept.waiting().catch(() => 0) > 0) return Response.redirect(`${OFFLINE}#leaving`, 303);
  const token = new URLSearchParams(await event.request.clone().text()).get('_csrf') ?? '';
  await kept.beginLeaving(token).catch(() => kept.wipe()).catch(() => {});
  const answer = await answerTo(event.request);
  if (answer) await kept.left().catch(() => {});
  return answer ?? Response.redirect(OFFLINE, 303);
};

self.addEventListener('fetch', event => {
  const { request } = event;
  const url = new URL(request.url);
  if (url.origin !== self.location.origin || url.pathname.startsWith('/health')) return;
  if (isCut && SHELL.includes(url.pathname) && request.mode !== 'navigate') return event.respondWith((async () => await caches.match(request, { ignoreVary: true }) ?? fetch(request))());
  if (request.mode !== 'navigate') return;
  if (request.method === 'GET') return event.respondWith(open(event, url));
  // A post from elsewhere passes by untouched, so that the server sees where it came from (S-51).
  if (!request.referrer.startsWith(`${self.location.origin}/`)) return;
  if (url.pathname === '/visits') event.respondWith(log(event));
  if (url.pathname === '/sign-out') event.respondWith(signOut(event));
});
