// Who changed each data set last.
CYPHER 25
MATCH (d:DataSet)
WHERE d.changedBy IS NOT NULL
RETURN d.id AS dataSet, d.changedBy AS by, d.changedAt AS at ORDER BY dataSet
