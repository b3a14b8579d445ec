// Facts by id, between entities, or from an entity to a deal; their properties are replaced as a whole.
CYPHER 25
UNWIND $rows AS row
MATCH (a:Entity {id: row.from})
MATCH (b:Entity|Deal {id: row.to})
MERGE (a)-[f:$(row.type) {id: row.id}]->(b)
SET f = row.properties
