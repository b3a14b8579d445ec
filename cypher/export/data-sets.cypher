// The data sets that are there.
CYPHER 25
MATCH (d:DataSet)
WHERE $dataSet = '' OR d.id = $dataSet
RETURN d.id AS id ORDER BY id
