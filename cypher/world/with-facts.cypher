// Makes supposed facts, between entities, or from an entity to a deal.
CYPHER 25
UNWIND $rows AS row
MATCH (a:Entity {id: row.from})
MATCH (b:Entity|Deal {id: row.to})
CREATE (a)-[f:$(row.type)]->(b)
SET f = row.properties
