/** Where to go on: the questions that take what is seen, made from their own parameters. */
import { agreeingTitle, titledFor } from './question.js';
import { filled, say } from './say.js';

/** @import { Place } from './place.js' */
/** @import { Answer, EntityNode, Parameter, Question } from './types.js' */

/** @typedef {Pick<EntityNode, 'id' | 'label' | 'name'>} Subject an entity or a deal */

/** @typedef {{ question: Question, title: string, href: string, isNamed: boolean }} Way `isNamed` where its title has the name whatever else is asked */

const NEXT = 3;
/** So many can be asked about together. */
const TOGETHER = 12;

/**
 * Every question that takes an entity or a deal, with it filled in. A second one that a question needs is left open.
 *
 * @param {Question[]} questions
 * @param {Subject} subject
 * @param {Place} place
 * @returns {Way[]}
 */
export function waysFrom(questions, subject, place) {
  return questions.flatMap((question) => {
    const taking = question.parameters.filter((parameter) => takes(parameter, subject));
    if (taking.length === 0 || question.available === false) return [];
    const [first, ...others] = taking;
    const asked = others.reduce(
      (there, { name }) => there.leavingOpen(name),
      place.ask(question.name, { [first.name]: subject.id }).withSelectionOf(place),
    );
    const isNamed = question.title.includes(`{${first.name}}`);
    return [{ question, title: titleAbout(question, first, subject), href: asked.href, isNamed }];
  });
}

/**
 * Three to go on with, one of each group: those whose titles name it before others, and of these the groups behind the one
 * that was asked first.
 *
 * @param {Question[]} questions
 * @param {Subject} subject
 * @param {string} asked the question that was asked
 * @param {Place} place
 * @returns {Way[]}
 */
export function nextWays(questions, subject, asked, place) {
  const groups = [...new Set(questions.map(({ group }) => group))];
  const here = groups.indexOf(questions.find(({ name }) => name === asked)?.group ?? '');
  const turn = (/** @type {string} */ group) => (groups.indexOf(group) - here - 1 + groups.length) % groups.length;
  const ways = waysFrom(questions, subject, place).filter(
    ({ question }) => question.name !== asked && ends(question, subject) === 1,
  );
  const byGroup = [...Map.groupBy(ways, ({ question }) => question.group).values()].map(
    (those) => those.find(({ isNamed }) => isNamed) ?? those[0],
  );
  return byGroup
    .sort((a, b) => Number(b.isNamed) - Number(a.isNamed) || turn(a.question.group) - turn(b.question.group))
    .slice(0, NEXT);
}

/**
 * Those whom an answer names one a row, where they are few enough to be asked about together: a country's companies, say.
 *
 * @param {Pick<Answer, 'rows' | 'columns' | 'truncated'>} answer
 * @returns {string[]} none where they are one, or too many
 */
export function groupOf({ rows, columns, truncated }) {
  const first = columns.find(({ type, list }) => type === 'entity' && !list)?.name;
  const ids = first && !truncated ? rows.map((row) => String(row[first] ?? '')) : [];
  const isGroup = ids.length > 1 && ids.length <= TOGETHER && new Set(ids).size === ids.length && !ids.includes('');
  return isGroup ? ids : [];
}

/**
 * Every question that takes several of any kind, asked about all of a group.
 *
 * @param {Question[]} questions
 * @param {string[]} group ids
 * @param {string} asked the question that was asked
 * @param {Place} place
 * @returns {Pick<Way, 'title' | 'href'>[]}
 */
export function waysFromGroup(questions, group, asked, place) {
  if (group.length === 0) return [];
  return questions.flatMap((question) => {
    const taking = question.parameters.find(
      ({ type, list, labels }) => type === 'entity' && list && labels.length === 0,
    );
    if (!taking || question.available === false || question.name === asked) return [];
    const href = place.ask(question.name, { [taking.name]: group }).withSelectionOf(place).href;
    return [{ title: titleAbout(question, taking, { name: say('these'), several: true }), href }];
  });
}

/**
 * What an answer is about: whom it was asked of, else the first that its rows name.
 *
 * @param {Answer} answer
 * @param {Question | undefined} question
 * @returns {Subject | null}
 */
export function subjectOf({ parameters, rows, columns, graph }, question) {
  const asked = (question?.parameters ?? [])
    .filter(({ type }) => type === 'entity' || type === 'deal')
    .flatMap(({ name }) => [parameters[name] ?? []].flat());
  const first = columns.find(({ type }) => type === 'entity')?.name;
  const found = first && rows.length ? [rows[0][first]].flat() : [];
  const [id] = [...asked, ...found].map(String).filter((text) => text !== '' && text !== 'null');
  return graph.nodes.find((node) => node.id === id) ?? null;
}

/**
 * @param {Parameter} parameter
 * @param {Subject} subject
 */
function takes({ type, labels }, { label }) {
  if (label === 'Deal') return type === 'deal';
  return type === 'entity' && (labels.length === 0 || labels.includes(label));
}

/**
 * @param {Question} question
 * @param {Subject} subject
 */
function ends({ parameters }, subject) {
  return parameters.filter((parameter) => takes(parameter, subject)).length;
}

/**
 * 'What does OpenAI depend on?'; what else the title names is left open, as '…'.
 *
 * @param {Question} question
 * @param {Parameter} parameter
 * @param {{ name: string, several?: boolean }} subject
 */
function titleAbout(question, parameter, { name, several = false }) {
  const titled = titledFor(question, (other) => (other === parameter.name ? [name] : []));
  return filled(agreeingTitle(titled, several ? {} : { [parameter.name]: name }), (slot) => {
    if (slot === parameter.name) return name;
    const preset = question.parameters.find((one) => one.name === slot)?.default;
    return typeof preset === 'string' && /^[A-Z]{3}$/.test(preset) ? preset : '…';
  });
}
