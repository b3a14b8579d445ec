// Three companies, whichever; fewer where there are not so many.
CYPHER 25
MATCH (c:Company)
RETURN c.id AS id LIMIT 3
