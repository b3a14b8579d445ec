// Takes out facts by the store's own ids.
CYPHER 25
UNWIND $ids AS id
MATCH ()-[f]->()
WHERE elementId(f) = id
DELETE f
