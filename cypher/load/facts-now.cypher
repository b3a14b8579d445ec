// The facts of these ids that are there. Each type has its index; a disjunction of them would pass over all facts.
CYPHER 25
UNWIND $types AS type
UNWIND $ids AS id
MATCH (a)-[f:$(type) {id: id}]->(b)
RETURN type(f) AS type, a.id AS from, b.id AS to, properties(f) AS properties
