/** Which thing hangs on which, from the rows of an answer that has levels. */
import { idsAt } from '../rows.js';
import { say } from '../say.js';

/** @import { Answer, EntityNode, Fact, Known } from '../types.js' */
/** @import { Levels, SceneNode } from '../graph/scene.js' */

/**
 * @typedef {object} Cause something one level nearer to the start
 * @property {string} id
 * @property {string[]} facts the ids of those that join the two
 *
 * @typedef {object} Branch
 * @property {string} id of the entity, or of the group
 * @property {string} entity
 * @property {string} kind
 * @property {number} level
 * @property {string | null} parent what it hangs on: the first of its causes
 * @property {Cause[]} causes
 * @property {number} [members] of a group: of how many it is
 * @property {string} [name] where it is not called as its entity is
 * @property {string} [shorter] that name, where it has no room
 * @property {string} [via] what joins it to the rest where no line does, '' where nothing tells
 * @property {string[]} [tells]
 */

/** Above so many, what hangs on one thing is grouped by kind. */
const MANY = 60;
/** Fewer than this are no group. */
const FEWEST = 3;

export const GROUP = 'group.';
/** What is said of others begins its id so, and what opens a group stands behind its name. */
export const [VERB, OPENS] = ['verb.', ' ▸'];

/**
 * @param {{answer: Answer, known: Known, levels: Levels, starts: Set<string>}} tree
 * @returns {Branch[]} in the order of reading: each before what hangs on it
 */
export function branchesOf({ answer, known, levels, starts }) {
  const [entity] = answer.show.columns;
  const column = answer.columns.find(({ type }) => type === 'fact')?.name ?? '';
  const rows = new Map(answer.rows.map((row) => [String(row[entity]), row]));
  const branches = [...levels].map(([id, level]) => {
    const row = rows.get(id);
    const facts = row ? idsAt(row, column).flatMap((fact) => known.edges.get(fact) ?? []) : [];
    const causes = level === 0 ? [] : causesOf(id, level, facts, levels);
    return branchOf(id, level, causes, known.nodes.get(id), facts, known);
  });
  const orphans = branches.filter(({ level, parent }) => level > 0 && parent === null);
  const [first] = starts;
  // What no fact of the answer joins to the level before hangs on the start, without a line: it says in words what it comes from.
  for (const orphan of orphans) {
    orphan.parent = first ?? null;
    // The facts of who fell with somebody taken out are no part of this world, so that nothing tells it.
    orphan.via = orphan.tells?.[0] ?? '';
  }
  return inOrder(branches.filter(({ level, parent }) => level === 0 || parent !== null));
}

/**
 * @param {string} id
 * @param {number} level
 * @param {Fact[]} facts
 * @param {Levels} levels
 * @returns {Cause[]} those of the level before, in the order of their facts
 */
function causesOf(id, level, facts, levels) {
  /** @type {Map<string, string[]>} */
  const causes = new Map();
  for (const { id: fact, from, to } of facts) {
    if (from !== id && to !== id) continue;
    const other = from === id ? to : from;
    if (levels.get(other) !== level - 1) continue;
    causes.set(other, [...(causes.get(other) ?? []), fact]);
  }
  return [...causes].map(([other, own]) => ({ id: other, facts: own }));
}

/**
 * @param {string} id
 * @param {number} level
 * @param {Cause[]} causes
 * @param {EntityNode | undefined} node
 * @param {Fact[]} facts
 * @param {Known} known
 * @returns {Branch}
 */
function branchOf(id, level, causes, node, facts, known) {
  const drawn = new Set(causes.flatMap((cause) => cause.facts));
  const others = facts.filter((fact) => !drawn.has(fact.id) && (fact.from === id || fact.to === id));
  const names = others.map((fact) => known.nodes.get(fact.from === id ? fact.to : fact.from)?.name).filter(Boolean);
  return {
    id,
    entity: id,
    kind: node?.label ?? 'Company',
    level,
    parent: causes[0]?.id ?? null,
    causes,
    ...(names.length && { tells: [alsoThrough(names, causes.length > 0)] }),
  };
}

/**
 * @param {(string | undefined)[]} names
 * @param {boolean} also whether it is drawn as hanging on something else
 */
function alsoThrough(names, also) {
  const slots = { names: [...new Set(names)].join(', ') };
  return also ? say('also through {names}', slots) : say('through {names}', slots);
}

/**
 * Each thing followed by what hangs on it: first what has no more below it, by kind, then the rest.
 *
 * @param {Branch[]} branches
 */
function inOrder(branches) {
  const below = Map.groupBy(branches, ({ parent }) => parent ?? '');
  /** @type {Branch[]} */
  const order = [];
  const add = (/** @type {string} */ id) => {
    const own = below.get(id) ?? [];
    own.sort((a, b) => a.kind.localeCompare(b.kind, 'en') || Number(below.has(b.id)) - Number(below.has(a.id)));
    for (const branch of own) {
      order.push(branch);
      add(branch.id);
    }
  };
  add('');
  return order;
}

/**
 * Where there are many: those of one kind that hang on the same thing, with nothing below them, as one.
 *
 * @param {Branch[]} branches
 * @param {ReadonlySet<string>} opened ids of groups
 * @param {number} [many] above so many
 * @param {number} [fewest] fewer than this are no group
 * @returns {Branch[]}
 */
export function grouped(branches, opened, many = MANY, fewest = FEWEST) {
  if (branches.length <= many) return branches;
  const holders = new Set(branches.map(({ parent }) => parent));
  const keyOf = (/** @type {Branch} */ { parent, kind }) => `${GROUP}${parent}.${kind}`;
  const leaves = branches.filter(({ id, level, causes }) => level > 0 && causes.length > 0 && !holders.has(id));
  const groups = new Map(
    [...Map.groupBy(leaves, keyOf)].filter(([key, some]) => some.length >= fewest && !opened.has(key)),
  );
  /** @type {Set<string>} */
  const told = new Set();
  return branches.flatMap((branch) => {
    const key = keyOf(branch);
    const alone = holders.has(branch.id) || branch.level === 0 || branch.causes.length === 0;
    const group = alone ? undefined : groups.get(key);
    if (!group) return [branch];
    if (told.has(key)) return [];
    told.add(key);
    return [groupOf(key, group)];
  });
}

/**
 * @param {string} id
 * @param {Branch[]} members
 * @returns {Branch}
 */
export function groupOf(id, members) {
  const [{ kind, level, parent }] = members;
  const causes = Map.groupBy(
    members.flatMap((member) => member.causes),
    (cause) => cause.id,
  );
  return {
    id,
    entity: id,
    kind,
    level,
    parent,
    causes: [...causes].map(([cause, some]) => ({ id: cause, facts: some.flatMap(({ facts }) => facts) })),
    members: members.length,
  };
}

/**
 * What a line is called: 'Anthropic → Claude'; where one end is what is said of the other 'Anthropic: develops'.
 *
 * @param {Pick<SceneNode, 'id' | 'label'>} from
 * @param {Pick<SceneNode, 'id' | 'label'>} to
 */
export function titleBetween(from, to) {
  const joint = [from, to].some(({ id }) => id.startsWith(VERB)) ? ': ' : ' → ';
  return [from, to].map(({ label }) => label.replace(OPENS, '')).join(joint);
}
