// What people answered to 'the same?', a line each.
CYPHER 25
MATCH (d:DataSet {id: $id})
SET d.same = $answers
