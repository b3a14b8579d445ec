// As carriers, of a market that is too large to look at every fact: those of a proof, and those of some entities, the proof
// first.
CYPHER 25
LET day = date($asOf), ladder = ['rumoured', 'announced', 'committed', 'completed']
LET standings = {rumoured: ladder, announced: ladder[1..], committed: ladder[2..], completed: ladder[3..]}[$atLeast]
CALL () {
  UNWIND $proof AS id
  UNWIND $types AS type
  MATCH (:Entity)-[f:$(type) {id: id}]->(:Entity|Deal)
  RETURN f
UNION
  UNWIND $near AS id
  MATCH (:Entity {id: id})-[f]-(:Entity|Deal)
  RETURN f
}
WITH DISTINCT f, day, standings
WHERE type(f) IN $types AND f.status IN standings AND (size($dataSet) = 0 OR f.dataSet IN $dataSet)
  AND ($everyDay OR coalesce(f.since, f.announced) <= day AND (f.until IS NULL OR day < f.until))
ORDER BY NOT f.id IN $proof, f.id
LIMIT $most
LET a = startNode(f), b = endNode(f)
LET origins = COLLECT { MATCH (s:Source) WHERE s.id IN f.sources RETURN DISTINCT coalesce(s.origin, s.id) }
RETURN f.id AS id, elementId(f) AS element, true AS holds, type(f) AS type, a.id AS one, b.id AS other, coalesce(f.what, '') AS what, coalesce(f.sources, []) AS sources,
  origins, f.amountQualifier = 'undisclosed' AS undisclosed, coalesce(a.completeFor, []) AS complete,
  coalesce(b.completeFor, []) AS otherComplete
