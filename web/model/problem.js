/** @import { FaultyDataSet, ProblemDetails } from './types.js' */

/** What the server, or the way to it, said when it could not answer. */
export class Problem extends Error {
  /** @param {ProblemDetails} details */
  constructor({ title, status, detail, code, hint, position }) {
    super(detail ?? title);
    this.title = title;
    this.status = status;
    this.detail = detail;
    this.code = code;
    this.hint = hint;
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
