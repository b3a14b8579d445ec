// How many facts there are.
CYPHER 25
MATCH ()-[f]->()
RETURN count(f) AS facts
