// The entities of countries and of segments, and the sources that repeat an origin, with its title, or that of the first of them
// where it has none. A source that repeats nothing is its own.
CYPHER 25
UNWIND $countries AS country
MATCH (e:Entity) WHERE e.country = country
RETURN 'country:' + country AS name, null AS title, collect(e.id) AS ids
UNION ALL
UNWIND $segments AS segment
MATCH (e:Entity) WHERE segment IN e.segment
RETURN 'segment:' + segment AS name, null AS title, collect(e.id) AS ids
UNION ALL
UNWIND $origins AS origin
MATCH (s:Source) WHERE coalesce(s.origin, s.id) = origin
WITH origin, s ORDER BY s.id <> origin, s.published, s.id
RETURN 'origin:' + origin AS name, head(collect(s.title)) AS title, collect(s.id) AS ids
