/** How to cite what is seen, in three forms: the sentence, the data set, the day, the frozen address, and every source. */
import { day, sentence, today } from './format.js';
import { say, word } from './say.js';

/** @import { Place } from './place.js' */
/** @import { Answer, Source } from './types.js' */

/** What stands for a publisher that nobody knows. */
const UNKNOWN = 'unknown';

/** @typedef {Pick<Answer, 'title' | 'headline' | 'graph' | 'sources'> & { question?: string | null }} Cited a source may be no more than its id */

/**
 * In plain words.
 *
 * @param {Cited} seen
 * @param {Place} place
 * @param {string} address where it is seen, whole
 */
export function citation({ title, headline, graph, sources }, place, address) {
  const read = say('Interlock, {about}; read on {day}.', { about: about(graph, place), day: day(today()) });
  const head = `${say('“{text}”', { text: quoted(sentence(title)) })} ${sentence(headline)}\n${read}\n${address}`;
  if (sources.length === 0) return head;
  return `${head}\n\n${say('Sources')}\n${sources.map((source, at) => `${at + 1}. ${sourceLine(source)}`).join('\n')}`;
}

/**
 * For LaTeX.
 *
 * @param {Cited} seen
 * @param {Place} place
 * @param {string} address
 */
export function bibTex({ title, headline, graph, question }, place, address) {
  const fields = {
    author: '{Interlock}',
    title: `{${inTex(plain(title))}}`,
    year: place.day.slice(0, 4),
    note: inTex(`${plain(headline)} ${capital(about(graph, place))}.`),
    url: address,
    urldate: today(),
  };
  const lines = Object.entries(fields).map(([name, value]) => `  ${name} = {${value}},`);
  return `@misc{interlock-${question ?? 'explore'}-${place.day},\n${lines.join('\n')}\n}`;
}

/**
 * For Zotero and its like: CSL-JSON.
 *
 * @param {Cited} seen
 * @param {Place} place
 * @param {string} address
 */
export function cslJson({ title, headline, graph, question }, place, address) {
  const parts = (/** @type {string} */ iso) => ({ 'date-parts': [iso.split('-').map(Number)] });
  return JSON.stringify(
    [
      {
        id: `interlock-${question ?? 'explore'}-${place.day}`,
        type: 'webpage',
        author: [{ literal: 'Interlock' }],
        title: plain(title),
        abstract: plain(headline),
        note: capital(about(graph, place)),
        issued: parts(place.day),
        accessed: parts(today()),
        URL: address,
      },
    ],
    null,
    2,
  );
}

/**
 * @param {Cited['graph']} graph
 * @param {Place} place
 */
function about(graph, place) {
  const sets = [...new Set([...graph.nodes, ...graph.edges].map((one) => one.dataSet).filter(Boolean))];
  return say('data set {sets}, as of {day}, at least {standing}', {
    sets: sets.join(', ') || say('unnamed'),
    day: day(place.day),
    standing: word(place.atLeast),
  });
}

/** Quotation marks within others are single ones, and in Italian the double ones. @param {string} text */
function quoted(text) {
  return text.replace(/[“”«»]/g, (mark) => ({ '“': '‘', '”': '’', '«': '“' })[mark] ?? '”');
}

/** @param {string} text */
function capital(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** With plain spaces. @param {string} text */
function plain(text) {
  return sentence(text).replaceAll('\u00a0', ' ');
}

/** @param {string} text */
function inTex(text) {
  return text.replace(/[\\{}$&#%_~^]/g, (sign) => TEX[sign] ?? `\\${sign}`);
}

/** @type {Record<string, string>} */
const TEX = {
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** @param {Source} source */
function sourceLine({ id, title, publisher, published, retrieved, url }) {
  if (!title) return id;
  return [
    `${title}.`,
    publisher && publisher !== UNKNOWN && `${publisher}${published ? `, ${day(published)}` : ''}.`,
    url,
    retrieved && say('(retrieved {day})', { day: day(retrieved) }),
  ]
    .filter(Boolean)
    .join(' ');
}
