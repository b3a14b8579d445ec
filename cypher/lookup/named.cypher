// The entities, deals and sources with these ids, in no order.
CYPHER 25
CALL () {
  UNWIND $ids AS id MATCH (n:Entity {id: id}) RETURN n
  UNION ALL
  UNWIND $ids AS id MATCH (n:Deal {id: id}) RETURN n
  UNION ALL
  UNWIND $sources AS id MATCH (n:Source {id: id}) RETURN n
}
RETURN n
