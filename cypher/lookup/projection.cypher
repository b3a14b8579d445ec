// The market in memory: how much is in it, what it takes, and when it was read.
CYPHER 25
CALL interlock.projection() YIELD entities, facts, bytes, idBytes, millis, builtAt
RETURN entities, facts, bytes, idBytes, millis, builtAt.epochMillis AS builtAt
