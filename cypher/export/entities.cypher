// Entities of one data set, or of all where none is named.
CYPHER 25
MATCH (n:Entity)
WHERE $dataSet = '' OR n.dataSet = $dataSet OR $dataSet IN n.alsoIn
RETURN [label IN labels(n) WHERE label <> 'Entity'][0] AS label, properties(n) AS properties
