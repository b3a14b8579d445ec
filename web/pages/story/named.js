/** The entities that a story's values name, as they are called and what they are. */
import { Query } from '../../elements/query.js';
import { api } from '../../elements/api.js';
import { entitiesIn } from '../../model/story.js';

/** @import { ReactiveControllerHost } from 'lit' */
/** @import { EntityNode, Values } from '../../model/types.js' */
/** @import { Story } from '../../model/story-types.js' */
/** @import { Place } from '../../model/place.js' */

/** The same at each drawing: what is given anew is drawn again. @type {EntityNode[]} */
const NOBODY = [];
/** @type {ReadonlyMap<string, string>} */
const NO_KINDS = new Map();

export class Named {
  #query;
  #about;

  /**
   * @param {ReactiveControllerHost} host
   * @param {() => {story: Story, values: Record<string, string[]>, place: Place} | null} about
   */
  constructor(host, about) {
    this.#about = about;
    this.#query = new Query(
      host,
      async (/** @type {{ids: string[], context: Values}} */ { ids, context }, signal) => {
        const cards = await Promise.all(ids.map((id) => api.entity(id, context, signal)));
        const nodes = cards.map(({ entity }) => entity);
        const kinds = new Map(nodes.map(({ id, label }) => [id, label]));
        return { nodes, kinds, names: new Map(nodes.map(({ id, name }) => [id, name ?? id])) };
      },
      () => {
        const ids = this.#ids;
        return ids.length ? { ids, context: /** @type {Place} */ (about()?.place).terms } : null;
      },
    );
  }

  get #ids() {
    const about = this.#about();
    return about ? entitiesIn(about.story.parameters, about.values) : [];
  }

  /** The names are there, or there are none to wait for. */
  get isHere() {
    return this.#ids.length === 0 || this.#query.answer !== null;
  }

  get problem() {
    return this.#query.problem;
  }

  /** @type {(id: string) => string} */
  nameOf = (id) => this.#query.answer?.names.get(id) ?? id;

  /** By id. @returns {ReadonlyMap<string, string>} */
  get kinds() {
    return this.#query.answer?.kinds ?? NO_KINDS;
  }

  /** @returns {EntityNode[]} */
  get nodes() {
    return this.#query.answer?.nodes ?? NOBODY;
  }
}
