/**
 * What runs inside an exported page. It is written into the file as text, so it names nothing outside itself.
 */
export function reader() {
  const svg = document.querySelector('figure svg');
  if (svg instanceof SVGSVGElement) {
    const box = svg.viewBox.baseVal;
    const whole = [box.x, box.y, box.width, box.height];
    const show = (/** @type {number[]} */ ...sides) => svg.setAttribute('viewBox', sides.join(' '));
    svg.addEventListener(
      'wheel',
      (event) => {
        if (!event.ctrlKey && !svg.dataset.taken) return;
        event.preventDefault();
        const factor = event.deltaY > 0 ? 1.15 : 1 / 1.15;
        const at = svg.getBoundingClientRect();
        const [px, py] = [(event.clientX - at.left) / at.width, (event.clientY - at.top) / at.height];
        show(
          box.x + box.width * px * (1 - factor),
          box.y + box.height * py * (1 - factor),
          box.width * factor,
          box.height * factor,
        );
      },
      { passive: false },
    );
    /** @type {number[] | null} */
    let held = null;
    svg.addEventListener('pointerdown', (event) => {
      held = [event.clientX, event.clientY, box.x, box.y];
      svg.dataset.taken = 'yes';
    });
    window.addEventListener('pointermove', (event) => {
      if (!held || event.pointerType === 'touch') return;
      const scale = box.width / svg.getBoundingClientRect().width;
      show(
        held[2] - (event.clientX - held[0]) * scale,
        held[3] - (event.clientY - held[1]) * scale,
        box.width,
        box.height,
      );
    });
    window.addEventListener('pointerup', () => {
      held = null;
    });
    svg.addEventListener('dblclick', () => show(...whole));
    svg.addEventListener('click', (event) => {
      const data = (/** @type {Element | null} */ element, /** @type {string} */ name) =>
        element?.getAttribute(`data-${name}`) ?? '';
      const id = data(event.target instanceof Element ? event.target.closest('[data-node]') : null, 'node');
      const near = new Set([id]);
      const facts = [...svg.querySelectorAll('[data-fact]')];
      const touches = (/** @type {Element} */ fact) => data(fact, 'from') === id || data(fact, 'to') === id;
      for (const fact of facts) if (id && touches(fact)) near.add(data(fact, 'from')).add(data(fact, 'to'));
      for (const fact of facts) fact.classList.toggle('dim', id !== '' && !touches(fact));
      for (const node of svg.querySelectorAll('[data-node]'))
        node.classList.toggle('dim', id !== '' && !near.has(data(node, 'node')));
      for (const row of document.querySelectorAll('tbody tr')) {
        const names = data(row, 'names');
        row.classList.toggle('dim', id !== '' && names !== '' && !names.split(' ').includes(id));
      }
    });
  }
  for (const [at, button] of [...document.querySelectorAll('th button')].entries()) {
    let up = false;
    button.addEventListener('click', () => {
      up = !up;
      const body = document.querySelector('tbody');
      const text = (/** @type {HTMLTableRowElement} */ row) => row.cells[at].textContent ?? '';
      const rows = [...(body?.rows ?? [])].sort((a, b) => text(a).localeCompare(text(b), 'en', { numeric: true }));
      body?.append(...(up ? rows : rows.reverse()));
    });
  }
}
