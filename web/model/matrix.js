/** The rows of an answer as a matrix. */

export const key = (row, column) => `${row} ${column}`;

/** `{rows, across, cells}`: rows and columns with the most yes first, so that the full corner stands at the top left. */
export function arranged(answers, rowName, columnName, cellName) {
  const cells = new Map(answers.map((row) => [key(row[rowName], row[columnName]), row]));
  const yes = (name, id) => answers.filter((row) => row[name] === id && row[cellName] === 'yes').length;
  const ids = (name) =>
    [...new Set(answers.map((row) => row[name]))]
      .map((id) => [yes(name, id), id])
      .sort(([a], [b]) => b - a)
      .map(([, id]) => id);
  return { rows: ids(rowName), across: ids(columnName), cells };
}
