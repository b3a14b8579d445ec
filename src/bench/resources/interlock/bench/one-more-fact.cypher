// A commit of one fact, after which what it touched is read again.
CYPHER 25
MATCH (a:Company) ORDER BY a.id LIMIT 1
MATCH (b:Company) WHERE b.id > a.id ORDER BY b.id LIMIT 1
CREATE (a)-[f:SUPPLIES]->(b)
SET f.id = 'one-more-' + randomUUID(), f.what = 'compute', f.status = 'committed', f.announced = date('2025-01-01'),
  f.sources = [], f.dataSet = 'made-up'
