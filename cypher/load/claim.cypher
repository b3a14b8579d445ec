// For a server that neo4j-admin filled: makes everything that no data set has yet one of $dataSet, in small transactions.
// The known day of a fact is the earliest on which one of its sources was published.
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
  LET known = COLLECT {
    MATCH (s:Source)
    WHERE s.id IN f.sources AND s.published IS NOT NULL
    RETURN s.published ORDER BY s.published LIMIT 1
  }
  SET f.dataSet = $dataSet, f.known = known[0]
} IN TRANSACTIONS OF 10000 ROWS;

CYPHER 25
MERGE (:DataSet {id: $dataSet});
