// The versions that are kept of the records of a data set, or of all where none is named.
CYPHER 25
MATCH (v:Version)
WHERE $dataSet = '' OR v.dataSet = $dataSet
RETURN properties(v) AS properties
