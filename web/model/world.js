/**
 * Worlds: what answers are true in. The real one is what the data say today; another is as known by a day, without some of
 * it, or with supposed facts. It stands in the address, in the words of the API, and travels along from page to page.
 */
import { countryName, day } from './format.js';
import { list, say, sayCount, word } from './say.js';

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
 * What a part that is taken out is called: 'everything in Taiwan', a name, or its id where that is all that is known.
 *
 * @param {string} part
 * @param {Map<string, string>} names by id
 */
export function partName(part, names) {
  const [, group, of] = /^(country|segment|origin):(.+)$/.exec(part) ?? [];
  if (group === 'country')
    return /^[A-Z]{2}$/.test(of)
      ? say('everything in {country}', { country: countryName(of) ?? of })
      : say('everything in ‘{country}’', { country: of });
  if (group === 'segment') return say('the whole segment ‘{segment}’', { segment: word(of) });
  if (group === 'origin') return say('all that repeats ‘{origin}’', { origin: of });
  return names.get(part) ?? part;
}

/**
 * The world in one line.
 *
 * @param {World} world
 * @param {Map<string, string>} names by id
 */
export function worldSentence(world, names) {
  const gone = world.without.map((part) => partName(part, names));
  const supposed = world.with.length;
  const how = [
    gone.length ? say('without {names}', { names: list(gone) }) : '',
    supposed ? sayCount(supposed, 'with one supposed fact', 'with {n} supposed facts') : '',
    world.knownBy ? say('as known on {day}', { day: day(world.knownBy) }) : '',
  ]
    .filter(Boolean)
    .join(', ');
  if (!how) return '';
  return isScenario(world) ? say('What if: the market {how}', { how }) : say('The market {how}', { how });
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
