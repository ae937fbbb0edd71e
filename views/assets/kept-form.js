// What the pages of kept visits are made of: a form read and begun anew, and the pieces they are drawn with. No store, no network.
export const $ = (selector, root = document) => root.querySelector(selector);
export const all = (selector, root = document) => [...root.querySelectorAll(selector)];
export const make = (tag, props, ...children) => { const el = Object.assign(document.createElement(tag), props); el.append(...children); return el; };

export const initials = name => { const words = name.trim().split(/\s+/); return [...new Set([words[0], words.at(-1)])].map(word => `${[...word][0]}.`).join('').toUpperCase(); };
export const labelOf = input => input?.closest('label')?.querySelector('span')?.textContent.trim() ?? '';
export const told = form => ({
  id: form.elements.id.value,
  fields: [...new FormData(form)].filter(([name]) => !['_csrf', 'lookup', 'then', 'initials'].includes(name)),
  employer: ['', 'new', 'new-although-alike'].includes($('[name=employer]:checked', form)?.value ?? '') ? form.elements.find?.value ?? '' : labelOf($('[name=employer]:checked', form)),
});

const newId = () => {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  new DataView(bytes.buffer).setBigUint64(0, BigInt(Date.now()) << 16n | BigInt(0x7000 | bytes[6] << 8 & 0xf00 | bytes[7]));
  bytes[8] = bytes[8] & 0x3f | 0x80;
  return [...bytes].map(byte => byte.toString(16).padStart(2, '0')).join('').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
};
const two = n => String(n).padStart(2, '0');
export const blank = form => {
  form.reset();
  const now = new Date();
  form.elements.id.value = newId();
  form.elements.day.value = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  form.elements.time.value = `${two(now.getHours())}:${two(now.getMinutes())}`;
};
export const choice = ({ id, name }) => make('label', {}, make('input', { type: 'radio', name: 'employer', value: id }), make('span', { textContent: name }));
