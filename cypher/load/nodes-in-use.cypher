// Those of these entities and deals that a fact begins or ends at.
CYPHER 25
UNWIND $ids AS id
CALL (id) {
  MATCH (n:Entity {id: id}) RETURN n
  UNION ALL
  MATCH (n:Deal {id: id}) RETURN n
}
WITH n
WHERE EXISTS { (n)--() }
RETURN n.id AS id
