CYPHER 25
CALL interlock.diversified({buyer: $buyer, from: $from, to: $to, atLeast: $atLeast, dataSet: $dataSet})
YIELD buyer, role, supplier, newSuppliers, day, gained
RETURN buyer, role, supplier, newSuppliers, day, gained
ORDER BY day, COLLECT { MATCH (e:Entity {id: buyer}) RETURN normalize(toLower(e.name), NFKD) }, buyer, role,
  COLLECT { MATCH (e:Entity {id: supplier}) RETURN normalize(toLower(e.name), NFKD) }, supplier
