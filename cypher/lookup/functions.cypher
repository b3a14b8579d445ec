// The functions that there are.
CYPHER 25
SHOW FUNCTIONS YIELD name, signature, description
RETURN name, signature, description
ORDER BY name, signature
