/**
 * What runs inside an exported page. It is written into the file as text, so it names nothing outside itself.
 */
export function reader() {
  const svg = document.querySelector('figure svg');
  if (svg) {
    const box = svg.viewBox.baseVal;
    const whole = [box.x, box.y, box.width, box.height];
    const show = (x, y, w, h) => svg.setAttribute('viewBox', [x, y, w, h].join(' '));
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
      const id = event.target.closest('[data-node]')?.dataset.node;
      const near = new Set(id ? [id] : []);
      const facts = [...svg.querySelectorAll('[data-fact]')];
      for (const fact of facts)
        if (id && (fact.dataset.from === id || fact.dataset.to === id))
          near.add(fact.dataset.from).add(fact.dataset.to);
      for (const fact of facts)
        fact.classList.toggle('dim', Boolean(id) && fact.dataset.from !== id && fact.dataset.to !== id);
      for (const node of svg.querySelectorAll('[data-node]'))
        node.classList.toggle('dim', Boolean(id) && !near.has(node.dataset.node));
      for (const row of document.querySelectorAll('tbody tr'))
        row.classList.toggle(
          'dim',
          Boolean(id) && row.dataset.names !== '' && !row.dataset.names.split(' ').includes(id),
        );
    });
  }
  for (const [at, button] of [...document.querySelectorAll('th button')].entries()) {
    let up = false;
    button.addEventListener('click', () => {
      up = !up;
      const body = document.querySelector('tbody');
      const rows = [...body.rows].sort((a, b) =>
        a.cells[at].textContent.localeCompare(b.cells[at].textContent, 'en', { numeric: true }),
      );
      body.append(...(up ? rows : rows.reverse()));
    });
  }
}
