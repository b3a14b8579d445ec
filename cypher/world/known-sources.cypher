// Takes out the sources that were not public by a day, and each of them from every agreement that cites it. A source without a
// day is not known to have been.
CYPHER 25
LET late = COLLECT { MATCH (s:Source) WHERE coalesce(s.published > date($day), true) RETURN s.id }
CALL (late) {
  MATCH (d:Deal)
  WHERE any(source IN d.sources WHERE source IN late)
  SET d.sources = [source IN d.sources WHERE NOT source IN late]
}
UNWIND late AS id
MATCH (s:Source {id: id})
DETACH DELETE s
