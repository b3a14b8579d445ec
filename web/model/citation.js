/** How to cite what is seen, in three forms: the sentence, the data set, the day, the frozen address, and every source. */
import { day, sentence, today } from './format.js';
import { language, listed, say, word } from './say.js';

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
  const read = readOn(graph, place);
  const head = `${say('“{text}”', { text: quoted(sentence(title)) })} ${sentence(headline)}\n${read}\n${address}`;
  if (sources.length === 0) return head;
  return `${head}\n\n${say('Sources')}\n${sources.map((source, at) => `${at + 1}. ${sourceLine(source)}`).join('\n')}`;
}

/**
 * Of which data it is, and on which day it was read.
 *
 * @param {Cited['graph']} graph
 * @param {Place} place
 */
export function readOn(graph, place) {
  return say('Interlock, {about}; read on {day}.', { about: about(graph, place), day: day(today()) });
}

/**
 * For LaTeX: the answer, and behind it each of its sources as an entry of its own.
 *
 * @param {Cited} seen
 * @param {Place} place
 * @param {string} address
 */
export function bibTex({ title, headline, graph, question, sources }, place, address) {
  const answer = bibTexEntry(`interlock-${question ?? 'explore'}-${place.day}`, {
    author: '{Interlock}',
    title: `{${inTex(plain(title))}}`,
    year: place.day.slice(0, 4),
    note: inTex(`${plain(headline)} ${capital(about(graph, place))}.`),
    url: address,
    urldate: today(),
    langid: TEX_LANGUAGES[language],
  });
  return [answer, ...sources.map(bibTexOf)].join('\n\n');
}

/** @param {Source} source */
function bibTexOf({ id, title, publisher, published, retrieved, url, language }) {
  return bibTexEntry(id.replace(/[^\w:.-]/g, '-'), {
    author: isKnown(publisher) ? `{${inTex(plain(publisher))}}` : undefined,
    title: `{${inTex(plain(title ?? id))}}`,
    year: published?.slice(0, 4),
    date: published,
    // A brace would end the field before its time.
    url: url?.replace(/[{}\\]/g, encodeURIComponent),
    urldate: retrieved,
    langid: language ? TEX_LANGUAGES[language] : undefined,
  });
}

/**
 * @param {string} key
 * @param {Record<string, string | undefined>} fields
 */
function bibTexEntry(key, fields) {
  const lines = Object.entries(fields).flatMap(([name, value]) => (value ? `  ${name} = {${value}},` : []));
  return `@misc{${key},\n${lines.join('\n')}\n}`;
}

/** What LaTeX calls languages. @type {Record<string, string | undefined>} */
const TEX_LANGUAGES = { en: 'english', it: 'italian', de: 'german', fr: 'french', es: 'spanish' };

/**
 * For Zotero and its like, as CSL-JSON: the answer, and behind it each of its sources.
 *
 * @param {Cited} seen
 * @param {Place} place
 * @param {string} address
 */
export function cslJson({ title, headline, graph, question, sources }, place, address) {
  const answer = {
    id: `interlock-${question ?? 'explore'}-${place.day}`,
    type: 'webpage',
    author: [{ literal: 'Interlock' }],
    title: plain(title),
    abstract: plain(headline),
    note: capital(about(graph, place)),
    language,
    issued: cslDay(place.day),
    accessed: cslDay(today()),
    URL: address,
  };
  return JSON.stringify([answer, ...sources.map(cslOf)], null, 2);
}

/** @param {Source} source */
function cslOf({ id, title, publisher, published, retrieved, url, language, kind }) {
  const type = CSL_TYPES[kind ?? ''] ?? 'webpage';
  const from = isKnown(publisher) ? plain(publisher) : undefined;
  return {
    id,
    type,
    title: plain(title ?? id),
    // A newspaper contains what it prints; elsewhere who publishes it is its author.
    ...(type === 'article-newspaper' ? { 'container-title': from } : { author: from && [{ literal: from }] }),
    language,
    issued: cslDay(published),
    accessed: cslDay(retrieved),
    URL: url,
  };
}

/** What kinds of source are in CSL. @type {Record<string, string | undefined>} */
const CSL_TYPES = { filing: 'report', press: 'article-newspaper', repository: 'dataset', catalogue: 'dataset' };

/** A day, or a month or a year where no more is known. @param {string | undefined} iso */
function cslDay(iso) {
  return iso && /^\d{4}(-\d\d){0,2}$/.test(iso) ? { 'date-parts': [iso.split('-').map(Number)] } : undefined;
}

/**
 * @param {string | undefined} publisher
 * @returns {publisher is string}
 */
function isKnown(publisher) {
  return Boolean(publisher) && publisher !== UNKNOWN;
}

/**
 * @param {Cited['graph']} graph
 * @param {Place} place
 */
function about(graph, place) {
  const sets = [...new Set([...graph.nodes, ...graph.edges].map((one) => one.dataSet).filter(Boolean))];
  return say('data set {sets}, as of {day}, at least {standing}', {
    sets: listed(sets.map(String)) || say('unnamed'),
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
  return text.replace(/[\\{}$&#%_~^<>≥≤]/g, (sign) => TEX[sign] ?? `\\${sign}`);
}

/** @type {Record<string, string>} */
const TEX = {
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '≥': '\\ensuremath{\\geq}',
  '≤': '\\ensuremath{\\leq}',
};

/** @param {Source} source */
function sourceLine({ id, title, publisher, published, retrieved, url }) {
  if (!title) return id;
  const when = published && day(published);
  const from = [isKnown(publisher) && publisher, when].filter(Boolean).join(', ');
  return [stopped(title), from && stopped(from), url, retrieved && say('(retrieved {day})', { day: day(retrieved) })]
    .filter(Boolean)
    .join(' ');
}

/** As a sentence ends; what ends with a mark of its own has it. @param {string} text */
function stopped(text) {
  return /[.!?…][”’»\u0022)]*$/.test(text) ? text : `${text}.`;
}
