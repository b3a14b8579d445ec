// The facts with these internal ids, between their ends.
CYPHER 25
MATCH p = ()-[f]->()
WHERE elementId(f) IN $facts
RETURN p
