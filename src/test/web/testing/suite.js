/**
 * Tests in a browser, each told by its name. A file of tests calls `describe` and `it` when it is loaded; nothing runs
 * before `run`.
 */

/**
 * @typedef {object} Test
 * @property {string[]} names from the outermost `describe` to its own
 * @property {() => void | Promise<void>} body
 */

/** @type {Test[]} */
const tests = [];

/** @type {string[]} */
let around = [];

/**
 * What tests are about.
 *
 * @param {string} name
 * @param {() => void} body calls `it`
 */
export function describe(name, body) {
  const outside = around;
  around = [...around, name];
  try {
    body();
  } finally {
    around = outside;
  }
}

/**
 * A test: it fails by throwing.
 *
 * @param {string} name a sentence of what holds
 * @param {Test['body']} body
 */
export function it(name, body) {
  tests.push({ names: [...around, name], body });
}

/** Runs what was told since the last run, one after the other. @returns what each came to; `failure` is '' where it passed */
export async function run() {
  const results = [];
  for (const { names, body } of tests.splice(0)) {
    let failure = '';
    try {
      await body();
    } catch (fault) {
      failure = fault instanceof Error ? (fault.stack ?? fault.message) : String(fault);
    }
    results.push({ names, failure: failure.replaceAll(`${location.origin}/`, '') });
  }
  return results;
}
