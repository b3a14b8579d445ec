// Takes out the facts that keep their id but changed their type or an end, for a relationship can change neither.
CYPHER 25
UNWIND $rows AS row
MATCH (a)-[f:INVESTS_IN|SPENDS_ON|SUPPLIES|DEVELOPS|OPERATES|DESIGNS|MAKES|AVAILABLE_ON|RUNS_ON|REQUIRES|PART_OF|PARTNERS_WITH|RIVALS|PARTY_TO]->(b)
WHERE f.id = row.id AND (type(f) <> row.type OR a.id <> row.from OR b.id <> row.to)
DELETE f
