// A commit of one fact, after which what it touched is read again.
CYPHER 25
MATCH (a:Company) ORDER BY a.id LIMIT 1
MATCH (b:Company) WHERE b.id > a.id ORDER BY b.id LIMIT 1
CREATE (a)-[:SUPPLIES {id: 'one-more-' + randomUUID(), what: 'compute', status: 'committed', announced: date('2025-01-01'),
  sources: [], dataSet: 'made-up'}]->(b)
