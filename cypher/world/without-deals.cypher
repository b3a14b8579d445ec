// Takes out some deals with their legs.
CYPHER 25
CALL () {
  MATCH ()-[f]->()
  WHERE f.deal IN $ids
  DELETE f
}
UNWIND $ids AS id
MATCH (d:Deal {id: id})
DETACH DELETE d
