// Deals by id; their properties are replaced as a whole.
CYPHER 25
UNWIND $rows AS row
MERGE (d:Deal {id: row.id})
SET d = row.properties
