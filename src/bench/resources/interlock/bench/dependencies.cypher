CYPHER 25
CALL interlock.dependencies($entity, {asOf: $day, depth: $depth})
YIELD entity, distance
RETURN entity, distance
