// What ids name: entities, deals, sources, and facts with their types, and how they are called. Each type of fact has its index.
CYPHER 25
UNWIND $ids AS id
OPTIONAL MATCH (n:Entity|Deal|Source {id: id})
LET kind = CASE WHEN n:Entity THEN 'entity' WHEN n:Deal THEN 'deal' WHEN n:Source THEN 'source' END
LET types = CASE WHEN n IS NULL THEN [type IN $types WHERE EXISTS { MATCH ()-[f:$(type) {id: id}]->() }] ELSE [] END
LET statements = COLLECT { UNWIND types AS type MATCH ()-[f:$(type) {id: id}]->() RETURN f.statement }
RETURN id, coalesce(kind, CASE WHEN size(types) > 0 THEN 'fact' END) AS kind, head(types) AS type,
  coalesce(properties(n).name, properties(n).title, head(statements)) AS name
