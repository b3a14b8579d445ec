// Takes out the data set itself, once nothing is of it any more.
CYPHER 25
MATCH (d:DataSet {id: $id})
DELETE d
