CYPHER 25
CALL interlock.dependencies($entity, {asOf: $day, depth: 2})
YIELD entity, distance
RETURN entity, distance
