// Of some facts and of all facts of some entities, those that hold by the terms of a world.
CYPHER 25
LET day = date($asOf), ladder = ['rumoured', 'announced', 'committed', 'completed']
LET standings = {rumoured: ladder, announced: ladder[1..], committed: ladder[2..], completed: ladder[3..]}[$atLeast]
CALL (day, standings) {
  UNWIND $types AS type
  UNWIND $facts AS id
  MATCH ()-[f:$(type) {id: id}]->()
  RETURN f
UNION
  UNWIND $entities AS id
  MATCH (:Entity {id: id})-[f]-(:Entity)
  RETURN f
}
WITH DISTINCT f, day, standings
WHERE f.status IN standings AND (size($dataSet) = 0 OR f.dataSet IN $dataSet)
  AND coalesce(f.since, f.announced) <= day AND (f.until IS NULL OR day < f.until)
RETURN f.id AS id
ORDER BY id
