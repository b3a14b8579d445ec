/** The address is the state of the page: what is asked, with which values, on which day, and what is in hand. */

/** What every answer obeys; it travels along when the reader goes elsewhere. */
const CARRIED = ['asOf', 'atLeast'];

/**
 * What people write themselves stands behind `#`: it may be longer than a request's head, and no log of a server should
 * hold it.
 */
const OWN_TEXT = ['query', 'parameters'];

/** A place on the page: a path and its query. Immutable; `with` and `at` give other places. */
export class Place {
  #path;
  #query;

  constructor(path, query = new URLSearchParams()) {
    this.#path = path;
    this.#query = query;
  }

  /** @param url a URL, a link or the location */
  static of({ pathname, search, hash }) {
    const query = new URLSearchParams(search);
    const own = new URLSearchParams(hash.slice(1));
    for (const name of OWN_TEXT) if (own.has(name)) query.set(name, own.get(name));
    return new Place(pathname, query);
  }

  get path() {
    return this.#path;
  }

  /** The name of the question that the path asks, or null. */
  get question() {
    const [, name] = /^\/questions\/([^/]+)$/.exec(this.#path) ?? [];
    return name ? decodeURIComponent(name) : null;
  }

  get asOf() {
    return this.get('asOf');
  }

  get atLeast() {
    return this.get('atLeast') ?? 'announced';
  }

  /** The entity or the facts in hand: `{kind: 'entity' | 'fact', ids}`, or null. */
  get hand() {
    const [, kind, ids] = /^(entity|fact)\.(.+)$/.exec(this.get('hand') ?? '') ?? [];
    return kind ? { kind, ids: ids.split(',') } : null;
  }

  get(name) {
    const value = this.#query.get(name);
    return value === '' ? null : value;
  }

  all(name) {
    return this.#query.getAll(name).filter((value) => value !== '');
  }

  has(name) {
    return this.#query.has(name);
  }

  /** The same path with some values changed; null, '' and [] take a value out. */
  with(changes) {
    const query = new URLSearchParams(this.#query);
    for (const [name, value] of Object.entries(changes)) {
      query.delete(name);
      for (const one of [value].flat()) if (one !== null && one !== undefined && one !== '') query.append(name, one);
    }
    return new Place(this.#path, query);
  }

  /** Another path, on the same day and with the same standing. */
  at(path, values = {}) {
    const carried = Object.fromEntries(CARRIED.map((name) => [name, this.get(name)]));
    return new Place(path).with({ ...carried, ...values });
  }

  withEntity(id) {
    return this.with({ hand: `entity.${id}` });
  }

  withFacts(...ids) {
    return this.with({ hand: `fact.${ids.join(',')}` });
  }

  ask(question, values = {}) {
    return this.at(`/questions/${encodeURIComponent(question)}`, values);
  }

  get href() {
    const [query, own] = [new URLSearchParams(), new URLSearchParams()];
    for (const [name, value] of this.#query) (OWN_TEXT.includes(name) ? own : query).append(name, value);
    return [this.#path, query.size ? `?${written(query)}` : '', own.size ? `#${written(own)}` : ''].join('');
  }
}

/** Colons and commas are legal in an address and far easier to read unescaped. */
function written(query) {
  return query.toString().replaceAll('%2C', ',').replaceAll('%3A', ':');
}
