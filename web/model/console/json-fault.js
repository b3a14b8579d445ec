/** Where a text stops being JSON and what was expected there: browsers tell it in words of their own, some without the place. */

const SPACE = /[ \t\r\n]*/y;
const STRING = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"/y;
const SCALAR = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])|true\b|false\b|null\b/y;
const WORD = /[\p{L}\p{N}_'.-]+|\S/uy;

/**
 * @param {string} text
 * @returns {{message: string, from: number, to: number} | null} null where the text is JSON
 */
export function jsonFault(text) {
  try {
    JSON.parse(text);
    return null;
  } catch {
    const reading = new Reading(text);
    try {
      reading.value();
      reading.end();
    } catch (fault) {
      if (fault instanceof Fault) return fault;
      throw fault;
    }
    return { message: 'This is not JSON', from: 0, to: text.length };
  }
}

class Fault {
  /**
   * @param {string} message
   * @param {number} from
   * @param {number} to
   */
  constructor(message, from, to) {
    this.message = message;
    this.from = from;
    this.to = to;
  }
}

class Reading {
  #text;
  #at = 0;

  /** @param {string} text */
  constructor(text) {
    this.#text = text;
  }

  value() {
    this.#take(SPACE);
    if (this.#next('{')) this.#list('}', () => this.#member());
    else if (this.#next('[')) this.#list(']', () => this.value());
    else if (!this.#take(STRING) && !this.#take(SCALAR)) this.#fail('Expected a value; text stands in double quotes');
  }

  end() {
    this.#take(SPACE);
    if (this.#at < this.#text.length) this.#fail('Expected nothing more');
  }

  #member() {
    this.#take(SPACE);
    if (!this.#take(STRING)) this.#fail('Expected a name in double quotes');
    this.#take(SPACE);
    if (!this.#next(':')) this.#fail('Expected a colon after the name');
    this.value();
  }

  /**
   * @param {string} end
   * @param {() => void} item
   */
  #list(end, item) {
    this.#take(SPACE);
    if (this.#next(end)) return;
    do {
      item();
      this.#take(SPACE);
    } while (this.#next(','));
    if (!this.#next(end)) this.#fail(`Expected a comma or ${end}`);
  }

  /** @param {string} mark */
  #next(mark) {
    if (this.#text[this.#at] !== mark) return false;
    this.#at++;
    return true;
  }

  /**
   * @param {RegExp} pattern
   * @returns {string | null} what stands there, null where something else does
   */
  #take(pattern) {
    pattern.lastIndex = this.#at;
    const [found] = pattern.exec(this.#text) ?? [null];
    if (found !== null) this.#at += found.length;
    return found;
  }

  /**
   * @param {string} expected
   * @returns {never}
   */
  #fail(expected) {
    const from = this.#at;
    const found = this.#take(WORD);
    throw new Fault(
      found ? `${expected}, not ${found}` : `${expected}, but the text ends`,
      from,
      Math.max(from + 1, this.#at),
    );
  }
}
