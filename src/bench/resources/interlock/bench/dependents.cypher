CYPHER 25
CALL interlock.dependents($entity, {asOf: $day, depth: $depth})
YIELD entity, distance
RETURN entity, distance
