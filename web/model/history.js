/** The days on which an answer changed, on a strip of time. */

/** @import { History } from './world-types.js' */

const DAY = 86_400_000;

/**
 * Where each change stands between the first of them and the last day asked, from 0 to 1, and how large it is beside the
 * largest.
 *
 * @param {Pick<History, 'entries' | 'to'>} history with a change at least
 */
export function placed({ entries, to }) {
  const days = entries.map((entry) => Date.parse(entry.day));
  const from = Math.min(...days);
  const span = Math.max(Date.parse(to) - from, DAY);
  const most = Math.max(...entries.map(({ changes }) => changes.length), 1);
  return {
    from: new Date(from).toISOString().slice(0, 10),
    to,
    at: entries.map(({ changes }, place) => ({
      at: (days[place] - from) / span,
      size: Math.max(changes.length / most, 0.2),
    })),
  };
}
