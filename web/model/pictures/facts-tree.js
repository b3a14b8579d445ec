/** What is stated about one entity: what it does and what is done to it, and beside each with whom and for how much. */
import { count } from '../format.js';
import { idsAt, textAt } from '../rows.js';
import { TYPES, verb, verbTurned } from '../vocabulary.js';
import { GROUP, VERB } from './branches.js';
import { nameIn } from './loops.js';
import { floorText, mostIn, quantitiesOf, sumText } from './sums.js';

/** @import { Answer, Fact, Known } from '../types.js' */
/** @import { Branch } from './branches.js' */

const COLUMNS = ['direction', 'relation', 'other', 'fact'];
/** So many are shown of one kind of statement, and those of which one is left over too. */
const SHOWN = 6;
/** The kind of a mark that is no entity. */
const NOTHING = '';

/**
 * Whether an answer tells facts from the side of one entity.
 *
 * @param {Pick<Answer, 'columns' | 'parameters'>} answer
 */
export function tellsFacts({ columns, parameters }) {
  return (
    typeof parameters.entity === 'string' && COLUMNS.every((name) => columns.some((column) => column.name === name))
  );
}

/**
 * @param {Answer} answer
 * @param {Known} known
 * @param {ReadonlySet<string>} opened
 * @param {number} [rows] at most, one more for each kind of statement
 * @returns {Branch[]}
 */
export function factBranches(answer, known, opened, rows = Infinity) {
  const start = String(answer.parameters.entity);
  const stated = answer.rows.flatMap((row) => {
    const facts = idsAt(row, 'fact').flatMap((id) => known.edges.get(id) ?? []);
    const relation = textAt(row, 'relation') ?? '';
    // What holds either way round is one kind of statement.
    const key = `${GROUP}${TYPES[relation]?.symmetric ? 'out' : textAt(row, 'direction')}.${relation}`;
    return facts.map((fact) => ({ key, fact, other: fact.from === start ? fact.to : fact.from }));
  });
  const verbs = [...Map.groupBy(stated, ({ key }) => key)].map(([key, some]) => {
    const others = [...Map.groupBy(some, ({ other }) => other)].map(([id, own]) => ({
      id,
      facts: own.map(({ fact }) => fact),
    }));
    others.sort((a, b) => mostIn(b.facts) - mostIn(a.facts) || nameIn(known, a.id).localeCompare(nameIn(known, b.id)));
    return { key, others, type: some[0].fact.type, out: key.startsWith(`${GROUP}out`) };
  });
  verbs.sort((a, b) => mostOf(b.others) - mostOf(a.others) || b.others.length - a.others.length);
  const most = shownWithin(
    verbs.map(({ others }) => others.length),
    rows,
  );
  const root = branch(start, start, known.nodes.get(start)?.label ?? NOTHING, 0, []);
  /** Where an entity stands first it has its own id. */
  const placed = new Set([start]);
  const idOf = (/** @type {string} */ id, /** @type {string} */ key) => {
    const own = placed.has(id) ? `${key}.${id}` : id;
    placed.add(own);
    return own;
  };
  return [
    { ...root, parent: null },
    ...verbs.flatMap(({ key, others, type, out }) => {
      const all = opened.has(key) || others.length <= most + 1;
      const shown = all ? others : others.slice(0, most);
      const rest = others.slice(shown.length);
      const facts = others.flatMap((other) => other.facts);
      const [told, standings] = [facts.map(({ id }) => id), facts.map(({ status }) => status)];
      return [
        {
          ...branch(`${VERB}${key}`, key, NOTHING, 1, [{ id: start, facts: told }]),
          name: out ? verb(type, '', standings) : verbTurned(type, standings),
        },
        ...shown.map(({ id, facts: own }) => otherBranch(idOf(id, key), id, key, own, known)),
        ...(rest.length ? [restBranch(key, rest)] : []),
      ];
    }),
  ];
}

/**
 * How many are shown of each kind of statement, so that all have room.
 *
 * @param {number[]} kinds how many there are of each
 * @param {number} rows
 */
function shownWithin(kinds, rows) {
  let most = SHOWN;
  const taken = () => kinds.reduce((sum, n) => sum + (n <= most + 1 ? n : most + 1), 0);
  while (most > 1 && taken() > rows) most--;
  return most;
}

/** @param {{facts: Fact[]}[]} others */
function mostOf(others) {
  return Math.max(0, ...others.map(({ facts }) => mostIn(facts)));
}

/**
 * @param {string} own id in the picture
 * @param {string} id
 * @param {string} key
 * @param {Fact[]} facts
 * @param {Known} known
 * @returns {Branch}
 */
function otherBranch(own, id, key, facts, known) {
  const paid = facts.some(({ amountMin, amountMax }) => (amountMin ?? amountMax ?? null) !== null);
  const named = (/** @type {string[]} */ ...much) =>
    [nameIn(known, id), much.filter(Boolean).join(', ')].filter(Boolean).join(': ');
  return {
    ...branch(own, id, known.nodes.get(id)?.label ?? NOTHING, 2, [
      { id: `${VERB}${key}`, facts: facts.map((fact) => fact.id) },
    ]),
    name: named(paid ? sumText(facts) : '', ...quantitiesOf(facts)),
    ...(paid && { shorter: named(floorText(facts)) }),
  };
}

/**
 * @param {string} key
 * @param {{id: string, facts: Fact[]}[]} rest
 * @returns {Branch}
 */
function restBranch(key, rest) {
  const facts = rest.flatMap(({ facts: own }) => own.map(({ id }) => id));
  return {
    ...branch(key, key, NOTHING, 2, [{ id: `${VERB}${key}`, facts }]),
    members: rest.length,
    name: `${count(rest.length, 'other')}`,
  };
}

/**
 * @param {string} id
 * @param {string} entity
 * @param {string} kind
 * @param {number} level
 * @param {Branch['causes']} causes
 * @returns {Branch}
 */
function branch(id, entity, kind, level, causes) {
  return { id, entity, kind, level, parent: causes[0]?.id ?? null, causes };
}
