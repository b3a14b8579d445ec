// What every entity is called, and how many facts there are about it.
CYPHER 25
MATCH (e:Entity)
WHERE e.id IS NOT NULL
RETURN e.id AS id, [label IN labels(e) WHERE label <> 'Entity'] AS labels, e.name AS name, e.aliases AS aliases,
  e.country AS country, COUNT { (e)--() } AS facts
