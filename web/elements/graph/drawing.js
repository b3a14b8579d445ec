/** What draws pictures of graphs, fetched when the first is asked for. */
import { CrowdDrawer } from './crowd-drawer.js';
import { SvgDrawer } from './svg-drawer.js';

export { cardOf } from '../../model/graph/card.js';
export { marked, moved, sceneOf } from '../../model/graph/scene.js';
export { svgOfScene } from './scene-svg.js';

/** @import { Point, Scene } from '../../model/graph/scene.js' */

/**
 * What draws a scene on a ground. It shows what it is given, lets a reader move and zoom it, and decides nothing itself.
 *
 * @typedef {object} Drawer
 * @property {(scene: Scene) => void} show draws another scene where the view is
 * @property {() => void} frame brings the whole into view, as far as it can be read
 * @property {() => void} fit brings the whole into view
 * @property {boolean} outside whether something of the scene stands out of view
 * @property {(factor: number) => void} zoom
 * @property {(right: number, down: number) => void} pan by pixels
 * @property {(id: string) => {x: number, y: number}} placeOf where a node stands on the ground, in pixels
 * @property {() => void} restyle draws again in the colours of now
 * @property {() => void} resize takes the size of the ground
 * @property {() => void} close
 *
 * What a drawer tells of the reader.
 *
 * @typedef {object} Heard
 * @property {(kind: 'entity' | 'fact' | null, ids: readonly string[]) => void} choose an entity or facts are pressed, or the
 *     empty ground
 * @property {(id: string, place: Point) => void} move a node was dragged
 * @property {(pointed: Pointed | null) => void} point the pointer or the focus comes upon something, or leaves it
 *
 * @typedef {{id: string, x: number, top: number, bottom: number}} Pointed what of the scene, and where on the ground
 *
 * @typedef {(name: string) => string} Colour the value of a colour of the palette, as it is now
 */

/**
 * @param {Scene} scene
 * @param {HTMLElement} ground to draw in
 * @param {Colour} colour
 * @param {Heard} heard
 * @returns {Drawer}
 */
export function drawerOf(scene, ground, colour, heard) {
  return scene.crowd ? new CrowdDrawer(ground, colour, heard) : new SvgDrawer(ground, colour, heard);
}

/**
 * Whether a drawer is of the kind that draws a scene.
 *
 * @param {Drawer} drawer
 * @param {Scene} scene
 */
export function draws(drawer, scene) {
  return drawer instanceof (scene.crowd ? CrowdDrawer : SvgDrawer);
}
