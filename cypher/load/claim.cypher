// For a server that neo4j-admin filled: makes everything that no data set has yet one of $dataSet, in small transactions.
// cypher-shell --param "{dataSet: 'my-market'}" --file cypher/load/claim.cypher
CYPHER 25
MATCH (n:Entity|Deal|Source)
WHERE n.dataSet IS NULL
CALL (n) {
  SET n.dataSet = $dataSet
} IN TRANSACTIONS OF 10000 ROWS;

CYPHER 25
MATCH ()-[f]->()
WHERE f.dataSet IS NULL
CALL (f) {
  SET f.dataSet = $dataSet
} IN TRANSACTIONS OF 10000 ROWS;

CYPHER 25
MERGE (:DataSet {id: $dataSet});
