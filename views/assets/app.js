// Comforts on top of plain pages: keys, the search dialog, the warning before signing out. All of it is also a link.
(() => {
  const $ = (selector, root = document) => root.querySelector(selector);
  const all = (selector, root = document) => root.querySelectorAll(selector);
  const on = (type, act) => document.addEventListener(type, act);
  const [palette, keys, idle] = [$('#palette'), $('#keys'), $('#idle')];

  // What needs a script is hidden until there is one, and the other way round.
  for (const el of all('[data-print], [data-opens-keys]')) el.hidden = false;
  if (window.htmx) for (const el of all('[data-without-script]')) el.hidden = true;
  $('[data-focus]')?.focus();

  // ---- keys: silent while typing; the choice to switch them off stays in this browser ----
  const OFF = 'rapport-keys';
  const areOff = () => localStorage.getItem(OFF) === 'off';
  const isTyping = el => el.closest('textarea, select, input:not([type=radio], [type=checkbox])');
  const follow = key => $(`[data-key="${key}"]`)?.click();
  const search = () => { if (palette && !palette.open) { palette.showModal(); $('input', palette).select(); } };
  let lead = -1e4;
  on('keydown', event => {
    const { key, target, timeStamp } = event;
    const held = event.ctrlKey || event.metaKey;
    if (held && key === 'k' && palette) { event.preventDefault(); return search(); }
    const menu = $('.menu[open]');
    if (key === 'Escape' && menu) { menu.open = false; $('summary', menu).focus(); }
    if (held || event.altKey || isTyping(target) || $('dialog[open]') || areOff()) return;
    // On the wall of a meeting one turns the pages from afar.
    const turn = $('.on-screen') && { ArrowRight: 'next', ArrowLeft: 'prev' }[key];
    if (turn) return $(`.pager [rel=${turn}]`)?.click();
    const isSecond = timeStamp - lead < 1500 && /^[a-z]$/.test(key);
    lead = -1e4;
    const act = isSecond ? () => follow('g ' + key)
      : { '/': search, '?': () => keys?.showModal(), n: () => follow('n'), g: () => { lead = timeStamp; } }[key];
    if (act) { event.preventDefault(); act(); }
  });
  const keySwitch = $('[data-keys-switch]');
  const nameSwitch = () => { keySwitch.textContent = `Switch single keys ${areOff() ? 'on' : 'off'}`; };
  if (keySwitch) {
    nameSwitch();
    keySwitch.onclick = () => { areOff() ? localStorage.removeItem(OFF) : localStorage.setItem(OFF, 'off'); nameSwitch(); };
  }

  // ---- the search dialog: pages are sifted here, records come from the server through htmx ----
  if (palette) {
    const field = $('input', palette);
    const found = $('#palette-found');
    field.addEventListener('input', () => {
      const wanted = field.value.trim().toLowerCase();
      for (const li of all(':scope > ul > li', palette)) li.hidden = !li.textContent.toLowerCase().includes(wanted);
      if (!wanted) found.textContent = '';
    });
    palette.addEventListener('keydown', event => {
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (!step) return;
      event.preventDefault();
      const stops = [field, ...all('li:not([hidden]) a', palette)];
      stops.at((stops.indexOf(document.activeElement) + step) % stops.length).focus();
    });
  }
  on('click', event => {
    const { target } = event;
    const isPlain = !event.ctrlKey && !event.metaKey && !event.shiftKey;
    if (palette && isPlain && target.closest('[data-opens-palette]')) { event.preventDefault(); search(); }
    if (target.closest('[data-opens-keys]')) keys.showModal();
    if (target.closest('[data-print]')) print();
    if (target.matches('dialog') && target !== idle) target.close();
    for (const menu of all('.menu[open]')) if (!menu.contains(target)) menu.open = false;
  });

  // ---- forms: one press is one post; filters send themselves ----
  let isEdited = false;
  const release = form => {
    delete form.dataset.sent;
    for (const button of all('[aria-disabled]', form)) button.removeAttribute('aria-disabled');
  };
  on('input', ({ target }) => { if (target.form?.method === 'post') isEdited = true; });
  on('change', ({ target }) => target.closest('form[data-autosubmit]')?.requestSubmit());
  on('submit', event => {
    const form = event.target;
    if (event.defaultPrevented || form.method !== 'post') return;
    if (form.dataset.sent) return event.preventDefault();
    form.dataset.sent = 'yes';
    for (const button of all('button', form)) button.setAttribute('aria-disabled', 'true');
    setTimeout(release, 8000, form); // a file came down, or no answer came: press again
  });
  addEventListener('pageshow', ({ persisted }) => { if (persisted) all('form[data-sent]').forEach(release); });

  // ---- no signal: the script that keeps visits comes where one is likely, and where one waits ----
  const { kept, idle: isIn } = document.body.dataset;
  if (kept && navigator.serviceWorker) addEventListener('load', async () => {
    if (isIn) navigator.serviceWorker.register('/sw.js').catch(() => {});
    if (/^\/(week|offline|visits(\/new)?)?$/.test(location.pathname) || await caches.has('unsent')) import(kept).catch(() => {});
  });

  // ---- after a call: back here, the form for it is offered. Only the employer's id waits, in this tab ----
  on('click', ({ target }) => {
    const call = target.closest('a[href^="tel:"]');
    const log = call && $('a[href$="&mode=phone"]', call.closest('li, section'));
    if (log) sessionStorage.called = new URL(log.href).searchParams.get('employer');
  });
  const offer = () => {
    const { called } = sessionStorage;
    if (!called || document.hidden || !palette) return;
    delete sessionStorage.called;
    const note = document.createElement('div');
    note.className = 'note no-print';
    note.setAttribute('role', 'status');
    note.innerHTML = '<div><p>Did you get through?</p></div><div class="actions"><a>Log the call</a></div>';
    $('a', note).href = `/visits/new?employer=${encodeURIComponent(called)}&mode=phone`;
    $('#main').prepend(note);
  };
  on('visibilitychange', offer);
  if (!/^\/visits\/new/.test(location.pathname)) offer(); else delete sessionStorage.called;

  // ---- two minutes before the session ends; by the clock, since a sleeping laptop stops timers ----
  let since = Date.now();
  const limit = document.body.dataset.idle * 1000;
  const quiet = () => Date.now() - since;
  const leave = () => { if (!isEdited) location.reload(); };
  // A redirected fragment is the sign-in page: never swap that into a list. What was ticked stays, also when two answers come at once.
  const boxes = ctx => [...all('[type=checkbox]', ctx.target)];
  on('htmx:before:swap', event => {
    const { ctx } = event.detail;
    if (ctx.response?.raw?.redirected) { event.preventDefault(); leave(); } else since = Date.now();
    ctx.ticked = boxes(ctx).filter(box => box.checked).map(box => box.value);
  });
  // What somebody chose stays chosen, though an answer to an earlier choice comes late and would fill it in.
  const chosen = new Map();
  on('change', ({ target }) => { if (target.type === 'radio' && target.closest('[data-keeps]')) chosen.set(target.name, target.value); });
  on('htmx:after:swap', ({ detail: { ctx } }) => {
    for (const box of boxes(ctx)) box.checked ||= ctx.ticked.includes(box.value);
    for (const radio of all('[data-keeps] [type=radio]')) if (chosen.get(radio.name) === radio.value && !radio.checked) radio.click();
  });
  if (!idle || !limit) return;
  setInterval(() => {
    if (quiet() < limit - 120000) return;
    const isOver = quiet() >= limit;
    if (isOver) leave();
    $('[data-before]', idle).hidden = isOver;
    $('[data-after]', idle).hidden = !isOver;
    $('button', idle).textContent = isOver ? 'Close' : 'Stay signed in';
    if (!idle.open && !idle.dataset.seen) idle.showModal();
    idle.dataset.seen = 'yes';
  }, 2000);
  $('form', idle).addEventListener('submit', async event => {
    event.preventDefault();
    idle.close();
    if (quiet() >= limit) return;
    const body = new URLSearchParams(new FormData(event.target));
    const answer = await fetch(event.target.action, { method: 'POST', body, redirect: 'manual' }).catch(() => null);
    if (!answer?.ok) return leave();
    since = Date.now();
    delete idle.dataset.seen;
  });
})();
