// Visits kept on the device while there is no signal: sealed, each for the person who wrote it. Used by pages and by the service worker alike.
self.kept = (() => {
  const FLAG = 'unsent'; // an empty cache by this name says that a visit waits: asked in one breath by every page
  const LEAVING = 'leaving'; // and one that says that somebody signed out and the server hasn't heard of it
  const WAITING = ['waiting', 'refused'];
  const ask = request => new Promise((yes, no) => { request.onsuccess = () => yes(request.result); request.onerror = () => no(request.error); });

  let base;
  const opened = () => base ??= new Promise((yes, no) => {
    const request = indexedDB.open('rapport', 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore('people', { keyPath: 'owner' });
      request.result.createObjectStore('drafts', { keyPath: 'id' });
      request.result.createObjectStore('now');
    };
    request.onsuccess = () => { request.result.onversionchange = request.result.onclose = forgetBase; yes(request.result); };
    request.onerror = () => { base = undefined; no(request.error); };
  });
  const forgetBase = event => { event.target.close(); base = undefined; };
  /** Acts on the stores in one transaction; what is sealed is sealed before, since a transaction doesn't wait for it. */
  const within = async act => {
    const tx = (await opened()).transaction(['people', 'drafts', 'now'], 'readwrite');
    const done = new Promise((yes, no) => { tx.oncomplete = yes; tx.onabort = () => no(tx.error); });
    const result = await act(name => tx.objectStore(name));
    await done;
    return result;
  };

  const bytesOf = text => new TextEncoder().encode(text);
  const seal = async ({ owner, key }, id, value) => {
    const iv = crypto.getRandomValues(new Uint8Array(12));
    return { iv, sealed: await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: bytesOf(`${owner} ${id}`) }, key, bytesOf(JSON.stringify(value))) };
  };
  const unseal = async ({ owner, key }, id, { iv, sealed }) => JSON.parse(new TextDecoder().decode(await crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData: bytesOf(`${owner} ${id}`) }, key, sealed)));

  /** Who writes here now, with the key only they use; null when nobody has signed in. */
  const current = () => within(async store => {
    const owner = await ask(store('now').get('owner'));
    return owner ? await ask(store('people').get(owner)) ?? null : null;
  });

  /** Somebody is signed in: they get a key that no script can read out, and the employers they may choose from. */
  const enter = async (owner, employers) => {
    const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
    const person = await within(async store => {
      const known = await ask(store('people').get(owner));
      const one = known ?? { owner, key };
      if (!known) await ask(store('people').add(one));
      await ask(store('now').put(owner, 'owner'));
      return one;
    });
    const employersSealed = await seal(person, 'employers', employers);
    await within(store => ask(store('people').put({ ...person, employers: employersSealed })));
  };

  const employers = async () => {
    const person = await current();
    return person?.employers ? unseal(person, 'employers', person.employers) : [];
  };

  const flag = async () => { await waiting() > 0 ? await caches.open(FLAG) : await caches.delete(FLAG); };

  /** Keeps a visit as it stands; what an earlier keeping knew beyond it stays. @returns whether anybody was there to keep it for */
  const keep = async draft => {
    const person = await current();
    if (!person) return false;
    const before = await find(person, draft.id);
    const { state, ...rest } = { reason: '', ...before, ...draft };
    const record = { id: draft.id, owner: person.owner, state, ...await seal(person, draft.id, rest) };
    await within(store => ask(store('drafts').put(record)));
    await flag();
    return true;
  };
  const read = async (person, record) => ({ ...await unseal(person, record.id, record), id: record.id, state: record.state });
  const find = async (person, id) => {
    const record = await within(store => ask(store('drafts').get(id)));
    return record?.owner === person.owner ? read(person, record).catch(() => null) : null;
  };
  /** The drafts of whoever is signed in, the oldest first; what can't be opened isn't theirs. */
  const mine = async () => {
    const person = await current();
    if (!person) return [];
    const records = (await within(store => ask(store('drafts').getAll()))).filter(one => one.owner === person.owner);
    return (await Promise.all(records.map(record => read(person, record).catch(() => null)))).filter(one => one !== null);
  };
  /** How many visits on this device are not sent yet, of anybody's. */
  const waiting = async () => (await within(store => ask(store('drafts').getAll()))).filter(one => WAITING.includes(one.state)).length;
  const forget = async id => { await within(store => ask(store('drafts').delete(id))); await flag(); };

  /** A session ended by itself: what nobody waits for goes, the keys with it. A visit not sent stays sealed until its author comes back. */
  const leave = () => within(async store => {
    const drafts = await ask(store('drafts').getAll());
    const waits = drafts.filter(one => WAITING.includes(one.state));
    for (const one of drafts) if (!waits.includes(one)) await ask(store('drafts').delete(one.id));
    for (const { owner, key } of await ask(store('people').getAll())) {
      if (waits.some(one => one.owner === owner)) await ask(store('people').put({ owner, key }));
      else await ask(store('people').delete(owner));
    }
    await ask(store('now').clear());
  });
  /** Everything of everybody, and every key. */
  const wipe = async () => {
    await within(async store => { for (const name of ['people', 'drafts', 'now']) await ask(store(name).clear()); });
    await caches.delete(FLAG);
  };

  /** Signing out begins here: nothing of anyone is left but the token that ends this very session, until the server has heard it. */
  const beginLeaving = async token => {
    await wipe();
    await within(store => ask(store('now').put(token, LEAVING)));
    await caches.open(LEAVING);
  };
  const isLeaving = () => caches.has(LEAVING);
  const left = async () => { await caches.delete(LEAVING); await within(store => ask(store('now').delete(LEAVING))).catch(() => {}); };
  const reach = async (address, more) => {
    const answer = await fetch(address, { cache: 'no-store', signal: AbortSignal.timeout(15000), ...more }).catch(() => null);
    return answer && answer.status < 500 && answer.status !== 429 ? answer : null;
  };
  /** Without the session's token, the one that the page with the button has now; none when nobody is signed in any more. */
  const askToken = async () => {
    const answer = await reach('/sign-out');
    if (!answer) return null;
    return answer.redirected ? '' : /name="_csrf" value="([^"]+)"/.exec(await answer.text())?.[1] ?? '';
  };
  /** Ends the session that was left. @returns whether it is over; a token of a session that is over already ends nobody else's */
  const finishLeaving = async () => {
    const token = await within(store => ask(store('now').get(LEAVING))).catch(() => '') || await askToken();
    if (token === null) return false;
    const body = new URLSearchParams({ _csrf: token });
    if (token !== '' && !await reach('/sign-out', { method: 'POST', body, redirect: 'manual' })) return false;
    await left();
    return true;
  };

  return { current, enter, employers, keep, mine, waiting, forget, leave, wipe, beginLeaving, isLeaving, finishLeaving, left };
})();
