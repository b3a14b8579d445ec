// Takes out the facts that keep their id but changed their type or an end, for a relationship can change neither.
CYPHER 25
MATCH (a)-[f:INVESTS_IN|SPENDS_ON|SUPPLIES|DEVELOPS|OPERATES|DESIGNS|MAKES|AVAILABLE_ON|RUNS_ON|REQUIRES|PART_OF|PARTNERS_WITH|RIVALS|PARTY_TO]->(b)
WHERE f.id IN $ids
WITH a, f, b, $facts[f.id] AS now
WHERE [type(f), a.id, b.id] <> now
DELETE f
