// Asks a running Interlock over Bolt by the official JavaScript driver.
//
//   npm install --no-package-lock --prefix src/test/javascript
//   node src/test/javascript/driver.js bolt://127.0.0.1:7687 "$(cat .interlock/password)"
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import neo4j from 'neo4j-driver';

const [address, password] = process.argv.slice(2);
const driver = neo4j.driver(address, neo4j.auth.basic('neo4j', password), { disableLosslessIntegers: true });
const question = name => readFileSync(`cypher/questions/${name}.cypher`, 'utf8');

try {
  const { records: clouds } = await driver.executeQuery(
    'MATCH (m:Model)-[:AVAILABLE_ON]->(c:Cloud) RETURN m.id AS model, collect(c.id) AS clouds',
    {}, { routing: neo4j.routing.READ });
  assert.ok(clouds.length > 3, 'models on clouds');

  const { records: fallen } = await driver.executeQuery(
    'CALL interlock.knockOut([$id], {asOf: $asOf}) YIELD entity, round RETURN entity, round ORDER BY round, entity',
    { id: 'tsmc', asOf: '2025-11-30' }, { routing: neo4j.routing.READ });
  assert.ok(fallen.map(row => row.get('entity')).includes('nvidia'), 'what falls with TSMC');

  const { records: deal } = await driver.executeQuery(question('deal'),
    { deal: 'deal-ms-nvidia-anthropic-2025', asOf: '2025-11-30', atLeast: 'announced' },
    { routing: neo4j.routing.READ });
  assert.ok(deal.length >= 3, 'a question file as it stands');

  await assert.rejects(
    driver.executeQuery('CREATE (n:Hostile)', {}, { routing: neo4j.routing.READ }),
    error => error.code === 'Neo.ClientError.Statement.AccessMode');
  console.log(`neo4j-driver: ${clouds.length} models, ${fallen.length} fall with TSMC, ${deal.length} legs of the deal; a write in READ mode is refused`);
} finally {
  await driver.close();
}
