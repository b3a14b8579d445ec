// The countries, segments and origins that there are.
CYPHER 25
MATCH (e:Entity)
WITH collect(DISTINCT e.country) AS countries, [x IN collect(e.segment) WHERE x IS NOT NULL] AS lists
LET segments = reduce(all = [], list IN lists | all + [x IN list WHERE NOT x IN all])
OPTIONAL MATCH (s:Source)
RETURN countries, segments, collect(DISTINCT coalesce(s.origin, s.id)) AS origins
