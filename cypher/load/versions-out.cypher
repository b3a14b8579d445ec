// Takes out the versions that are kept of the records of a data set.
CYPHER 25
MATCH (v:Version {dataSet: $id})
DELETE v
