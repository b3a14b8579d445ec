// Every fact of a data set.
CYPHER 25
MATCH (a)-[f]->(b)
WHERE f.dataSet = $dataSet
RETURN type(f) AS type, a.id AS from, b.id AS to, properties(f) AS properties
