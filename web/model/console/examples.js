/** Statements to begin from: each shows something that the console can do. A test runs them all. */

/** @type {{ title: string, query: string, parameters?: Record<string, string> }[]} */
export const EXAMPLES = [
  {
    title: 'Which models are on which big clouds?',
    query: `MATCH (m:Model)-[:AVAILABLE_ON]->(c:Cloud {tier: 'hyperscaler'})
RETURN m.name AS model, collect(DISTINCT c.name) AS clouds, count(DISTINCT c) AS howMany
ORDER BY howMany DESC, model`,
  },
  {
    title: 'Whose money is in Anthropic, as a graph?',
    query: `MATCH path = (:Company)-[:INVESTS_IN]->(:Company {id: 'anthropic'})
RETURN path`,
  },
  {
    title: 'Which are the largest sums in dollars?',
    query: `MATCH (payer)-[f:INVESTS_IN|SPENDS_ON {currency: 'USD'}]->(paid)
RETURN payer, f, paid, f.amountMin AS atLeast, f.amountMax AS atMost, f.status AS standing, f.announced AS announced
ORDER BY atMost DESC
LIMIT 20`,
  },
  {
    title: 'What falls if TSMC falls?',
    query: `CALL interlock.knockOut([$entity], {asOf: $asOf, atLeast: $atLeast})
YIELD entity, round, role, lost
RETURN round, entity, role, lost
ORDER BY round, entity`,
    parameters: { entity: 'tsmc' },
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
    parameters: { from: 'mistral', to: 'tsmc' },
  },
];
