// Sources by id; their properties are replaced as a whole.
CYPHER 25
UNWIND $rows AS row
MERGE (s:Source {id: row.id})
SET s = row.properties
