/** What every chart reads from a row: its label and its evidence. */

export function labelOf(answer, column, row, known) {
  const type = answer.columns.find((one) => one.name === column)?.type;
  const value = row[column];
  if (type !== 'entity' && type !== 'deal') return String(value ?? '');
  return [value]
    .flat()
    .map((id) => known.nodes.get(id)?.name ?? id)
    .join(' → ');
}

export function factsOf(answer, row) {
  const column = answer.columns.find((one) => one.type === 'fact')?.name;
  return column ? [row[column] ?? []].flat() : [];
}
