// Whether Neo4j answers at all.
CYPHER 25
RETURN 1 AS here
