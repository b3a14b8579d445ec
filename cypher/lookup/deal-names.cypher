// What every deal is called, when it became public, and who signs it.
CYPHER 25
MATCH (d:Deal)
RETURN d.id AS id, d.title AS title, toString(d.announced) AS announced,
  COLLECT { MATCH (party:Entity)-[:PARTY_TO]->(d) RETURN party.id } AS parties
