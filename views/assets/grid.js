// A week to tick is one stop of the Tab key: arrows move in it, Space ticks. A drag over its cells, by mouse or finger, paints them all alike.
(() => {
  const cellsOf = grid => [...grid.querySelectorAll('tbody tr')].map(row => [...row.querySelectorAll('input')]);
  const boxAt = (x, y) => document.elementFromPoint(x, y)?.closest?.('.grid label')?.querySelector('input') ?? null;
  const here = (grid, box) => { for (const one of grid.querySelectorAll('input')) one.tabIndex = one === box ? 0 : -1; };
  for (const grid of document.querySelectorAll('table.grid')) {
    here(grid, grid.querySelector('input:checked') ?? grid.querySelector('input'));
    const hint = grid.closest('fieldset')?.querySelector('[data-grid-hint]');
    if (hint) hint.hidden = false;
  }
  document.addEventListener('focusin', event => { const grid = event.target.closest?.('table.grid'); if (grid) here(grid, event.target); });
  document.addEventListener('keydown', event => {
    const grid = event.target.closest?.('table.grid');
    if (!grid || event.altKey || event.ctrlKey || event.metaKey) return;
    const rows = cellsOf(grid);
    const row = rows.findIndex(one => one.includes(event.target));
    const column = rows[row].indexOf(event.target);
    const to = { ArrowUp: [row - 1, column], ArrowDown: [row + 1, column], ArrowLeft: [row, column - 1], ArrowRight: [row, column + 1], Home: [row, 0], End: [row, rows[row].length - 1] }[event.key];
    if (!to) return;
    event.preventDefault();
    rows[to[0]]?.[to[1]]?.focus();
  });

  // Painting begins in the second cell, so that a tap stays a tap. A finger going up or down scrolls the page: what it painted until then is undone.
  // A quick pointer tells of few places on its way, so the line between two of them is painted, too.
  const STEP = 6;
  let from = null;
  let last = null;
  let paint = null;
  let painted = [];
  const put = (box, on) => { if (box.checked === on) return; box.checked = on; painted.push(box); box.dispatchEvent(new Event('change', { bubbles: true })); };
  const over = (x, y) => {
    const box = boxAt(x, y);
    if (!box || box.closest('.grid') !== from.closest('.grid') || (paint === null && box === from)) return;
    if (paint === null) { paint = !from.checked; put(from, paint); }
    put(box, paint);
  };
  document.addEventListener('pointerdown', event => {
    paint = null;
    painted = [];
    last = { x: event.clientX, y: event.clientY };
    from = event.button === 0 && event.isPrimary ? event.target.closest?.('.grid label')?.querySelector('input') ?? null : null;
  });
  document.addEventListener('pointermove', event => {
    if (!from) return;
    if (event.buttons === 0) { from = null; return; }
    const [across, down] = [event.clientX - last.x, event.clientY - last.y];
    const steps = Math.max(1, Math.ceil(Math.hypot(across, down) / STEP));
    for (let step = 1; step <= steps; step += 1) over(last.x + (across * step) / steps, last.y + (down * step) / steps);
    last = { x: event.clientX, y: event.clientY };
  });
  document.addEventListener('pointerup', () => { from = null; });
  document.addEventListener('pointercancel', () => { for (const box of painted.splice(0)) put(box, !box.checked); from = null; paint = null; painted = []; });
  // Where a drag comes back to the cell it began in, the browser would tick that one once more; a click by key has no detail.
  document.addEventListener('click', event => { if (paint !== null && event.detail > 0 && event.target.closest?.('.grid')) event.preventDefault(); }, true);
})();
