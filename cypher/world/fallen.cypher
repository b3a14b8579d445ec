CYPHER 25
CALL interlock.fallen($ids, {asOf: $asOf, atLeast: $atLeast, dataSet: $dataSet}) YIELD entity, gone
RETURN entity, gone
