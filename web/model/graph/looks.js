/**
 * How the things of a scene look in each state. Colours are names of the palette: what draws knows their values in the
 * theme of the moment.
 */

/** @import { SceneEdge, SceneNode } from './scene.js' */

/** @type {Map<string | undefined, number[]>} */
const DASHES = new Map([
  ['rumoured', [1, 5]],
  ['announced', [6, 5]],
  ['committed', [14, 4]],
  ['ended', [1, 8]],
]);

/**
 * Dashes by standing: the less binding, the more broken. A completed fact is an unbroken line, with none.
 *
 * @param {string | undefined} standing
 */
export function dashesOf(standing) {
  return DASHES.get(standing) ?? [];
}

/** The label of a node, and the type of the edge to it, that stands for neighbours not shown. */
export const MORE = 'MORE';

/**
 * `{border, borderWidth, dashed, ink, bold, size, opacity, above}` of a node; `above` orders what overlaps.
 *
 * @param {Pick<SceneNode, 'kind' | 'start' | 'pinned' | 'state'>} node
 */
export function nodeLook({ kind, start, pinned, state }) {
  const look = {
    border: '--surface',
    borderWidth: 1.5,
    dashed: false,
    ink: '--ink',
    bold: isBold({ start, state }),
    size: 12,
    opacity: 1,
    above: 2,
  };
  if (kind === MORE) Object.assign(look, { border: '--line-strong', dashed: true, ink: '--ink-soft', size: 11 });
  if (start) Object.assign(look, { border: '--ink', borderWidth: 3 });
  if (pinned) Object.assign(look, { border: '--ink-soft', borderWidth: 2.5, dashed: true });
  switch (state) {
    case 'faded':
      return { ...look, opacity: 0.2 };
    case 'lit':
      return { ...look, above: 6 };
    case 'selected':
      return { ...look, border: '--focus', borderWidth: 3, dashed: false, above: 7 };
    default:
      return look;
  }
}

/**
 * Whether the name of a node is in bold type.
 *
 * @param {Pick<SceneNode, 'start' | 'state'>} node
 */
export function isBold({ start, state }) {
  return start || state === 'selected';
}

/**
 * `{stroke, ink, bold, opacity, labelled, above}` of an edge. A quiet one tells its label only when it is chosen.
 *
 * @param {Pick<SceneEdge, 'stroke' | 'quiet' | 'crowded' | 'state'>} edge
 */
export function edgeLook({ stroke, quiet, crowded, state }) {
  const look = { stroke, ink: '--ink-soft', bold: false, opacity: 0.85, labelled: !quiet, above: 1 };
  switch (state) {
    case 'faded':
      return { ...look, opacity: 0.2, labelled: !crowded };
    case 'lit':
      return { ...look, opacity: 1, ink: '--ink', labelled: true, above: 5 };
    case 'selected':
      return { ...look, stroke: '--focus', opacity: 1, ink: '--ink', bold: true, labelled: true, above: 7 };
    default:
      return look;
  }
}
