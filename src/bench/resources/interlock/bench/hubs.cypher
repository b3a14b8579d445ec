// Of each kind, and of the deals, the one with the most facts.
CYPHER 25
MATCH (n:Entity|Deal)
LET label = [one IN labels(n) WHERE one <> 'Entity'][0], facts = COUNT { (n)--() }
ORDER BY facts DESC, n.id
WITH label, collect(n.id)[0] AS id
RETURN label, id
