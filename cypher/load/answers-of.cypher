// What people answered to 'the same?' about a data set, a line each.
CYPHER 25
MATCH (d:DataSet {id: $id})
UNWIND d.same AS answer
RETURN answer
