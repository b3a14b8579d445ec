// The entities and deals of these ids, as the check of a data set knows them.
CYPHER 25
UNWIND $ids AS id
MATCH (n:Entity|Deal {id: id})
RETURN id, [label IN labels(n) WHERE label <> 'Entity'] AS labels, coalesce(n.name, n.title, id) AS name
