/** @import { ProblemDetails } from './types.js' */

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
