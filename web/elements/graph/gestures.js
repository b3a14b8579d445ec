/**
 * What a reader does on the ground of a picture with a mouse, a pen, fingers or a wheel. A picture amid a page must not
 * catch the wheel or the finger of a reader who scrolls past: the wheel zooms with Ctrl, or once the picture was pressed;
 * two fingers move and zoom; one finger only presses.
 */

/** @import { Point } from '../../model/graph/scene.js' */

/** Less than so many pixels is a press that trembled. */
const TREMBLE = 4;
/** So many pixels of a wheel halve or double. */
const DOUBLED = 300;

/**
 * What is called, with places in pixels on the ground.
 *
 * @typedef {object} Gestures
 * @property {(right: number, down: number) => void} pan
 * @property {(factor: number, place: Point) => void} zoom
 * @property {(place: Point | null) => void} point null where the pointer leaves
 * @property {(place: Point) => void} press
 * @property {(place: Point) => boolean} grab whether there is something to drag; `drag` and `drop` follow
 * @property {(place: Point) => void} drag
 * @property {() => void} drop
 */

/**
 * A pointer that is pressed.
 *
 * @typedef {object} Held
 * @property {number} id
 * @property {Point} from
 * @property {Point} last
 * @property {boolean} moved
 * @property {boolean} dragging
 * @property {boolean} touch
 */

/**
 * @param {HTMLElement} ground
 * @param {Gestures} heard
 * @param {AbortSignal} signal ends the listening
 */
export function hearGestures(ground, heard, signal) {
  /** @type {Map<number, Point>} */
  const fingers = new Map();
  /** @type {Held | null} */
  let held = null;
  const placeOf = (/** @type {MouseEvent} */ { clientX, clientY }) => {
    const { left, top } = ground.getBoundingClientRect();
    return { x: clientX - left, y: clientY - top };
  };
  /** @type {<K extends keyof HTMLElementEventMap>(name: K, listener: (event: HTMLElementEventMap[K]) => void, options?: AddEventListenerOptions) => void} */
  const on = (name, listener, options = {}) => ground.addEventListener(name, listener, { ...options, signal });

  on('pointerdown', (event) => {
    if (event.button !== 0) return;
    ground.focus({ preventScroll: true });
    const place = placeOf(event);
    if (event.pointerType === 'touch') fingers.set(event.pointerId, place);
    held =
      fingers.size > 1
        ? null
        : {
            id: event.pointerId,
            from: place,
            last: place,
            moved: false,
            dragging: false,
            touch: event.pointerType === 'touch',
          };
    ground.setPointerCapture(event.pointerId);
  });
  on('pointermove', (event) => {
    const place = placeOf(event);
    if (fingers.size > 1) pinch(fingers, event.pointerId, place, heard);
    else if (held?.id === event.pointerId) follow(held, place, heard);
    else if (event.pointerType !== 'touch') heard.point(place);
  });
  on('pointerup', (event) => {
    fingers.delete(event.pointerId);
    if (held?.id !== event.pointerId) return;
    if (held.dragging) heard.drop();
    else if (!held.moved) heard.press(held.from);
    held = null;
  });
  on('pointercancel', (event) => {
    fingers.delete(event.pointerId);
    if (held?.dragging) heard.drop();
    held = null;
  });
  on('pointerleave', () => held || heard.point(null));
  on('touchmove', (event) => event.touches.length > 1 && event.preventDefault(), { passive: false });
  on(
    'wheel',
    (event) => {
      if (!event.ctrlKey && document.activeElement !== ground) return;
      event.preventDefault();
      heard.zoom(2 ** (-event.deltaY / DOUBLED), placeOf(event));
    },
    { passive: false },
  );
}

/**
 * @param {Held} held
 * @param {Point} place
 * @param {Gestures} heard
 */
function follow(held, place, heard) {
  if (!held.moved) {
    if (Math.hypot(place.x - held.from.x, place.y - held.from.y) < TREMBLE) return;
    held.moved = true;
    held.dragging = !held.touch && heard.grab(held.from);
  }
  if (held.dragging) heard.drag(place);
  else if (!held.touch) heard.pan(place.x - held.last.x, place.y - held.last.y);
  held.last = place;
}

/**
 * @param {Map<number, Point>} fingers
 * @param {number} id
 * @param {Point} place
 * @param {Gestures} heard
 */
function pinch(fingers, id, place, heard) {
  if (!fingers.has(id)) return;
  const before = spanOf(fingers);
  fingers.set(id, place);
  const now = spanOf(fingers);
  heard.pan(now.x - before.x, now.y - before.y);
  if (before.wide > 0) heard.zoom(now.wide / before.wide, now);
}

/** @param {Map<number, Point>} fingers */
function spanOf(fingers) {
  const [one, other] = [...fingers.values()];
  return { x: (one.x + other.x) / 2, y: (one.y + other.y) / 2, wide: Math.hypot(one.x - other.x, one.y - other.y) };
}
