// Which procedures a person's own Cypher may call.
CYPHER 25
SHOW PROCEDURES YIELD name, signature, description
WHERE name STARTS WITH 'interlock.' OR name IN $allowed
RETURN name, signature, description
ORDER BY name
