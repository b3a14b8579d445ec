// The data set itself, so that the graph knows what was loaded.
CYPHER 25
MERGE (:DataSet {id: $id})
