/** The address is the state of the page: what is asked, with which values, on which day, and what is selected. */
import { today } from './format.js';
import { valuesOf } from './world.js';

/** @import { Values } from './types.js' */
/** @import { World } from './world.js' */

/** The context of every answer; it travels along when the reader goes elsewhere. */
const CONTEXT = ['asOf', 'atLeast', 'knownBy', 'without', 'with'];

/** The parameter of the address that has the selection: links from before have this name. */
const SELECTION = 'hand';

/**
 * What people write themselves stands behind `#`: it may be longer than a request's head, and no log of a server should
 * hold it.
 */
const OWN_TEXT = ['query', 'parameters'];

/** One name has what the world is without and what a picture leaves out: no id begins with a capital. */
const OF_A_PICTURE = /^[A-Z]/;

/** What the paths of figures alone begin with. */
const EMBED = '/embed';

/** A place on the page: a path and its query. Immutable; `with` and `at` give other places. */
export class Place {
  #path;
  #query;

  /**
   * @param {string} path
   * @param {URLSearchParams} [query]
   */
  constructor(path, query = new URLSearchParams()) {
    this.#path = path;
    this.#query = query;
  }

  /** @param {{pathname: string, search: string, hash: string}} url a URL, a link or the location */
  static of({ pathname, search, hash }) {
    const query = new URLSearchParams(search);
    const own = new URLSearchParams(hash.slice(1));
    for (const [name, text] of own) if (OWN_TEXT.includes(name)) query.set(name, text);
    return new Place(pathname, query);
  }

  get path() {
    return this.#path;
  }

  /** The name of the question that the path asks, or null. */
  get question() {
    const [, name] = /^\/questions\/([^/]+)$/.exec(this.#path) ?? [];
    return name ? decoded(name) : null;
  }

  /** The place of the answer that a figure alone is made of, or null where this is none. @returns {Place | null} */
  get embedded() {
    return this.#path.startsWith(EMBED) ? new Place(this.#path.slice(EMBED.length), this.#query) : null;
  }

  /** The day that the address names, or null. */
  get asOf() {
    return this.get('asOf');
  }

  /** The day that answers are of: the one named, else the reader's own today. */
  get day() {
    return this.asOf ?? today();
  }

  get atLeast() {
    return this.get('atLeast') ?? 'announced';
  }

  /** The day and the standing that everything on the page obeys. */
  get context() {
    return { asOf: this.day, atLeast: this.atLeast };
  }

  /**
   * What is known and supposed beside them.
   *
   * @returns {World}
   */
  get world() {
    return {
      knownBy: this.get('knownBy'),
      without: this.#without.filter((one) => !OF_A_PICTURE.test(one)),
      with: this.all('with'),
    };
  }

  /** What the picture of explore leaves out: types of fact and kinds of entity. */
  get leftOut() {
    return this.#without.filter((one) => OF_A_PICTURE.test(one));
  }

  get #without() {
    return [...new Set(this.all('without').flatMap((text) => text.split(',').filter(Boolean)))];
  }

  /**
   * The place in a world without these alone.
   *
   * @param {string[]} parts
   */
  without(parts) {
    return this.with({ without: [...new Set([...parts, ...this.leftOut])].join() });
  }

  /** All that a look-up obeys: the day, the standing and the world. @returns {Values} */
  get terms() {
    return { ...this.context, ...valuesOf(this.world) };
  }

  /**
   * The entity or the facts that are selected.
   *
   * @returns {{kind: 'entity' | 'fact', ids: string[]} | null}
   */
  get selection() {
    const [, kind, ids] = /^(entity|fact)\.(.+)$/.exec(this.get(SELECTION) ?? '') ?? [];
    return kind === 'entity' || kind === 'fact' ? { kind, ids: ids.split(',') } : null;
  }

  /**
   * @param {string} name
   * @returns {string | null} null also for a value that is empty
   */
  get(name) {
    const value = this.#query.get(name);
    return value === '' ? null : value;
  }

  /** @param {string} name */
  all(name) {
    return this.#query.getAll(name).filter((value) => value !== '');
  }

  /** @param {string} name */
  has(name) {
    return this.#query.has(name);
  }

  /**
   * The same path with some values changed; null, '' and [] take a value out.
   *
   * @param {Values} changes
   */
  with(changes) {
    const query = new URLSearchParams(this.#query);
    for (const [name, value] of Object.entries(changes)) {
      query.delete(name);
      for (const one of [value].flat()) {
        if (one !== null && one !== undefined && one !== '') query.append(name, String(one));
      }
    }
    return new Place(this.#path, query);
  }

  /**
   * The same place with nothing for a parameter that would have its default where it is absent.
   *
   * @param {string} name
   */
  leavingOpen(name) {
    const query = new URLSearchParams(this.#query);
    query.set(name, '');
    return new Place(this.#path, query);
  }

  /**
   * Another path, on the same day, with the same standing, in the same world.
   *
   * @param {string} path
   * @param {Values} [values]
   */
  at(path, values = {}) {
    const carried = {
      ...Object.fromEntries(CONTEXT.map((name) => [name, this.all(name)])),
      without: this.world.without.join(),
    };
    return new Place(path).with({ ...carried, ...values });
  }

  /** @param {string} id */
  withEntity(id) {
    return this.with({ [SELECTION]: `entity.${id}` });
  }

  /** @param {string[]} ids */
  withFacts(...ids) {
    return this.with({ [SELECTION]: `fact.${ids.join(',')}` });
  }

  withoutSelection() {
    return this.with({ [SELECTION]: null });
  }

  /** @param {Place} other */
  withSelectionOf(other) {
    return this.with({ [SELECTION]: other.get(SELECTION) });
  }

  /** @param {Place} other */
  hasSelectionOf(other) {
    return this.get(SELECTION) === other.get(SELECTION);
  }

  /**
   * The same place with another name or value wherever this one stands: in the path, as a parameter, a value, a selection.
   *
   * @param {string} wrong
   * @param {string} right
   */
  replacing(wrong, right) {
    const path = this.#path
      .split('/')
      .map((part) => (part === encodeURIComponent(wrong) ? encodeURIComponent(right) : part))
      .join('/');
    const mend = (/** @type {string} */ text) => (text === wrong ? right : text);
    const query = new URLSearchParams();
    for (const [name, value] of this.#query) {
      // A value may be a list, and an id may stand beside other words.
      const mended =
        value === wrong
          ? right
          : value
              .split(/([,.:+])/)
              .map(mend)
              .join('');
      query.append(mend(name), OWN_TEXT.includes(name) ? value : mended);
    }
    return new Place(path, query);
  }

  /**
   * @param {string} question its name
   * @param {Values} [values]
   */
  ask(question, values = {}) {
    return this.at(`/questions/${encodeURIComponent(question)}`, values);
  }

  get href() {
    const [query, own] = [new URLSearchParams(), new URLSearchParams()];
    for (const [name, value] of this.#query) (OWN_TEXT.includes(name) ? own : query).append(name, value);
    return [this.#path, query.size ? `?${written(query)}` : '', own.size ? `#${written(own)}` : ''].join('');
  }
}

/**
 * A name as it was before it was written into an address; one that no browser wrote stays as it is.
 *
 * @param {string} text
 */
function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/**
 * Colons and commas are legal in an address and far easier to read unescaped.
 *
 * @param {URLSearchParams} query
 */
function written(query) {
  return query.toString().replaceAll('%2C', ',').replaceAll('%3A', ':');
}
