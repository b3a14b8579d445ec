// Sources of one data set, or of all where none is named.
CYPHER 25
MATCH (n:Source)
WHERE $dataSet = '' OR n.dataSet = $dataSet OR $dataSet IN n.alsoIn
RETURN 'Source' AS label, properties(n) AS properties
