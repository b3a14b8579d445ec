// Takes out what no source had told by a day, and what no source with a day tells.
CYPHER 25
MATCH ()-[f]->()
WHERE f.id IS NOT NULL AND coalesce(f.known > date($day), true)
DELETE f
