/** The files that a reader brings: ours, a zip, a mapping, or tables in columns of their own. */

const OURS = ['entities.csv', 'deals.csv', 'sources.csv', 'facts.csv'];
const MAPPING = /^mapping\.ya?ml$/i;

/**
 * Whether nothing says what the columns mean.
 *
 * @param {{ name: string }[]} files
 */
export function needsMapping(files) {
  return (
    files.length > 0 && !files.some(({ name }) => OURS.includes(name) || MAPPING.test(name) || /\.zip$/i.test(name))
  );
}

/**
 * @template {{ name: string }} T
 * @param {T[]} files
 * @param {string[]} names
 */
export function withoutNames(files, names) {
  return files.filter(({ name }) => !names.includes(name));
}
