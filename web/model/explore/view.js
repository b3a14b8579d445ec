/**
 * What is explored, as the address says it: where it starts, what is opened in which order, what is hidden, pinned,
 * filtered out, and between whom the chains are sought. Immutable; each change gives another view.
 */

/** @import { Values } from '../types.js' */
/** @import { Place } from '../place.js' */

/** So many neighbours an opening shows; opening the same again shows as many more. */
export const CAP = 12;

/** Amounts a reader can ask for at least, in whole units of whatever currency. */
export const LEAST_AMOUNTS = [1e6, 1e8, 1e9, 1e10, 1e11];

const SHARED = ['entities', 'open', 'hide', 'pin', 'without', 'least', 'between', 'layout'];

export class View {
  #place;

  /** @param {Place} place */
  constructor(place) {
    this.#place = place;
  }

  get starts() {
    return this.#list('entities');
  }

  /** The openings in their order: `{id, types}`; no types = every kind of fact. Each start is opened first. */
  get openings() {
    const written = this.#list('open').map((one) => {
      const [id, types = ''] = one.split(':');
      return { id, types: types.split('+').filter(Boolean) };
    });
    return [...this.starts.map((id) => ({ id, types: [] })), ...written];
  }

  get hidden() {
    return new Set(this.#list('hide'));
  }

  /** Places of pinned entities by id: `{x, y}`. */
  get pinned() {
    return new Map(
      this.#list('pin')
        .map((one) => one.split(':'))
        .map(([id, x, y]) => [id, { x: Number(x) || 0, y: Number(y) || 0 }]),
    );
  }

  /** Types of fact and kinds of entity that are left out. */
  get without() {
    return new Set(this.#place.leftOut);
  }

  get least() {
    return Number(this.#place.get('least')) || 0;
  }

  /** None, one or two ids. */
  get between() {
    return this.#list('between').slice(0, 2);
  }

  get layout() {
    return this.#place.get('layout');
  }

  /** The same for two views that show the same. */
  get key() {
    return SHARED.map((name) => this.#place.all(name).join(',')).join(' ');
  }

  /** @param {string[]} ids */
  startingAt(ids) {
    const kept = new Set(ids);
    return this.#with({
      entities: ids,
      between: this.between.every((id) => kept.has(id) || !this.starts.includes(id)) ? this.between : [],
    });
  }

  /**
   * @param {string} id
   * @param {string[]} [types] none = every kind of fact
   */
  opening(id, types = []) {
    return this.#with({ open: [...this.#list('open'), types.length ? `${id}:${types.join('+')}` : id] });
  }

  /** @param {string} id */
  closing(id) {
    return this.#with({ open: this.#list('open').filter((one) => one.split(':')[0] !== id) });
  }

  /** @param {string} id */
  hiding(id) {
    return this.#with({ hide: [...this.hidden, id] });
  }

  /** @param {string[]} ids */
  showing(...ids) {
    return this.#with({ hide: [...this.hidden].filter((id) => !ids.includes(id)) });
  }

  /**
   * @param {string} id
   * @param {{x: number, y: number}} place
   */
  pinning(id, { x, y }) {
    return this.#pinnedAs(new Map([...this.pinned, [id, { x: Math.round(x), y: Math.round(y) }]]));
  }

  /** @param {string} id */
  unpinning(id) {
    return this.#pinnedAs(new Map([...this.pinned].filter(([one]) => one !== id)));
  }

  /** @param {string} word a type of fact or a kind of entity */
  toggling(word) {
    const without = this.without;
    if (!without.delete(word)) without.add(word);
    return this.#with({ without: [...without, ...this.#place.world.without] });
  }

  /** @param {number} amount */
  ofAtLeast(amount) {
    return this.#with({ least: amount || null });
  }

  /** @param {string[]} ids */
  joining(...ids) {
    return this.#with({ between: ids });
  }

  /** @param {string | null} layout */
  laidOut(layout) {
    return this.#with({ layout });
  }

  /**
   * This view on the day, with the standing and the selection, of another place.
   *
   * @param {Place} place
   */
  at(place) {
    return place.with(Object.fromEntries(SHARED.map((name) => [name, this.#place.all(name)])));
  }

  /** @param {Map<string, {x: number, y: number}>} pinned */
  #pinnedAs(pinned) {
    return this.#with({ pin: [...pinned].map(([id, { x, y }]) => `${id}:${x}:${y}`) });
  }

  /** @param {string} name */
  #list(name) {
    return this.#place
      .all(name)
      .flatMap((one) => one.split(','))
      .filter(Boolean);
  }

  /** @param {Values} changes */
  #with(changes) {
    return new View(
      this.#place.with(
        Object.fromEntries(
          Object.entries(changes).map(([name, value]) => [name, Array.isArray(value) ? value.join(',') : value]),
        ),
      ),
    );
  }
}
