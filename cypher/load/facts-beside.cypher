// The facts of a type between two ends, in either direction; of any ends where none are named.
CYPHER 25
MATCH (a:Entity)-[f:$($type)]->(b)
WHERE $ends = [] OR a.id IN $ends AND b.id IN $ends
RETURN type(f) AS type, a.id AS from, b.id AS to, properties(f) AS properties
