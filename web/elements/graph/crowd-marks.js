/** The marks of a crowd on a canvas: shapes of the kinds, heads of arrows, and the room that names take. */

/** The height of a line of text, in pixels. */
export const LINE = 15;
const CELL = 60;

/** Takes the room of a name on a coarse grid, where all of it is free. */
export function take(taken, x, y, width) {
  const cells = [];
  const row = Math.floor(y / LINE);
  for (
    let column = Math.floor((x - width / 2 - 6) / CELL);
    column <= Math.floor((x + width / 2 + 6) / CELL);
    column++
  ) {
    for (const one of [row, row + 1]) {
      const cell = column * 1e6 + one;
      if (taken.has(cell)) return false;
      cells.push(cell);
    }
  }
  for (const cell of cells) taken.add(cell);
  return true;
}

export function touches(from, to, { x1, y1, x2, y2 }) {
  return (
    Math.max(from.x, to.x) > x1 &&
    Math.min(from.x, to.x) < x2 &&
    Math.max(from.y, to.y) > y1 &&
    Math.min(from.y, to.y) < y2
  );
}

export function arrows(context, lines) {
  context.beginPath();
  for (const { from, to } of lines) {
    const angle = Math.atan2(to.y - from.y, to.x - from.x);
    const [x, y] = [to.x - 13 * Math.cos(angle), to.y - 13 * Math.sin(angle)];
    context.moveTo(x, y);
    for (const side of [0.4, -0.4]) context.lineTo(x - 9 * Math.cos(angle + side), y - 9 * Math.sin(angle + side));
  }
  context.fill();
}

export function outline(context, label, x, y) {
  switch (label) {
    case 'Company':
      context.moveTo(x + 11, y);
      context.arc(x, y, 11, 0, 2 * Math.PI);
      return;
    case 'Cloud':
      context.roundRect(x - 15, y - 10, 30, 20, 5);
      return;
    case 'Model':
      corners(context, x, y, [-11, 0, -5.5, -11, 5.5, -11, 11, 0, 5.5, 11, -5.5, 11]);
      return;
    case 'Chip':
      corners(context, x, y, [0, -12.5, 12.5, 0, 0, 12.5, -12.5, 0]);
      return;
    case 'Product':
      corners(context, x, y, [0, -11, 11, 11, -11, 11]);
      return;
    default:
      context.rect(x - 14, y - 9, 28, 18);
  }
}

function corners(context, x, y, offsets) {
  for (let at = 0; at < offsets.length; at += 2) {
    if (at === 0) context.moveTo(x + offsets[0], y + offsets[1]);
    else context.lineTo(x + offsets[at], y + offsets[at + 1]);
  }
  context.closePath();
}
