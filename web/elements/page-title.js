/** The title of the page: what a tab, a bookmark, the history and a sheet of paper are called by. */

/** @param {string} words what is shown now */
export function titlePage(words) {
  document.title = `${words} · Interlock`;
}
