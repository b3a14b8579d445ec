/** What the page knows of a question from its header: its slots, its values in an address, its group. */
import { day, today } from './format.js';
import { isPlural } from './names.js';
import { filled, list } from './say.js';
import { valuesOf } from './world.js';

/** @import { Place } from './place.js' */
/** @import { Parameter, Question, Values } from './types.js' */

/**
 * The questions in their groups, in the order in which the groups first appear.
 *
 * @param {Question[]} questions
 * @returns {[group: string, questions: Question[]][]}
 */
export function byGroup(questions) {
  return [...Map.groupBy(questions, (question) => question.group)];
}

/**
 * The questions that can be asked of this market: where nobody is of the kind that a question asks about, it stays out of
 * sight, and with it a group of which no question names anybody any more. An empty market keeps them all.
 *
 * @param {Question[]} questions
 */
export function askableHere(questions) {
  const left = byGroup(questions).flatMap(([, all]) => {
    const some = all.filter(({ parameters }) => !parameters.some(namesNobody));
    return some.length === all.length || some.some(({ parameters }) => parameters.some(isNamedByDefault)) ? some : [];
  });
  return left.some(({ parameters }) => parameters.some(isNamedByDefault)) ? left : questions;
}

/**
 * Whether a parameter must name somebody, and this market has nobody of the kind.
 *
 * @param {Parameter} parameter
 */
function namesNobody(parameter) {
  return parameter.required && isNamedByDefault(parameter);
}

/**
 * A question's file without the many ways to ask it: who reads the statement does not want them.
 *
 * @param {string} file
 */
export function withoutAsks(file) {
  return file.replace(/^\/\/\s*ask\s*:.*\r?\n/gm, '');
}

/**
 * A title whose verbs agree with those who are named: 'What {entity?does|do} {entity} depend on?' becomes 'What do {entity}
 * depend on?' of test tools. Where nobody is named, a parameter takes one, and a list of them several.
 *
 * @param {{title: string, parameters?: Pick<Parameter, 'name' | 'list'>[]}} question
 * @param {Record<string, string>} named by parameter
 */
export function agreeingTitle({ title, parameters = [] }, named = {}) {
  return title.replace(/\{(\w+)\?([^{}]*)\}/g, (_, name, forms) => {
    const words = forms.split('|');
    const one = named[name];
    const several = one === undefined && parameters.find((parameter) => parameter.name === name)?.list;
    return several || (one !== undefined && words.length === 2 && isPlural(one)) ? words.at(-1) : words[0];
  });
}

/**
 * A question with the title that it has where some of its parameters are given: 'Where do sources disagree about {entity}?'
 *
 * @template {{title: string, titled?: Question['titled']}} T
 * @param {T} question
 * @param {(parameter: string) => readonly string[]} given what a parameter is given, or has by default
 * @returns {T}
 */
export function titledFor(question, given) {
  const other = question.titled?.find(({ conditions }) =>
    conditions.every(({ parameter, word }) =>
      word === undefined ? given(parameter).some(Boolean) : given(parameter)[0] === word,
    ),
  );
  return other ? { ...question, title: other.title } : question;
}

/**
 * The pieces of 'What does {entity} depend on?' between its slots.
 *
 * @param {{title: string, parameters?: Pick<Parameter, 'name' | 'list'>[]}} question
 */
export function titlePieces(question) {
  return agreeingTitle(question).split(/\{[^}]+\}/);
}

/**
 * A title with its slots left open: 'What does … depend on?'
 *
 * @param {Parameters<typeof titlePieces>[0]} question
 */
export function titleText(question) {
  return titlePieces(question).join('…');
}

/**
 * A title with the names of those asked about, where an answer that would tell it did not come: a slot of which nothing is known
 * stays open.
 *
 * @param {Question} question
 * @param {Place} place
 * @param {readonly {id: string, name?: string}[]} nodes whose names are known
 */
export function titleOver(question, place, nodes) {
  const names = new Map(nodes.map(({ id, name }) => [id, name]));
  const told = new Map(
    question.parameters.map((parameter) => [
      parameter.name,
      shownValues(parameter, place).map((one) => toldIn(parameter.type, one, names) ?? ''),
    ]),
  );
  const single = [...told].flatMap(([name, [one, ...more]]) => (one && more.length === 0 ? [[name, one]] : []));
  const values = new Map(question.parameters.map((parameter) => [parameter.name, shownValues(parameter, place)]));
  const titled = titledFor(question, (name) => values.get(name) ?? []);
  return filled(agreeingTitle(titled, Object.fromEntries(single)), (name) => {
    const values = told.get(name) ?? [];
    return values.length && values.every((one) => one !== '') ? list(values) : '…';
  });
}

/**
 * @param {string} type of a parameter
 * @param {string} value
 * @param {Map<string, string | undefined>} names
 */
function toldIn(type, value, names) {
  if (type === 'entity' || type === 'deal') return names.get(value);
  // What is no day comes back as it was.
  return type !== 'date' ? value : day(value) === value ? undefined : day(value);
}

/** The titles of the questions that the server has, by their names. @type {Map<string, string>} */
const titles = new Map();

/**
 * Takes the questions, so that they can be told by their titles wherever an answer names one.
 *
 * @param {readonly ({name: string} & Parameters<typeof titlePieces>[0])[]} questions
 */
export function useTitles(questions) {
  for (const question of questions) titles.set(question.name, titleText(question));
}

/**
 * The title of a question with its slots left open; its name where there is no such question.
 *
 * @param {string} name
 */
export function titleOf(name) {
  return titles.get(name) ?? name;
}

/**
 * The values that a place gives to the parameters of a question; those it leaves to their defaults are absent, but for
 * today: that is the reader's own, which need not be the server's. The world that the place is in comes with them.
 *
 * @param {Question} question
 * @param {Place} place
 */
export function valuesAt(question, place) {
  /** @type {Values} */
  const values = {};
  for (const { name, type, list, default: preset } of question.parameters) {
    const given = place.all(name);
    if (given.length) values[name] = list ? given : given[0];
    else if (type === 'date' && preset === 'today') values[name] = today();
  }
  return { ...values, ...valuesOf(place.world) };
}

/**
 * What the field of a parameter shows: what the place gives, else the header's default.
 *
 * @param {Parameter} parameter
 * @param {Place} place
 * @returns {string[]} of a parameter that is no list, one at most
 */
export function shownValues(parameter, place) {
  const given = givenAt(parameter, place);
  if (given.length || isLeftOpen(parameter, place)) return given;
  const preset = presetOf(parameter);
  return parameter.type === 'date' ? preset.map((text) => (text === 'today' ? today() : text)) : preset;
}

/**
 * Whether an address takes out what a parameter would name by default and names nothing instead, `?entities=`, or there is
 * nobody to be named by default, so that there is nothing to ask yet.
 *
 * @param {Parameter} parameter
 * @param {Place} place
 */
export function isLeftOpen(parameter, place) {
  const { name, required } = parameter;
  return isNamedByDefault(parameter) && (required || place.has(name)) && givenAt(parameter, place).length === 0;
}

/**
 * Whether a parameter names entities or deals, and does so where an address does not.
 *
 * @param {Parameter} parameter
 */
export function isNamedByDefault(parameter) {
  const { type, required } = parameter;
  return (type === 'entity' || type === 'deal') && (required || presetOf(parameter).length > 0);
}

/**
 * Whom questions name by default: at most three to begin from, the most often named first.
 *
 * @param {Question[]} questions
 */
export function examplesIn(questions) {
  const named = questions
    .flatMap(({ parameters }) => parameters)
    .filter(({ type }) => type === 'entity')
    .flatMap(presetOf);
  const often = [...Map.groupBy(named, (id) => id)].sort(([, one], [, other]) => other.length - one.length);
  return often.map(([id]) => id).slice(0, 3);
}

/**
 * @param {Parameter} parameter
 * @returns {string[]} none where the default is nothing
 */
function presetOf({ default: preset }) {
  return [preset ?? []]
    .flat()
    .map(String)
    .filter((text) => text !== '');
}

/**
 * The texts that an address has for a parameter; those of a list may stand in one, between commas.
 *
 * @param {Parameter} parameter
 * @param {Place} place
 */
function givenAt({ name, list }, place) {
  const texts = place.all(name);
  const parts = texts.flatMap((text) => text.split(',')).map((text) => text.trim());
  return list ? parts.filter((text) => text !== '') : texts.slice(0, 1);
}
