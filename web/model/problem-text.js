/**
 * What went wrong, in the reader's language. The server tells it in English, for programs and people alike: what is understood
 * of that is told in the page's own words, and what is not stays as it is.
 */
import { day, sentence } from './format.js';
import { label } from './labels.js';
import { hintText } from './problem-hint.js';
import { list, say, sayCount, word } from './say.js';
import { kindWord } from './vocabulary.js';

/** @import { Problem } from './problem.js' */

/** @type {Record<string, string>} by the code of the server */
const TITLES = {
  unknown: say('Nothing by that name'),
  'bad-parameter': say('This cannot be asked'),
  'too-slow': say('This took too long'),
  'too-large': say('The answer is too large'),
  busy: say('The server is busy'),
  away: say('The graph cannot be reached'),
  'disk-full': say('The disk of the server is full'),
  'out-of-memory': say('The server is short of memory'),
  internal: say('The server failed'),
};

/** A title that is no more than the words of its status, as a server sends it. */
const OF_STATUS =
  /^(Bad Request|Forbidden|Not Found|Internal Server Error|Content Too Large|Payload Too Large|Too Many Requests|\w+ \w+ (Unavailable|Timeout)|Service Unavailable|Gateway Timeout)$/i;

/** @type {Record<string, string>} what is looked for by an id, where it is no kind of entity */
const KINDS = {
  entity: say('entity'),
  deal: say('deal'),
  fact: say('fact'),
  source: say('source'),
  country: say('country'),
  segment: say('segment'),
  origin: say('origin'),
  story: say('story'),
};

/**
 * @param {Problem} problem
 * @param {string} [kind] what an entity is that is looked for, where that is known; its label
 * @returns {{title: string, detail: string, hint: string | undefined}} the hint where the detail does not hold it
 */
export function problemText({ title, detail = '', hint, code }, kind) {
  const own = OF_STATUS.test(title) ? TITLES[code] : undefined;
  const told = (TOLD[code] ?? (() => null))(detail, kind);
  const said = told !== null && hint?.startsWith('Allowed: ');
  return { title: own ?? title, detail: told ?? detail, hint: said ? undefined : hintText(hint) };
}

/**
 * What a page is called that has nothing but a problem: what is not there, as the server calls it; else what went wrong.
 *
 * @param {Problem} problem
 * @param {string} [kind]
 */
export function problemTitle(problem, kind) {
  const { title, detail } = problemText(problem, kind);
  return problem.code === 'unknown' && detail !== problem.detail ? detail.replace(/\.$/, '') : title;
}

/** @type {Record<string, (detail: string, kind?: string) => string | null>} by the code of the server */
const TOLD = {
  unknown: notHere,
  'bad-parameter': notAllowed,
  'too-slow': tooSlow,
  'too-large': tooLarge,
  busy,
  away: (detail) =>
    detail.startsWith('The graph is away: ') ? say('Neo4j, which keeps the graph, does not answer at present.') : null,
  'disk-full': () => say('Nothing can be written at present.'),
  'out-of-memory': () => say('What is left does not suffice for this at present.'),
  internal: () => say('This is a fault of ours.'),
};

/** @param {string} detail */
function tooSlow(detail) {
  const [, n] = /^Stopped after ([\d.]+) s, /.exec(detail) ?? [];
  return n
    ? sayCount(
        Number(n),
        'It was stopped after one second, the longest that it may take.',
        'It was stopped after {n} seconds, the longest that it may take.',
      )
    : null;
}

/** @param {string} detail */
function busy(detail) {
  if (detail === 'Another data set is being loaded or taken out')
    return say('Another data set is being loaded or taken out.');
  if (detail === 'Busy: others write what this needs') return say('Others are writing what this needs.');
  return detail.startsWith('Busy: ') ? say('It does as much as it can at once.') : null;
}

/** @param {string} detail */
function tooLarge(detail) {
  return detail === 'Stopped, because so large an answer needs more memory than one question may take'
    ? say('It was stopped: so large an answer needs more memory than one question may take.')
    : null;
}

/** So much of what was given is said again. */
const LONG = 60;

/** @param {string} given */
function shortened(given) {
  return given.length > LONG ? `${given.slice(0, LONG)}…` : given;
}

const NOT_HERE = /^There is no ([\w, ]+) '([^]*)'( in this world)?$/;

/**
 * What is looked for and is not here: 'deal', 'story'; 'entity' whatever its kind; '' where the server does not say.
 *
 * @param {Pick<Problem, 'detail'>} problem
 */
export function kindSought({ detail = '' }) {
  const kind = NOT_HERE.exec(detail)?.[1].toLowerCase() ?? '';
  return kind === '' || Object.hasOwn(KINDS, kind) ? kind : 'entity';
}

/**
 * @param {string} detail
 * @param {string} [label] of the entity
 */
function notHere(detail, label) {
  const [, kind, id, world] = NOT_HERE.exec(detail) ?? [];
  if (!kind) return null;
  if (/\W/.test(kind)) return say('Nothing here has the id “{id}”.', { id: shortened(id) });
  const named = {
    kind: kind === 'entity' && label ? kindWord(label) : (KINDS[kind] ?? kindWord(kind)),
    id: shortened(id.replace(/^(country|segment|origin):/, '')),
  };
  return world ? say('There is no {kind} “{id}” in this world.', named) : say('There is no {kind} “{id}” here.', named);
}

/** @param {string} detail */
function notAllowed(detail) {
  const [, both] =
    /^The world contradicts itself: '([^]*)' is taken out, and a fact of it is supposed\.$/.exec(detail) ?? [];
  if (both) return say('{name} is gone, and a fact of it is supposed: only one of the two can be.', { name: both });
  const [, name, given, allowed] = /^The parameter '(\w+)' is '([^]*)'; it takes (.+)\.$/.exec(detail) ?? [];
  if (name)
    return say('“{given}” does not fit “{parameter}”, which takes {allowed}.', {
      given: shortened(given),
      parameter: sentence(label(name)),
      allowed: allowedText(allowed),
    });
  const [, one, other, same] = /^'(\w+)' and '(\w+)' are both '([^]*)'; they must be two\.$/.exec(detail) ?? [];
  if (same)
    return say('“{one}” and “{other}” are the same: they must be two.', {
      one: sentence(label(one)),
      other: sentence(label(other)),
    });
  const [, from, to] =
    /^The range of days begins after its end: 'from' is (\S+) and 'to' is (\S+)\.$/.exec(detail) ?? [];
  return from ? say('The days are the wrong way round: from {from} to {to}.', { from: day(from), to: day(to) }) : null;
}

/**
 * 'a whole number from 1 to 3', 'a date', or the words of a choice.
 *
 * @param {string} allowed in the server's words
 */
function allowedText(allowed) {
  const [, least, most] = /^a whole number from (\S+) to (\S+)$/.exec(allowed) ?? [];
  if (least) return say('a whole number from {least} to {most}', { least, most });
  if (allowed.startsWith('a date such as ')) return say('a day that exists, or today');
  const words = allowed.split(/, | or /);
  return words.every((one) => /^[\w-]+$/.test(one)) ? list(words.map(word), 'disjunction') : allowed;
}
