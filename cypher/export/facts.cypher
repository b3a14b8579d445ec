// Facts of one data set, or of all where none is named.
CYPHER 25
MATCH (a:Entity)-[f]->(b:Entity|Deal)
WHERE $dataSet = '' OR f.dataSet = $dataSet
RETURN type(f) AS type, a.id AS from, b.id AS to, properties(f) AS properties
