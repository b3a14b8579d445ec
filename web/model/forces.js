/**
 * Forces between many nodes (Fruchterman and Reingold, 1991): all push one another off, lines pull their ends together,
 * a weak pull to the middle keeps the unconnected near. Numbers in flat arrays and a count of rounds that the size alone
 * decides: a second look gives the same places.
 */

/** The distance at which two joined nodes rest, about. */
const REST = 62;
/** Pushes reckoned for one layout, about; a round of n nodes takes n²/2 of them. Some 4 ns each. */
const PUSHES = 1.2e8;
const [FEWEST, MOST] = [30, 300];
/** Where most keep their place, the few find theirs soon. */
const FOR_SOME = 60;
/** From so many times their length on, a line pulls no harder: or whoever knows all would be in one heap. */
const TAUT = 2;
/** Stronger downwards than sidewards: pictures are wider than they are tall. */
const PULL_TO_MIDDLE = { x: 2, y: 6 };

/**
 * @param places `{x, y}` of each node; moved
 * @param pairs index pairs of joined nodes, flat; a pair that comes twice pulls twice
 * @param free indices of the nodes that may move
 */
export function settle(places, pairs, free = places.map((_, at) => at)) {
  const [xs, ys] = [Float64Array.from(places, ({ x }) => x), Float64Array.from(places, ({ y }) => y)];
  const all = free.length === xs.length;
  const rounds = all ? Math.max(FEWEST, Math.min(MOST, Math.round(PUSHES / (xs.length ** 2 / 2)))) : FOR_SOME;
  const [byX, byY] = [new Float64Array(xs.length), new Float64Array(xs.length)];
  const farthest = REST * Math.sqrt(xs.length) * 0.3;
  for (let round = 0; round < rounds; round++) {
    byX.fill(0);
    byY.fill(0);
    if (all) pushAll(xs, ys, byX, byY);
    else pushFree(xs, ys, byX, byY, free);
    pull(xs, ys, byX, byY, pairs);
    step(xs, ys, byX, byY, free, farthest * (1 - round / rounds) ** 1.5 + 0.5);
  }
  places.forEach((place, at) => Object.assign(place, { x: xs[at], y: ys[at] }));
}

function pushAll(xs, ys, byX, byY) {
  for (let one = 1; one < xs.length; one++) {
    const [x, y] = [xs[one], ys[one]];
    let [sumX, sumY] = [0, 0];
    for (let other = 0; other < one; other++) {
      const [right, down] = [x - xs[other], y - ys[other]];
      const push = (REST * REST) / (right * right + down * down + 1);
      sumX += right * push;
      sumY += down * push;
      byX[other] -= right * push;
      byY[other] -= down * push;
    }
    byX[one] += sumX;
    byY[one] += sumY;
  }
}

function pushFree(xs, ys, byX, byY, free) {
  for (const one of free) {
    for (let other = 0; other < xs.length; other++) {
      const [right, down] = [xs[one] - xs[other], ys[one] - ys[other]];
      const push = (REST * REST) / (right * right + down * down + 1);
      byX[one] += right * push;
      byY[one] += down * push;
    }
  }
}

function pull(xs, ys, byX, byY, pairs) {
  for (let at = 0; at < pairs.length; at += 2) {
    const [one, other] = [pairs[at], pairs[at + 1]];
    const [right, down] = [xs[other] - xs[one], ys[other] - ys[one]];
    const draw = Math.min(Math.sqrt(right * right + down * down) / REST, TAUT);
    byX[one] += right * draw;
    byY[one] += down * draw;
    byX[other] -= right * draw;
    byY[other] -= down * draw;
  }
}

function step(xs, ys, byX, byY, free, farthest) {
  for (const one of free) {
    const [right, down] = [byX[one] - xs[one] * PULL_TO_MIDDLE.x, byY[one] - ys[one] * PULL_TO_MIDDLE.y];
    const far = Math.sqrt(right * right + down * down) || 1;
    const part = Math.min(far, farthest) / far;
    xs[one] += right * part;
    ys[one] += down * part;
  }
}
