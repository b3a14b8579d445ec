// The facts that begin or end in a span of days, with the days on which they do.
CYPHER 25
LET ladder = ['rumoured', 'announced', 'committed', 'completed']
LET standings = {rumoured: ladder, announced: ladder[1..], committed: ladder[2..], completed: ladder[3..]}[$atLeast]
MATCH (a:Entity)-[f]->(b:Entity)
WHERE f.status IN standings AND (size($dataSet) = 0 OR f.dataSet IN $dataSet)
UNWIND [coalesce(f.since, f.announced), f.until] AS day
FILTER day IS NOT NULL AND date($from) < day <= date($to)
RETURN DISTINCT day, f.id AS fact, a.id AS one, b.id AS other
ORDER BY day, fact
