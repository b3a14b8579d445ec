import { isDay } from './days.js';
import { say, sayCount } from './say.js';

/** @import { NoteFault } from './note-types.js' */
/** @import { Place } from './place.js' */
/** @import { FaultyDataSet, ProblemDetails } from './types.js' */

/** What the server, or the way to it, said when it could not answer. */
export class Problem extends Error {
  /** @param {ProblemDetails} details */
  constructor({ title, status, detail, code, hint, given, nearest = [], position }) {
    super(detail ?? title);
    this.title = title;
    this.status = status;
    this.detail = detail;
    this.code = code;
    this.hint = hint;
    /** What was given that does not exist or is not allowed; what exists and is most like it, the nearest first. */
    this.given = given;
    this.nearest = nearest;
    this.position = position;
  }
}

/** Why a data set was not loaded, fault by fault. */
export class FaultyFiles extends Problem {
  /** @param {FaultyDataSet} details */
  constructor(details) {
    super(details);
    this.count = details.count;
    this.kinds = details.kinds;
    this.faults = details.faults;
  }
}

/** Why a note was not written, field by field. */
export class FaultyNote extends Problem {
  /** @param {ProblemDetails & { faults: NoteFault[] }} details */
  constructor(details) {
    super(details);
    this.faults = details.faults;
  }
}

/**
 * The problem that an answer tells.
 *
 * @param {ProblemDetails & { faults?: NoteFault[] }} details
 */
export function problemFrom({ faults, ...details }) {
  return faults && details.code === 'faulty-note' ? new FaultyNote({ ...details, faults }) : new Problem(details);
}

/** What an address may say of the time for which everything is told. */
const DAYS = ['asOf', 'knownBy'];
/** The pages that tell of no day. */
const OF_NO_DAY = ['/console', '/data', '/note', '/about'];

/**
 * What is wrong with the days of an address, told as the server tells it: null where each is a day that there is.
 *
 * @param {Place} place
 */
export function wrongDay(place) {
  if (OF_NO_DAY.includes(place.path)) return null;
  for (const name of DAYS) {
    const given = place.get(name);
    if (given === null || given === 'today' || isDay(given)) continue;
    return new Problem({
      title: 'Bad Request',
      status: 400,
      detail: `The parameter '${name}' is '${given}'; it takes a date such as 2025-11-30, or today.`,
      code: 'bad-parameter',
      hint: 'Allowed: a date such as 2025-11-30, or today.',
      given,
    });
  }
  return null;
}

/**
 * Whether what an address names is not in the data.
 *
 * @param {unknown} failure
 */
export function isGone(failure) {
  return failure instanceof Problem && failure.status === 404;
}

/**
 * A sentence about what an address names that is not in the data, beside the rest of it.
 *
 * @param {string[]} ids
 */
export function goneText(ids) {
  return sayCount(
    ids.length,
    '{names} is not in this data; the rest is shown.',
    '{names} are not in this data; the rest is shown.',
    { names: ids.map((id) => say('“{text}”', { text: id })).join(', ') },
  );
}

/**
 * A failure as the reader is told it: what is no problem of the server is a fault of the page's own.
 *
 * @param {unknown} failure
 */
export function asProblem(failure) {
  if (failure instanceof Problem) return failure;
  console.error(failure);
  return new Problem({ title: say('The page failed'), status: 0, detail: String(failure), code: 'unexpected' });
}
