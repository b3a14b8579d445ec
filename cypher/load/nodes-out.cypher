// Takes out nodes that no fact begins or ends at.
CYPHER 25
UNWIND $ids AS id
CALL (id) {
  MATCH (n:Entity {id: id}) RETURN n
  UNION ALL
  MATCH (n:Deal {id: id}) RETURN n
  UNION ALL
  MATCH (n:Source {id: id}) RETURN n
}
DELETE n
