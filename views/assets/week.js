// On a desk a planned visit can be dragged to another block: it sends the form behind its "Move", and nothing else. With Alt or Ctrl it is copied.
(() => {
  let held = null;
  const placeOf = event => event.target.closest?.('[data-place]');
  const clear = () => { for (const el of document.querySelectorAll('.drop')) el.classList.remove('drop'); };
  for (const card of document.querySelectorAll('[data-move]')) card.draggable = true;
  document.addEventListener('dragstart', event => {
    held = event.target.closest?.('[data-move]') ?? null;
    if (!held) return;
    event.dataTransfer.effectAllowed = 'copyMove';
    event.dataTransfer.setData('text/plain', '');
  });
  document.addEventListener('dragover', event => {
    const place = held && placeOf(event);
    clear();
    if (!place || place.contains(held)) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = event.altKey || event.ctrlKey ? 'copy' : 'move';
    place.classList.add('drop');
  });
  document.addEventListener('dragend', () => { held = null; clear(); });
  document.addEventListener('drop', event => {
    const place = held && placeOf(event);
    if (!place || place.contains(held)) return;
    event.preventDefault();
    const form = held.querySelector('form[action$="/moves"]');
    const to = form.elements.to;
    const { place: value } = place.dataset;
    if (![...to.options].some(one => one.value === value)) to.add(new Option(value, value));
    to.value = value;
    const [move, copy] = form.querySelectorAll('button');
    form.requestSubmit(event.altKey || event.ctrlKey ? copy : move);
  });
})();
