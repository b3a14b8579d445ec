// What lies over what in the pictures of the page, as the browser has it: each fault as a line of text.
() => {
  const faults = [];
  const boxOf = (element) => {
    const { left, right, top, bottom } = element.getBoundingClientRect();
    return { left, right, top, bottom, said: element.textContent.trim() || element.closest('[data-node]')?.dataset.node };
  };
  const meet = (a, b, by) =>
    Math.min(a.right, b.right) - Math.max(a.left, b.left) > by && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > by;
  const seen = (element) =>
    element.textContent.trim() !== '' &&
    element.getAttribute('visibility') !== 'hidden' &&
    getComputedStyle(element).display !== 'none';
  const textsApart = (where, texts) => {
    texts.forEach((one, at) => {
      for (const other of texts.slice(at + 1)) {
        // A line of type is higher than its letters.
        const lower = { ...one, top: one.top + 2, bottom: one.bottom - 2 };
        if (meet(lower, { ...other, top: other.top + 2, bottom: other.bottom - 2 }, 1))
          faults.push(`${where}: "${one.said}" and "${other.said}" lie over each other`);
      }
    });
  };
  for (const svg of document.querySelectorAll('svg.scene')) {
    const texts = [...svg.querySelectorAll('text')].filter(seen).map((text) => ({ ...boxOf(text), text }));
    textsApart('graph', texts);
    const marks = [...svg.querySelectorAll('.scene-node')].map((node) => ({ node, ...boxOf(node.querySelector('.mark')) }));
    for (const mark of marks) {
      for (const text of texts)
        if (!mark.node.contains(text.text) && meet({ ...text, top: text.top + 2, bottom: text.bottom - 2 }, mark, 1))
          faults.push(`graph: "${text.said}" lies over the node ${mark.node.dataset.node}`);
    }
    marks.forEach((one, at) => {
      for (const other of marks.slice(at + 1))
        if (meet(one, other, 1))
          faults.push(`graph: the nodes ${one.node.dataset.node} and ${other.node.dataset.node} lie over each other`);
    });
    for (const line of svg.querySelectorAll('path[data-fact]')) {
      const { from, to } = line.dataset;
      const matrix = line.getScreenCTM();
      const long = line.getTotalLength();
      const points = Array.from({ length: 60 }, (_, at) =>
        line.getPointAtLength((long * at) / 59).matrixTransform(matrix),
      );
      for (const { node, left, right, top, bottom } of marks) {
        if (node.dataset.node === from || node.dataset.node === to) continue;
        if (points.some(({ x, y }) => x > left + 1 && x < right - 1 && y > top + 1 && y < bottom - 1))
          faults.push(`graph: the line ${from} → ${to} passes under ${node.dataset.node}`);
      }
    }
    // What stands on one line would be read of another that passes under it.
    for (const line of svg.querySelectorAll('path[data-fact]')) {
      const matrix = line.getScreenCTM();
      const long = line.getTotalLength();
      const points = Array.from({ length: 120 }, (_, at) => line.getPointAtLength((long * at) / 119).matrixTransform(matrix));
      for (const text of texts) {
        const own = text.text.closest('[data-label]')?.dataset.label;
        if (own === undefined || own === line.closest('.scene-edge')?.dataset.edge) continue;
        if (points.some(({ x, y }) => x > text.left + 2 && x < text.right - 2 && y > text.top + 3 && y < text.bottom - 3))
          faults.push(`graph: "${text.said}" lies over the line ${line.dataset.from} → ${line.dataset.to}`);
      }
    }
    const ground = svg.getBoundingClientRect();
    if (svg.closest('.composed'))
      for (const text of texts)
        if (text.left < ground.left - 1 || text.right > ground.right + 1 || text.bottom > ground.bottom + 1)
          faults.push(`graph: "${text.said}" is cut off`);
  }
  for (const ground of document.querySelectorAll('graph-view .canvas, .chart-ground'))
    if (!(ground.getAttribute('aria-label') ?? '').trim() || ground.getAttribute('role') !== 'group')
      faults.push('a picture that is walked by keys has no name, or is said to be an image');
  for (const item of document.querySelectorAll('svg.scene [tabindex]'))
    if (!(item.getAttribute('aria-label') ?? '').trim()) faults.push(`graph: ${item.outerHTML.slice(0, 80)} has no name`);
  for (const svg of document.querySelectorAll('.chart-ground svg'))
    textsApart('chart', [...svg.querySelectorAll('text')].filter(seen).map(boxOf));
  // A legend names what is drawn, and nothing else.
  const opaque = (colour) => (colour.match(/[\d.]+/g) ?? []).slice(0, 3).join(' ');
  // Of a swatch that fades the colour is in what is drawn beside it.
  const plain = (swatch) =>
    getComputedStyle(swatch).backgroundImage === 'none' ? getComputedStyle(swatch).backgroundColor : null;
  const coloursIn = (svg) =>
    new Set(
      [...svg.querySelectorAll('*')].flatMap((one) =>
        [getComputedStyle(one).fill, getComputedStyle(one).stroke].filter((paint) => paint !== 'none').map(opaque),
      ),
    );
  for (const frame of document.querySelectorAll('.picture-frame')) {
    const svg = frame.querySelector('svg.scene, .chart-ground svg');
    if (!svg) continue;
    const colours = coloursIn(svg);
    const dashes = new Set(
      [...svg.querySelectorAll('path[data-fact]:not([data-fact=""])')].map((line) =>
        (line.getAttribute('stroke-dasharray') ?? '').split(/[ ,]+/).filter(Boolean).join(' '),
      ),
    );
    for (const item of frame.querySelectorAll('.picture-legend li')) {
      const [line, swatch] = [item.querySelector('.legend-stroke'), item.querySelector('.legend-swatch')];
      const named = item.textContent.trim();
      const isOfAColour = line?.classList.length > 1;
      if (line && !isOfAColour && !dashes.has(line.querySelector('path').getAttribute('stroke-dasharray') ?? ''))
        faults.push(`legend: no line is dashed as "${named}" says`);
      const colour = swatch ? plain(swatch) : isOfAColour ? getComputedStyle(line).color : null;
      if (colour !== null && !colours.has(opaque(colour))) faults.push(`legend: nothing has the colour of "${named}"`);
    }
  }
  return faults.slice(0, 12).join('\n');
}
