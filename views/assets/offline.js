// Visits without a signal: kept while they are written, listed, sent once there is a way. Loaded only where one is likely or waits.
import './kept.js';
import { $, all, blank, choice, initials, labelOf, make, told } from './kept-form.js';

const { kept } = self;
const count = n => n === 1 ? '1 visit' : `${n} visits`;
const drafts = n => n === 1 ? '1 draft' : `${n} drafts`;
const valueOf = (fields, name) => fields?.find(([one]) => one === name)?.[1] ?? '';
const list = $('#kept');
const isDoor = document.body.matches('.door-page');
let said = '';
/** The visit that stands in this page's form: while it is being written nobody sends it. */
const formId = () => $('form[action="/visits"] [name=id]')?.value;
const openName = id => `rapport-open-${id}`;

// ---- who signed out without a signal is signed out with the first one, before anybody is known here again ----
const settleLeaving = async () => {
  if (!await kept.isLeaving()) return false;
  if (await kept.finishLeaving()) location.replace('/sign-in');
  return true;
};

// ---- what the server says: who is signed in, and the token their posts carry ----
const lookIn = async () => {
  if (await settleLeaving()) return { why: 'You are still signed in: no signal.' };
  const answer = await fetch('/visits/drafts', { cache: 'no-store', signal: AbortSignal.timeout(15000) }).catch(() => null);
  if (!answer || answer.status > 500) return { why: 'There is no signal yet.' };
  if (answer.redirected || !answer.ok) return { why: 'Sign in, and they are sent.' };
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const { who, csrf } = $('[data-who]', page).dataset;
  await kept.enter(who, all('[data-employer]', page).map(one => ({ id: one.dataset.employer, name: one.textContent })));
  return { csrf };
};

// ---- sending: one tab at a time, one visit after the other, each with its own id ----
const outcome = async answer => {
  const { pathname, searchParams } = new URL(answer.url);
  if (answer.ok && searchParams.get('notice') === 'visit-saved') return { isSaved: true };
  if (answer.status >= 500 || answer.status === 429) return { why: 'Rapport can’t take them just now.' };
  if (pathname.startsWith('/sign-in')) return { why: 'Sign in, and they are sent.' };
  if (answer.status === 409) return { reason: 'It needs the client’s leave. Open it to see what is missing and what you can do.' };
  if (answer.status === 404) return { reason: 'The employer isn’t there any more. Open it and choose another.' };
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  return { reason: all('.problem li', page).map(one => one.textContent.trim()).join(' ') || 'It was not taken. Open it to see why.' };
};
const post = (fields, csrf) => fetch('/visits', { method: 'POST', body: new URLSearchParams([...fields, ['_csrf', csrf]]) }).then(outcome, () => ({ why: 'There is no signal yet.' }));

/** Whether a form has it open, here or in another window: what is being corrected there would be lost behind what is sent. */
const isBeingWritten = async id => id === formId() || (await navigator.locks.query()).held.some(({ name }) => name === openName(id));

const sendAll = async () => {
  if (await kept.waiting() === 0) return;
  const { csrf, why } = await lookIn();
  let [sent, stopped] = [0, why ?? ''];
  for (const draft of (await kept.mine()).filter(one => one.state === 'waiting' && !one.about?.isTyped)) {
    if (stopped) break;
    if (await isBeingWritten(draft.id)) continue;
    const result = await post(draft.fields, csrf);
    stopped = result.why ?? '';
    if (result.isSaved) { sent += 1; await kept.forget(draft.id); }
    else if (result.reason) await kept.keep({ id: draft.id, state: 'refused', reason: result.reason });
  }
  said = [sent > 0 ? `${count(sent)} sent.` : '', stopped].filter(Boolean).join(' ');
};
const send = () => navigator.locks.request('rapport-send', async () => { await sendAll(); await show(); });

// ---- opening one again: the server shows its own form, filled in, or says once more why not ----
const open = async draft => {
  const { csrf, why } = await lookIn();
  if (!csrf) { said = why; return show(); }
  // What was refused is asked again as it is, so that the answer and its ways on can be read; the rest is only shown.
  const isAskedAgain = draft.state === 'refused' && !draft.about?.isTyped;
  const fields = [...draft.fields, ['_csrf', csrf], ...isAskedAgain ? [] : [['lookup', 'employer']]];
  const form = make('form', { method: 'post', action: '/visits', hidden: true }, ...fields.map(([name, value]) => make('input', { type: 'hidden', name, value })));
  document.body.append(form);
  form.submit();
};

const throwAway = (label, act) => {
  const button = make('button', { type: 'button', className: 'button quiet', textContent: label });
  button.onclick = () => {
    if (button.dataset.sure) return act();
    button.dataset.sure = 'yes';
    button.textContent = 'Really throw it away?';
    button.classList.replace('quiet', 'stop');
  };
  return button;
};
const dayOf = ({ fields }) => {
  const day = new Date(`${valueOf(fields, 'day')}T12:00`);
  return isNaN(day) ? '' : ` · ${day.toLocaleDateString(document.documentElement.lang, { weekday: 'short', day: 'numeric', month: 'short' })}`;
};
const row = draft => {
  const openIt = make('button', { type: 'button', className: 'button', textContent: draft.state === 'begun' ? 'Carry on' : 'Open', onclick: () => open(draft) });
  const away = throwAway('Throw away', async () => { await kept.forget(draft.id); await show(); });
  const about = draft.about?.text ? ` · about ${draft.about.text}` : '';
  const reason = draft.state === 'begun' ? 'Begun and not saved.' : draft.reason || 'Waits for a signal.';
  return make('li', {}, make('div', {}, make('p', {}, make('b', { textContent: draft.employer || 'An employer' }), `${dayOf(draft)}${about}`), make('p', { className: 'soft small', textContent: reason }), make('div', { className: 'actions' }, openIt, away)));
};

/** Signed out, and the server hasn't heard: whoever opens Rapport here with a signal would still be this person. */
const showLeaving = () => {
  if (!list) return location.assign('/offline');
  sessionStorage.clear();
  for (const id of ['#kept-form', '#kept-nobody']) $(id).hidden = true;
  const again = make('button', { type: 'button', className: 'button', textContent: 'Try again', onclick: async () => { await settleLeaving(); } });
  $('h1').textContent = 'Signing out';
  $('h1').nextElementSibling.hidden = true;
  const text = 'You are still signed in: no signal. Nothing of anyone is left on this device, and you are signed out as soon as Rapport has a signal here. Until then keep the device with you.';
  list.replaceChildren(make('div', { className: 'note warn', role: 'status' }, make('div', {}, make('p', { textContent: text })), make('div', { className: 'actions' }, again)));
  list.hidden = false;
};

/** Here the list, elsewhere a line on top that says how many. */
const show = async () => {
  if (await kept.isLeaving()) return showLeaving();
  const [own, total] = [await kept.mine(), await kept.waiting()];
  const written = formId();
  const mine = own.filter(one => one.state !== 'begun');
  const waits = mine.filter(one => one.id !== written);
  const begun = own.filter(one => one.state === 'begun' && one.id !== written);
  const shown = list ? own : begun;
  const toSend = waits.filter(one => one.state === 'waiting').length;
  const others = total - mine.length;
  const lines = [waits.length > 0 ? `${count(waits.length)} on this device ${waits.length === 1 ? 'is' : 'are'} not sent yet.` : '', others > 0 ? `${count(others)} of somebody else who used this device ${others === 1 ? 'is' : 'are'} not sent: ${others === 1 ? 'it waits' : 'they wait'} for them to sign in.` : '', said];
  const actions = make('div', { className: 'actions' });
  if (toSend > 0) actions.append(make('button', { type: 'button', className: 'button', textContent: `Send ${drafts(toSend)}`, onclick: send }));
  if (!list && total > 0) actions.append(make('a', { href: '/offline', textContent: 'See what waits' }));
  const isLeaving = list && location.hash === '#leaving' && total > 0;
  if (isLeaving) $('#kept-form').hidden = true;
  if (isLeaving) actions.append(throwAway(`Throw away ${drafts(total)} and sign out`, async () => { await kept.beginLeaving(''); location.assign('/'); }), make('a', { href: '/', textContent: 'Stay signed in' }));
  else if (list && others > 0) actions.append(throwAway(`Throw away all ${drafts(total)}`, async () => { await kept.wipe(); await begin(); }));
  const text = lines.filter(Boolean).join(' ');
  const heading = isLeaving ? [make('h2', { textContent: 'Before you sign out' })] : [];
  const note = text ? [make('div', { className: `note no-print ${waits.length + others > 0 ? 'warn' : 'good'}`, role: 'status' }, make('div', {}, ...heading, make('p', { textContent: text })), actions)] : [];
  const rows = shown.length > 0 ? [make('ul', { className: 'rows plain' }, ...shown.map(row))] : [];
  if (!list && !$('#kept-line') && note.length + rows.length === 0) return;
  const place = list ?? $('#kept-line') ?? $('main').insertBefore(make('div', { id: 'kept-line', className: 'stack' }), $('main > .problem') ? $('main > .problem').nextSibling : $('main').firstChild);
  place.replaceChildren(...note, ...rows);
  place.hidden = place.childElementCount === 0;
};

// ---- the visit form: what stands in it outlives a reload and a crash ----
const guardForm = form => {
  let timer;
  const keepIt = async () => {
    const before = (await kept.mine()).find(one => one.id === form.elements.id.value);
    await kept.keep({ ...told(form), state: before?.state ?? 'begun', about: { text: all('[name=clients]:checked', form).map(box => initials(labelOf(box))).join(', ') } });
  };
  navigator.locks.request(openName(form.elements.id.value), () => new Promise(() => {}));
  form.addEventListener('input', () => { clearTimeout(timer); timer = setTimeout(keepIt, 300); });
  // What is sent is kept by whoever sends it, and only if it doesn't arrive: kept here as well, it would come back after it was saved.
  form.addEventListener('submit', () => clearTimeout(timer));
};

// ---- the page that needs no signal: a blank form, employers from the sealed list ----
const offerForm = async form => {
  const isSomebody = await kept.current() !== null;
  $('#kept-nobody').hidden = isSomebody;
  form.hidden = !isSomebody;
  if (!isSomebody) return;
  $('#kept-employers').replaceChildren(...(await kept.employers()).map(choice), choice({ id: 'new', name: 'Another, typed below' }));
  blank(form);
  form.onsubmit = async event => {
    event.preventDefault();
    const who = form.elements.initials.value.trim();
    const visit = told(form);
    const isMissing = visit.employer === '' || !$('[name=purpose]:checked', form);
    $('#kept-missing').hidden = !isMissing;
    if (isMissing) return $('#kept-missing').focus();
    const reason = who ? `It is about ${who}: open it with a signal, tick who that is and what was said.` : '';
    await kept.keep({ ...visit, state: who ? 'refused' : 'waiting', reason, about: { text: who, isTyped: who !== '' } });
    said = '';
    blank(form);
    await send();
    scrollTo(0, 0);
  };
};

const begin = async () => {
  if (await settleLeaving()) return show();
  const form = $('#kept-form');
  const written = $('form[action="/visits"]:has([name=id])');
  if (form) await offerForm(form);
  if (form ? await kept.current() === null : !isDoor) await lookIn();
  if (form?.hidden) await offerForm(form);
  if (written?.method === 'post' && !form) guardForm(written);
  await show();
  if ((list || !isDoor) && location.hash !== '#leaving') await send();
};
addEventListener('online', async () => await settleLeaving() || await send());
begin();
