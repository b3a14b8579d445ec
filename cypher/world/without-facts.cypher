// Takes out facts by id.
CYPHER 25
UNWIND $facts AS row
MATCH ()-[f:$(row.type) {id: row.id}]->()
DELETE f
