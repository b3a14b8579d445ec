// Takes the sources that were not public by a day from every fact that cites them. A source without a day is not known to have been.
CYPHER 25
LET late = COLLECT { MATCH (s:Source) WHERE coalesce(s.published > date($day), true) RETURN s.id }
MATCH ()-[f]->()
WHERE any(source IN f.sources WHERE source IN late)
SET f.sources = [source IN f.sources WHERE NOT source IN late]
