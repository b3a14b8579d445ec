/**
 * Statements to begin from: each shows something that the console can do. Whom they name is whom the questions of this
 * market name. A test runs them all.
 */

/** @import { ParameterValue, Question } from '../types.js' */

/** @typedef {{ title: string, query: string, parameters?: Record<string, ParameterValue> }} Example */

/**
 * `named`: for a parameter of the statement the question, and that one's parameter, whose default it has. `among`: the same of
 * whom it needs without naming them.
 *
 * @type {(Pick<Example, 'title' | 'query'> & { named?: Record<string, [question: string, parameter: string]>, among?: [question: string, parameter: string] })[]}
 */
const EXAMPLES = [
  {
    title: 'Which models are on which big clouds?',
    query: `MATCH (m:Model)-[:AVAILABLE_ON]->(c:Cloud {tier: 'hyperscaler'})
RETURN m.name AS model, collect(DISTINCT c.name) AS clouds, count(DISTINCT c) AS howMany
ORDER BY howMany DESC, model`,
    among: ['exclusive-to', 'cloud'],
  },
  {
    title: 'Whose money is in one company, as a graph?',
    query: `MATCH path = (:Company)-[:INVESTS_IN]->(:Company {id: $entity})
RETURN path`,
    named: { entity: ['exposure', 'entity'] },
  },
  {
    title: 'Which are the largest sums in one currency?',
    query: `MATCH (payer)-[f:INVESTS_IN|SPENDS_ON {currency: $currency}]->(paid)
RETURN payer, f, paid, f.amountMin AS atLeast, f.amountMax AS atMost, f.status AS standing, f.announced AS announced
ORDER BY atMost DESC
LIMIT 20`,
    named: { currency: ['money-flows', 'currency'] },
  },
  {
    title: 'What falls if one of them falls?',
    query: `CALL interlock.knockOut($entities, {asOf: $asOf, atLeast: $atLeast})
YIELD entity, round, role, lost
RETURN round, entity, role, lost
ORDER BY round, entity`,
    named: { entities: ['knock-out', 'entities'] },
  },
  {
    title: 'Which rivals pay the same supplier?',
    query: `MATCH (a:Company)-[:RIVALS]-(b:Company)
WHERE a.id < b.id
MATCH (a)-[x:SPENDS_ON]->(supplier)<-[y:SPENDS_ON]-(b)
RETURN DISTINCT a.name AS one, b.name AS other, supplier.name AS supplier
ORDER BY supplier, one, other`,
  },
  {
    title: 'Who stands between two companies?',
    query: `MATCH path = ANY SHORTEST (a:Entity {id: $from})-[:!PARTY_TO]-{1,6}(b:Entity {id: $to})
RETURN path`,
    named: { from: ['connection', 'from'], to: ['connection', 'to'] },
  },
];

/**
 * @param {readonly Question[]} questions of this market
 * @returns {Example[]} those that name whom a question of this server names
 */
export function examplesOf(questions) {
  const presetOf = (/** @type {[string, string]} */ [question, parameter]) =>
    questions.find(({ name }) => name === question)?.parameters.find(({ name }) => name === parameter)?.default;
  return EXAMPLES.flatMap(({ title, query, named, among }) => {
    if (among && !presetOf(among)) return [];
    if (!named) return [{ title, query }];
    const parameters = Object.entries(named).map(([name, of]) => [name, presetOf(of)]);
    return parameters.some(([, preset]) => preset === undefined)
      ? []
      : [{ title, query, parameters: Object.fromEntries(parameters) }];
  });
}
