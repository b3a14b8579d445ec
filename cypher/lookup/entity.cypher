// One entity, or one deal, with everything stated about it.
CYPHER 25
MATCH (e:Entity|Deal {id: $id})
RETURN e, COLLECT { MATCH p = (e)-[f]-() RETURN p ORDER BY type(f), f.id } AS facts
