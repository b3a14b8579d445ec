/** What the page asks of notes: what was written, what would change, and how a change is taken back. */
import { forget, send } from './api.js';

/** @import { CitableSource, NoteDraft, NoteHistory, NoteList, Noted } from '../model/note-types.js' */
/** @import { Values } from '../model/types.js' */

/** @typedef {AbortSignal | undefined} Signal */

const JSON_BOTH = { Accept: 'application/json', 'Content-Type': 'application/json' };

export const notes = {
  /** @type {(signal?: Signal) => Promise<NoteList>} */
  list: async (signal) => (await send('/api/notes', { headers: JSON_BOTH, signal })).json(),
  /** What a note may cite, by words. @type {(words: string, signal?: Signal) => Promise<CitableSource[]>} */
  sources: async (words, signal) => {
    const query = new URLSearchParams({ q: words });
    return (await (await send(`/api/notes/sources?${query}`, { headers: JSON_BOTH, signal })).json()).sources;
  },
  /** @type {(id: string, signal?: Signal) => Promise<NoteHistory>} */
  history: async (id, signal) =>
    (await send(`/api/notes/${encodeURIComponent(id)}/history`, { headers: JSON_BOTH, signal })).json(),
  /** Writes nothing; with `effects` it takes as long as a few questions. @type {(draft: NoteDraft, values: Values, signal?: Signal) => Promise<Noted>} */
  check: (draft, values, signal) => written(draft, { check: true, ...values }, signal),
  /** @type {(draft: NoteDraft, signal?: Signal) => Promise<Noted>} */
  save: async (draft, signal) => {
    const noted = await written(draft, {}, signal);
    forget();
    return noted;
  },
  /** @type {(change: number, signal?: Signal) => Promise<Noted>} */
  undo: async (change, signal) => {
    const options = { method: 'POST', headers: JSON_BOTH, body: '{}', signal };
    const noted = await (await send(`/api/notes/changes/${change}/undo`, options)).json();
    forget();
    return noted;
  },
};

/**
 * @param {NoteDraft} draft
 * @param {Values} values
 * @param {Signal} signal
 * @returns {Promise<Noted>}
 */
async function written(draft, values, signal) {
  const query = new URLSearchParams(Object.entries(values).map(([name, value]) => [name, String(value)]));
  const options = { method: 'POST', headers: JSON_BOTH, body: JSON.stringify(draft), signal };
  return (await send(`/api/notes?${query}`, options)).json();
}
