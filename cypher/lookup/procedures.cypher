// Which procedures of ours this Neo4j has.
CYPHER 25
SHOW PROCEDURES YIELD name
WHERE name STARTS WITH 'interlock.'
RETURN name
ORDER BY name
