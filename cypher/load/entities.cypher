// Entities by id; their kind and properties are replaced as a whole.
CYPHER 25
UNWIND $rows AS row
MERGE (e:Entity {id: row.id})
REMOVE e:Company:Model:Cloud:Chip:Product
SET e:$(row.kind), e = row.properties
