// Who changed a data set last, and when.
CYPHER 25
MATCH (d:DataSet {id: $id})
SET d.changedBy = $by, d.changedAt = $at
