/** One value of an answer, shown by the type of its column. */
import { html, nothing } from 'lit';
import { dayMark, entityLink, factLink, nameOf, ofData, standingMark } from '../marks.js';
import { ROLE } from '../../model/cell-text.js';
import { count } from '../../model/format.js';
import { moneyInBrief } from '../../model/brief.js';
import { evidenceSentence } from '../../model/evidence.js';
import { plainValue } from '../../model/plain-value.js';
import { say, sayCount, word } from '../../model/say.js';
import { VERDICTS } from '../../model/verdict.js';

/** @import { Known, Range, ReadableColumn, Value } from '../../model/types.js' */
/** @import { Place } from '../../model/place.js' */

/** Of a chain, and of evidence that names who and whom. */
const CHAIN_SHOWN = 4;
const EVIDENCE_SHOWN = 2;
const EVIDENCE = 'fact-chain';
const LONG_LIST = 60;
/** A range of no more letters has room on one line. */
const ONE_LINE = 11;
/** What people wrote, which stays as they did. */
const WRITTEN = ['statement', 'about', 'source', 'sources', 'market'];
/** Of what a source leaves open, also what it is: under a row no heading says so. @type {Record<string, Record<string, string>>} */
const LEFT_OPEN = {
  publisher: { unknown: say('publisher unknown') },
  declaredBy: { unknown: say('publisher unknown') },
  licence: { unknown: say('licence unknown'), 'not stated': say('licence not stated') },
};
const UNDISCLOSED = /undisclosed$/i;
/** Of a list of more than so many only the first are shown, and the others open. */
const [LONG_NAMES, NAMES_SHOWN] = [12, 8];

/**
 * @param {ReadableColumn} column a column as `readable` gives it
 * @param {Value | Range} value what the column holds in a row
 * @param {Known} known `{nodes, edges}`: maps by id of what the answer names
 * @param {Place} place
 * @param {Set<string>} [named] ids that its row names
 */
export function cell(column, value, known, place, named) {
  if (value === null || (Array.isArray(value) && value.length === 0)) return nothing;
  // That nothing is undisclosed need not be said in every row.
  if (value === 0 && UNDISCLOSED.test(column.name)) return nothing;
  if (column.type === 'fact')
    return column.name === 'chain'
      ? chain([value].flat(2).map(String), known, place)
      : facts([value].flat(2).map(String), EVIDENCE_SHOWN, known, place, named);
  if (Array.isArray(value) && column.type === 'text' && value.join().length > LONG_LIST)
    return firstOf(
      value.map((one) => LEFT_OPEN[column.name]?.[String(one)] ?? String(one)),
      column.name,
    );
  const told = (/** @type {Value | Range} */ one) => {
    const leftOpen = LEFT_OPEN[column.name]?.[String(one)];
    if (leftOpen) return leftOpen;
    if (WRITTEN.includes(column.name) && column.type === 'text' && word(String(one)) === one) return ofData(one);
    return single(column.type, column.name === ROLE ? (known.nodes.get(String(one))?.name ?? one) : one, known, place);
  };
  if (Array.isArray(value)) {
    const item = (/** @type {Value | Range} */ one) => html`<span>${told(one)}</span>`;
    const shown = value.length > LONG_NAMES ? value.slice(0, NAMES_SHOWN) : value;
    return html`<span class="value-list ${column.type === 'text' ? 'of-words' : ''}"
      >${shown.map(item)}${shown.length < value.length
        ? html`<details class="more-values">
            <summary>${say('more')}</summary>
            <span class="value-list">${value.slice(NAMES_SHOWN).map(item)}</span>
          </details>`
        : nothing}</span
    >`;
  }
  return told(value);
}

/**
 * @param {ReadableColumn['type']} type
 * @param {Value | Range} value
 * @param {Known} known
 * @param {Place} place
 */
function single(type, value, known, place) {
  switch (type) {
    case 'entity':
    case 'deal':
      return entityLink(known.nodes.get(String(value)) ?? { id: String(value) }, place);
    case 'question':
      return html`<a href=${place.ask(String(value)).href}>${plainValue(type, value)}</a>`;
    case 'date':
      return dayMark(String(value));
    case 'standing':
      return standingMark(String(value));
    case 'verdict':
      return html`<span class="verdict-mark ${value}"
        ><span aria-hidden="true">${VERDICTS[String(value)]?.mark ?? ''}</span>${word(String(value))}</span
      >`;
    case 'amount':
    case 'amount range':
      return money(type, value);
    case 'share range':
      return rangeTold(plainValue(type, value), nothing);
    default:
      return plainValue(type, value) || nothing;
  }
}

/**
 * A sum in a few digits, and every digit of it to whoever points at it.
 *
 * @param {ReadableColumn['type']} type
 * @param {Value | Range} value
 */
function money(type, value) {
  const [exact, brief] = [plainValue(type, value), plainValue(type, value, moneyInBrief)];
  return rangeTold(brief, exact === brief ? nothing : exact);
}

/**
 * In a table of many columns a range may take two lines: one for each of its ends.
 *
 * @param {string} told
 * @param {string | typeof nothing} exact
 */
function rangeTold(told, exact) {
  if (!told) return nothing;
  const ends = told.length > ONE_LINE && !told.includes(', ') ? told.split(/(?<=–)/) : [];
  return html`<span class="range" title=${exact}
    >${ends.length === 2 ? ends.map((end) => html`<span>${end}</span>`) : told}</span
  >`;
}

/**
 * Facts that follow each other, by their verbs: the row names the way.
 *
 * @param {string[]} ids
 * @param {Known} known
 * @param {Place} place
 */
function chain(ids, known, place) {
  const ends = ids.flatMap((id) => known.edges.get(id) ?? []).flatMap(({ from, to }) => [from, to]);
  return facts(ids, CHAIN_SHOWN, known, place, new Set(ends), 'fact-chain in-order');
}

/**
 * @param {string[]} ids
 * @param {number} most how many are shown
 * @param {Known} known
 * @param {Place} place
 * @param {Set<string>} [named]
 * @param {string} [look]
 */
function facts(ids, most, known, place, named, look = EVIDENCE) {
  const alone = ids.length === 1 || look !== EVIDENCE;
  // Of many rows the last have facts that did not come with the answer: how many they are, and the way to them.
  const shown = ids.flatMap((id) => known.edges.get(id) ?? []).slice(0, most);
  const more = ids.length - shown.length;
  return html`<span class=${look}>
    ${shown.map((fact) => factLink(fact, known.nodes, place, named, alone))}
    ${more > 0
      ? html`<a href=${place.withFacts(...ids).href}
          >${shown.length ? sayCount(more, 'one more', '{n} more') : count(more, 'fact')}</a
        >`
      : nothing}
  </span>`;
}

/**
 * Facts as how many they are, which open all of them: what they say is told to whoever points at it or listens.
 *
 * @param {string[]} ids
 * @param {Known} known
 * @param {Place} place
 */
export function factCount(ids, known, place) {
  const each = [...new Set(ids)];
  if (each.length === 0) return nothing;
  const name = (/** @type {string} */ id) => nameOf(known.nodes, id);
  const sentences = each.flatMap((id) => known.edges.get(id) ?? []).map((fact) => evidenceSentence(fact, name));
  const many = count(each.length, 'fact');
  return html`<a
    class="fact-link"
    href=${place.withFacts(...each).href}
    title=${sentences.join('\n') || nothing}
    aria-label=${[many, ...sentences.slice(0, EVIDENCE_SHOWN)].join('; ')}
    >${many}</a
  >`;
}

/**
 * @param {string[]} some
 * @param {string} name of the column
 */
function firstOf([one, ...others], name) {
  const first = WRITTEN.includes(name) ? ofData(one) : one;
  const rest =
    name === 'sources'
      ? sayCount(others.length, 'and one more source', 'and {n} more sources')
      : sayCount(others.length, 'and one more', 'and {n} more');
  return others.length
    ? html`<span title=${[one, ...others].join('\n')}>${first} <span class="quiet-text">${rest}</span></span>`
    : first;
}
