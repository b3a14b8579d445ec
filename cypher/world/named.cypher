// What ids name: entities, deals, sources, and facts with their types. Each type of fact has its index.
CYPHER 25
UNWIND $ids AS id
OPTIONAL MATCH (n:Entity|Deal|Source {id: id})
LET kind = CASE WHEN n:Entity THEN 'entity' WHEN n:Deal THEN 'deal' WHEN n:Source THEN 'source' END
LET types = CASE WHEN n IS NULL THEN [type IN $types WHERE EXISTS { MATCH ()-[f:$(type) {id: id}]->() }] ELSE [] END
RETURN id, coalesce(kind, CASE WHEN size(types) > 0 THEN 'fact' END) AS kind, head(types) AS type
