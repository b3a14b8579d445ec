// Takes out the legs of some deals.
CYPHER 25
MATCH ()-[f]->()
WHERE f.deal IN $ids
DELETE f
