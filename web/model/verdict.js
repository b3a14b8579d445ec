/** How the verdict of an answer is shown: its sign, its colour in a picture, and what it means. */
import { say } from './say.js';

/** @type {Record<string, {mark: string, colour: string, means: string}>} */
export const VERDICTS = {
  yes: { mark: '✓', colour: '--yes', means: say('yes, a source says so') },
  no: { mark: '✕', colour: '--no', means: say('no, a source or a closed list says so') },
  unknown: { mark: '?', colour: '--sunken', means: say('unknown: no source says either way') },
};
