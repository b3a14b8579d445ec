// The last days up to a day on which facts became known, each with some of them: the day of the first source that tells a fact.
CYPHER 25
MATCH (:Entity)-[f]->(:Entity)
WHERE f.known <= date($to) AND (size($dataSet) = 0 OR f.dataSet IN $dataSet)
RETURN f.known AS day, count(*) AS total, collect(f.id)[..$facts] AS facts
ORDER BY day DESC
LIMIT $days
