// Takes out the facts of these ids.
CYPHER 25
UNWIND $types AS type
UNWIND $ids AS id
MATCH ()-[f:$(type) {id: id}]->()
DELETE f
