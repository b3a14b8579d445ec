// The days in a span on which a fact of some types begins or ends, with the fact, and whether it counts by the standing and the
// data sets; and, where it is asked for, the days on which a deal was announced or what is known of an entity is complete.
CYPHER 25
LET ladder = ['rumoured', 'announced', 'committed', 'completed']
LET standings = {rumoured: ladder, announced: ladder[1..], committed: ladder[2..], completed: ladder[3..]}[$atLeast]
CALL (standings) {
  MATCH (a:Entity)-[f]->(b:Entity|Deal)
  WHERE type(f) IN $types
  UNWIND [coalesce(f.since, f.announced), f.until] AS day
  RETURN day, f.id AS fact, a.id AS one, b.id AS other,
    f.status IN standings AND (size($dataSet) = 0 OR f.dataSet IN $dataSet) AS counts
UNION
  MATCH (d:Deal)
  WHERE $others
  RETURN d.announced AS day, '' AS fact, '' AS one, '' AS other, false AS counts
UNION
  MATCH (e:Entity)
  WHERE $others AND e.completeFor IS NOT NULL
  UNWIND [properties(e).completeSince, e.completeAsOf + duration('P1D')] AS day
  RETURN day, '' AS fact, '' AS one, '' AS other, false AS counts
}
FILTER day IS NOT NULL AND date($from) < day <= date($to)
RETURN DISTINCT day, fact, one, other, counts
ORDER BY day, fact
