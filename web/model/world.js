/**
 * Worlds: what answers are true in. The real one is what the data say today; another is as known by a day, without some of
 * it, or with supposed facts. It stands in the address, in the words of the API, and travels along from page to page.
 */
import { isDay } from './days.js';
import { day } from './format.js';
import { say } from './say.js';

/** @import { Place } from './place.js' */
/** @import { Values } from './types.js' */

/**
 * @typedef {object} World
 * @property {string | null} knownBy what public sources had told by this day
 * @property {string[]} without ids of entities, facts, deals and sources; `country:TW`, `segment:foundry`, `origin:…`
 * @property {string[]} with supposed facts, each in a line
 */

/** @typedef {{ from: string, type: string, to: string, what?: string, status?: string, since?: string }} Supposed */

/** Whether the server answers in other worlds. */
let offered = false;

/** @param {unknown[] | undefined} fields the parameters of worlds that the server takes */
export function useWorlds(fields) {
  offered = fields !== undefined && fields.length > 0;
}

export function areWorldsOffered() {
  return offered;
}

/**
 * Whether nothing is taken out or supposed, and all is known that is known today.
 *
 * @param {World} world
 */
export function isReal(world) {
  return world.knownBy === null && !isScenario(world);
}

/**
 * Whether something is taken out or supposed.
 *
 * @param {World} world
 */
export function isScenario(world) {
  return world.without.length + world.with.length > 0;
}

/**
 * As the API takes it: what is not given is absent.
 *
 * @param {World} world
 * @returns {Values}
 */
export function valuesOf(world) {
  return Object.fromEntries(
    Object.entries({ knownBy: world.knownBy, without: world.without.join(), with: world.with }).filter(
      ([, value]) => value !== null && value.length > 0,
    ),
  );
}

/**
 * What an answer on the page asked, as an operator on it asks again.
 *
 * @param {{ question: string, parameters: Values }} answer
 * @param {Place} place
 */
export function askedAgain({ question, parameters }, place) {
  return { question, values: /** @type {Values} */ ({ ...parameters, ...valuesOf(place.world) }) };
}

/**
 * The place in a world where one thing more is gone.
 *
 * @param {Place} place
 * @param {string[]} parts
 */
export function takingOut(place, ...parts) {
  return place.without([...place.world.without, ...parts]);
}

/**
 * The place in a world where it is there again.
 *
 * @param {Place} place
 * @param {string} part
 */
export function puttingBack(place, part) {
  return place.without(place.world.without.filter((one) => one !== part));
}

/**
 * The place in a world where another is gone in its stead.
 *
 * @param {Place} place
 * @param {string} wrong
 * @param {string} right
 */
export function replacing(place, wrong, right) {
  return place.without(place.world.without.map((one) => (one === wrong ? right : one)));
}

/**
 * @param {Place} place
 * @param {string} line
 */
export function supposing(place, line) {
  return place.with({ with: [...new Set([...place.world.with, line])] });
}

/**
 * @param {Place} place
 * @param {string} line
 */
export function notSupposing(place, line) {
  return place.with({ with: place.world.with.filter((one) => one !== line) });
}

/**
 * The same place in the market as it is.
 *
 * @param {Place} place
 */
export function inReality(place) {
  return place.with({ knownBy: null, with: null }).without([]);
}

/**
 * The world in one line.
 *
 * @param {World} world
 * @param {string} how its scenario, as sentences tell it: 'without NVIDIA'
 */
export function worldSentence(world, how) {
  const known = world.knownBy && isDay(world.knownBy) ? say('as known on {day}', { day: day(world.knownBy) }) : '';
  const whole = [how, known].filter(Boolean).join(', ');
  if (!whole) return '';
  return how ? say('What if: the market {how}', { how: whole }) : say('The market {how}', { how: whole });
}

/**
 * A supposed fact as the API reads it: `anthropic SPENDS_ON oci; what=compute; status=committed`.
 *
 * @param {Supposed} fact
 */
export function supposedLine({ from, type, to, ...properties }) {
  const said = Object.entries(properties)
    // What parts the properties from each other is no part of them.
    .map(([name, text]) => [name, (text ?? '').replace(/[;\n=]+/g, ' ').trim()])
    .filter(([, text]) => text);
  return [`${from} ${type} ${to}`, ...said.map(([name, text]) => `${name}=${text}`)].join('; ');
}

/**
 * @param {string} line
 * @returns {Supposed | null} null where it is no such line
 */
export function readSupposed(line) {
  const [fact, ...properties] = line.split(';');
  const [, from, type, to] = /^\s*(\S+)\s+(\S+)\s+(\S+)\s*$/.exec(fact) ?? [];
  if (!from) return null;
  const said = properties
    .map((one) => one.split('=').map((text) => text.trim()))
    .filter(([name, text]) => name && text);
  return { from, type, to, ...Object.fromEntries(said) };
}
