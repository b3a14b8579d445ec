// Somebody of whom nobody knows serves the one who relies by a fact, as the one does of whom the fact tells.
CYPHER 25
MATCH (a:Entity)-[f:$($type) {id: $fact}]->(b:Entity)
CREATE (another:$(CASE WHEN $endRelies THEN labels(a) ELSE labels(b) END) {id: $id, name: $id})
LET from = CASE WHEN $endRelies THEN another ELSE a END, to = CASE WHEN $endRelies THEN b ELSE another END
CREATE (from)-[g:$($type)]->(to)
SET g.id = $id, g.what = f.what, g.market = f.market, g.status = f.status, g.announced = f.announced, g.since = f.since,
  g.known = f.known, g.dataSet = f.dataSet, g.sources = [], g.statement = f.statement
