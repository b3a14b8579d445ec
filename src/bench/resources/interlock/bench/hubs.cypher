// Of each kind, and of the deals, those with the most facts, such as two where a question is about two.
CYPHER 25
MATCH (n:Entity|Deal)
LET label = [one IN labels(n) WHERE one <> 'Entity'][0], facts = COUNT { (n)--() }
ORDER BY facts DESC, n.id
WITH label, collect(n.id)[..4] AS ids
UNWIND ids AS id
RETURN label, id
