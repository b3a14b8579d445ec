// Sources that have every word somewhere in their title, publisher, address or id, the latest first.
CYPHER 25
MATCH (s:Source)
LET text = toLower(coalesce(s['title'], '') + ' ' + coalesce(s['publisher'], '') + ' ' + coalesce(s['url'], '') + ' ' + s.id)
FILTER all(word IN $words WHERE text CONTAINS word)
RETURN s.id AS id, coalesce(s['title'], s.id) AS title, coalesce(nullIf(s['publisher'], 'unknown'), '') AS publisher
ORDER BY s['published'] DESC, id LIMIT $limit
