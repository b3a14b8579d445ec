/** The title of the page: what a tab, a bookmark, the history and a sheet of paper are called by. */

const NAME = ' · Interlock';

const opened = location.href;
const sent = document.title;

/** @param {string} words what is shown now */
export function titlePage(words) {
  document.title = words + NAME;
}

/**
 * What the server called the page that was opened, names and all: the page's heading has its length before its answer comes.
 * Nothing for those that are gone to from there.
 */
export function titleSent() {
  return location.href === opened && sent.endsWith(NAME) ? sent.slice(0, -NAME.length) : '';
}
