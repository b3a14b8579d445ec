// Takes out the agreements of which nothing is left: the last leg is gone, or at most one party of one without legs is left, or
// nobody tells of it any more, neither a source nor a fact.
CYPHER 25
LET untold = COLLECT {
  MATCH (d:Deal)
  WHERE $untold AND d.sources IS NOT NULL AND size(d.sources) = 0 AND NOT EXISTS { (:Entity)-[:PARTY_TO]->(d) }
  RETURN d.id
}
CALL interlock.lostDeals(untold + $left) YIELD deal
MATCH (d:Deal {id: deal})
WHERE NOT deal IN $kept
DETACH DELETE d
