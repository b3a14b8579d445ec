/** What the page knows of a question from its header: its slots, its values in an address, its group. */

/** The questions in their groups, in the order in which the groups first appear. */
export function byGroup(questions) {
  return [...Map.groupBy(questions, (question) => question.group)];
}

/** The pieces of 'What does {entity} depend on?' between its slots. */
export function titlePieces({ title }) {
  return title.split(/\{[^}]+\}/);
}

/** The values that a place gives to the parameters of a question; those it leaves to their defaults are absent. */
export function valuesAt(question, place) {
  const values = {};
  for (const parameter of question.parameters) {
    if (!place.has(parameter.name)) continue;
    const given = place.all(parameter.name).filter((one) => one !== '');
    if (given.length) values[parameter.name] = parameter.list ? given : given[0];
  }
  return values;
}

/** The value a form field begins with: from the place, else the header's default. */
export function shownValue(parameter, place) {
  if (place.has(parameter.name)) return parameter.list ? place.all(parameter.name) : (place.get(parameter.name) ?? '');
  const value = parameter.default ?? (parameter.list ? [] : '');
  return parameter.list ? [value].flat() : String(value);
}
