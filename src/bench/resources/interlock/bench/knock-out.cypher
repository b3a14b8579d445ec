CYPHER 25
CALL interlock.knockOut([$entity], {asOf: $day})
YIELD entity, round
RETURN entity, round
