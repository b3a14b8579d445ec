// What is wrong in the figure of the page, as the browser has it: each fault as a line of text.
() => {
  const svg = document.querySelector('figure-sheet .sheet > svg');
  const picture = [...svg.children].find((one) => one.tagName === 'svg' && one.hasAttribute('preserveAspectRatio'));
  const whole = svg.getBoundingClientRect();
  const zoom = whole.width / svg.viewBox.baseVal.width;
  const faults = [];
  // Words are no wider than the room of the picture.
  const [left, wide] = ['x', 'width'].map((name) => Number(picture.getAttribute(name)));
  const margin = whole.left + zoom * (left + wide);
  const texts = [...svg.querySelectorAll('text')]
    .filter((one) => one.textContent.trim() && one.getAttribute('visibility') !== 'hidden')
    .map((one) => ({ one, said: one.textContent.trim(), box: one.getBoundingClientRect() }));
  const meet = (a, b) =>
    Math.min(a.right, b.right) - Math.max(a.left, b.left) > zoom &&
    Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 5 * zoom;
  texts.forEach(({ one, said, box }, at) => {
    for (const other of texts.slice(at + 1))
      if (meet(box, other.box)) faults.push(`"${said}" and "${other.said}" lie over each other`);
    if (box.left < whole.left - 1 || box.right > whole.right + 1 || box.bottom > whole.bottom + 1)
      faults.push(`"${said}" is cut off`);
    if ((parseFloat(getComputedStyle(one).fontSize) * one.getScreenCTM().a) / svg.getScreenCTM().a < 10.95)
      faults.push(`"${said}" is too small`);
    // Nobody can open a figure.
    if (said.endsWith('▸') || said.includes('the table')) faults.push(`"${said}" leads nowhere`);
    if (said.endsWith('…')) faults.push(`"${said}" is a name that is cut`);
    if (/[$€\d][\d.,]*…/.test(said)) faults.push(`"${said}" is a number that is cut`);
    if (box.right > margin + zoom) faults.push(`"${said}" goes over the margin`);
  });
  if (!texts.some(({ said }) => said.includes(' Interlock'))) faults.push('no line says where it is from');
  // A line of the legend is in the picture; those of a standing have the ink of the address, which stands last.
  const lines = [...svg.children].filter((one) => one.tagName === 'text' && one.textContent.includes('/questions/'));
  const plain = getComputedStyle(lines.at(-1) ?? svg).fill;
  const strokes = new Set([...picture.querySelectorAll('path, line')].map((one) => getComputedStyle(one).stroke));
  for (const sign of [...svg.children].filter((one) => one.tagName === 'path'))
    if (![...strokes, plain].includes(getComputedStyle(sign).stroke) && picture.querySelector('path[data-fact]'))
      faults.push(`no line has the colour of "${sign.nextElementSibling?.textContent}"`);
  const ends = new Set([...picture.querySelectorAll('path[data-fact]')].flatMap(({ dataset }) => [dataset.from, dataset.to]));
  const lone = texts.map(({ said }) => said).join(' ').split('Without a line')[1] ?? '';
  if (ends.size)
    for (const node of picture.querySelectorAll('.scene-node'))
      if (!ends.has(node.dataset.node) && !lone.includes(node.querySelector('text')?.textContent ?? ''))
        faults.push(`nothing tells what "${node.querySelector('text')?.textContent}" hangs on`);
  const heights = [...picture.querySelectorAll('text, path, circle')]
    .map((one) => one.getBoundingClientRect())
    .filter(({ width, height }) => width + height > 0);
  const tall = Math.max(...heights.map(({ bottom }) => bottom)) - Math.min(...heights.map(({ top }) => top));
  // A chain of a few is flat, however large it is drawn.
  const few = picture.querySelectorAll('.scene-node').length;
  if (tall < (few > 0 && few < 6 ? 0.11 : 0.2) * zoom * Number(picture.getAttribute('height')))
    faults.push(`only ${Math.round(tall / zoom)} of ${picture.getAttribute('height')} pixels are drawn on`);
  return faults.slice(0, 12).join('\n');
}
