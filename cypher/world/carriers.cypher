// The facts of some types, whether they hold by the terms of a world, what they rest on, and of whom all facts of which types are
// known. A source that repeats nothing is its own origin.
CYPHER 25
LET day = date($asOf), ladder = ['rumoured', 'announced', 'committed', 'completed']
LET standings = {rumoured: ladder, announced: ladder[1..], committed: ladder[2..], completed: ladder[3..]}[$atLeast]
MATCH (a:Entity)-[f]->(b:Entity|Deal)
WHERE type(f) IN $types
LET holds = f.status IN standings AND (size($dataSet) = 0 OR f.dataSet IN $dataSet)
  AND ($everyDay OR coalesce(f.since, f.announced) <= day AND (f.until IS NULL OR day < f.until))
LET origins = COLLECT { MATCH (s:Source) WHERE s.id IN f.sources RETURN DISTINCT coalesce(s.origin, s.id) }
RETURN f.id AS id, elementId(f) AS element, holds, type(f) AS type, a.id AS one, b.id AS other, coalesce(f.what, '') AS what, coalesce(f.sources, []) AS sources,
  origins, f.amountQualifier = 'undisclosed' AS undisclosed, coalesce(a.completeFor, []) AS complete,
  coalesce(b.completeFor, []) AS otherComplete
ORDER BY id
