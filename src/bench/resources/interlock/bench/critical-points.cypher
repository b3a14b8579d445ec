CYPHER 25
CALL interlock.criticalPoints({asOf: $day})
YIELD entity, fells
RETURN entity, fells
