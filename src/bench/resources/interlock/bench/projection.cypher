CYPHER 25
CALL interlock.projection()
YIELD entities, facts, bytes, millis
RETURN entities, facts, bytes, millis
