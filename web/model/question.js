/** What the page knows of a question from its header: its slots, its values in an address, its group. */
import { today } from './format.js';

/** The questions in their groups, in the order in which the groups first appear. */
export function byGroup(questions) {
  return [...Map.groupBy(questions, (question) => question.group)];
}

/** The pieces of 'What does {entity} depend on?' between its slots. */
export function titlePieces({ title }) {
  return title.split(/\{[^}]+\}/);
}

/**
 * The values that a place gives to the parameters of a question; those it leaves to their defaults are absent, but for
 * today: that is the reader's own, which need not be the server's.
 */
export function valuesAt(question, place) {
  const values = {};
  for (const { name, type, list, default: preset } of question.parameters) {
    const given = place.all(name);
    if (given.length) values[name] = list ? given : given[0];
    else if (type === 'date' && preset === 'today') values[name] = today();
  }
  return values;
}

/** The value a form field begins with: from the place, else the header's default. */
export function shownValue(parameter, place) {
  if (place.has(parameter.name)) return parameter.list ? place.all(parameter.name) : (place.get(parameter.name) ?? '');
  const value = parameter.default ?? (parameter.list ? [] : '');
  return parameter.list ? [value].flat() : String(value);
}
