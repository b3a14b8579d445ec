// The nodes of these ids that are there.
CYPHER 25
UNWIND $ids AS id
CALL (id) {
  MATCH (n:Entity {id: id}) RETURN n
  UNION ALL
  MATCH (n:Deal {id: id}) RETURN n
  UNION ALL
  MATCH (n:Source {id: id}) RETURN n
}
RETURN CASE WHEN n:Entity THEN ['Entity'] + [label IN labels(n) WHERE label <> 'Entity'] ELSE labels(n) END AS labels,
  properties(n) AS properties
