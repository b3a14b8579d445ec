/**
 * Where the nodes of a picture stand. Every layout begins from fixed places and draws no lots, so that the same view is
 * drawn the same way on reload and in another browser.
 */
import { isCrowd, settled } from './forces.js';
import { grown } from './growth.js';
import { inLayers } from './layers.js';
import { MORE } from './looks.js';
import { spreadOver } from './spread.js';

/** @import { EntityNode } from '../types.js' */
/** @import { Placed, Places, Scene, Side, Drawn } from './scene.js' */

const NARROW = 520;

/**
 * @param {Drawn} picture as `sceneOf` takes it; its layout is one of LAYOUTS
 * @param {Scene | null} before the scene whose nodes keep their places where the picture grows by forces, or null
 * @returns {Placed} `{places, sides}`, by the ids of the nodes: `{x, y}`; on which side the label stands, where that is not below
 */
export function placed({ nodes, edges, levels, layout, rounds, width, height = 0 }, before) {
  const spread = (/** @type {Places} */ places) =>
    isCrowd(nodes.length, edges.length) ? places : spreadOver(places, nodes, { width, height });
  switch (layout) {
    case 'layers':
      return inLayers(nodes, edges, levels, width);
    case 'circle':
      return inCircle(nodes);
    default:
      return {
        places: rounds
          ? grown(nodes, edges, rounds, standingIn(before), spread)
          : spread(upright(settled(nodes, edges), width)),
        sides: new Map(),
      };
  }
}

/**
 * On a narrow ground what is wider than tall stands upright: it is then shown larger.
 *
 * @param {Places} places
 * @param {number} width of the ground
 * @returns {Places}
 */
function upright(places, width) {
  const all = [...places.values()];
  const spread = (/** @type {number[]} */ some) => Math.max(...some) - Math.min(...some);
  if (!(width < NARROW) || spread(all.map(({ x }) => x)) <= spread(all.map(({ y }) => y))) return places;
  return new Map([...places].map(([id, { x, y }]) => [id, { x: y, y: x }]));
}

/**
 * The places of a scene that was laid out by forces too: those of another layout are none to grow from. What stands for
 * neighbours not shown is seated anew each time, after all others.
 *
 * @param {Scene | null} scene
 * @returns {Places}
 */
function standingIn(scene) {
  const standing = scene?.layout === 'force' ? scene.nodes.filter(({ kind }) => kind !== MORE) : [];
  return new Map(standing.map(({ id, x, y }) => [id, { x, y }]));
}

/**
 * A level oval with the names on its outer side.
 *
 * @param {EntityNode[]} nodes
 */
function inCircle(nodes) {
  const radius = Math.max(120, (nodes.length * 66) / (2 * Math.PI));
  const around = nodes.map(({ id }, at) => {
    const angle = (2 * Math.PI * at) / nodes.length - Math.PI / 2;
    return { id, x: Math.cos(angle), y: Math.sin(angle) };
  });
  return {
    places: new Map(around.map(({ id, x, y }) => [id, { x: 1.45 * radius * x, y: radius * y }])),
    sides: new Map(around.map(({ id, x, y }) => [id, sideOf(x, y)])),
  };
}

/**
 * @param {number} x
 * @param {number} y
 * @returns {Side}
 */
function sideOf(x, y) {
  if (x > 0.25) return 'right';
  if (x < -0.25) return 'left';
  return y < 0 ? 'above' : 'below';
}
