CYPHER 25
LET day = date($asOf), ladder = ['rumoured', 'announced', 'committed', 'completed']
LET standings = {rumoured: ladder, announced: ladder[1..], committed: ladder[2..], completed: ladder[3..]}[$atLeast]
CALL (day, standings) {
  MATCH p = (x:Entity)-[f:RIVALS]-(y:Entity)
  WHERE (normalize(toLower(x.name), NFKD) < normalize(toLower(y.name), NFKD)
      OR normalize(toLower(x.name), NFKD) = normalize(toLower(y.name), NFKD) AND x.id < y.id) AND f.status IN standings AND (size($dataSet) = 0 OR f.dataSet IN $dataSet)
    AND (coalesce(f.since, f.announced) IS NULL OR coalesce(f.since, f.announced) <= day) AND (f.until IS NULL OR day < f.until)
  RETURN x, y, collect(p) AS rivalry, [m IN collect(DISTINCT f.market) WHERE m IS NOT NULL] AS markets
}
MATCH (i:Entity)-[:INVESTS_IN]->(x)
WITH DISTINCT day, standings, i, x, y, rivalry, markets
WHERE ($investor = '' OR i.id = $investor) AND EXISTS { (i)-[:INVESTS_IN]->(y) }
CALL (day, standings, i, x) {
  MATCH p = (i)-[f:INVESTS_IN]->(x)
  WHERE f.status IN standings AND (size($dataSet) = 0 OR f.dataSet IN $dataSet)
    AND (coalesce(f.since, f.announced) IS NULL OR coalesce(f.since, f.announced) <= day) AND (f.until IS NULL OR day < f.until)
  LET disclosed = f.currency = $currency AND (f.amountMin IS NOT NULL OR f.amountMax IS NOT NULL)
  RETURN collect(p) AS inOne, sum(CASE WHEN disclosed THEN 1 ELSE 0 END) AS known, sum(CASE WHEN disclosed THEN 0 ELSE 1 END) AS undisclosed,
    sum(CASE WHEN disclosed THEN coalesce(f.amountMin, 0) ELSE 0 END) AS min,
    sum(CASE WHEN disclosed THEN coalesce(f.amountMax, 0) ELSE 0 END) AS max,
    sum(CASE WHEN disclosed AND f.amountMax IS NULL THEN 1 ELSE 0 END) AS open,
    sum(CASE WHEN disclosed AND f.amountQualifier = 'about' THEN 1 ELSE 0 END) AS about
}
CALL (day, standings, i, y) {
  MATCH p = (i)-[f:INVESTS_IN]->(y)
  WHERE f.status IN standings AND (size($dataSet) = 0 OR f.dataSet IN $dataSet)
    AND (coalesce(f.since, f.announced) IS NULL OR coalesce(f.since, f.announced) <= day) AND (f.until IS NULL OR day < f.until)
  LET disclosed = f.currency = $currency AND (f.amountMin IS NOT NULL OR f.amountMax IS NOT NULL)
  RETURN collect(p) AS inOther, sum(CASE WHEN disclosed THEN 1 ELSE 0 END) AS knownOther,
    sum(CASE WHEN disclosed THEN 0 ELSE 1 END) AS undisclosedOther,
    sum(CASE WHEN disclosed THEN coalesce(f.amountMin, 0) ELSE 0 END) AS minOther,
    sum(CASE WHEN disclosed THEN coalesce(f.amountMax, 0) ELSE 0 END) AS maxOther,
    sum(CASE WHEN disclosed AND f.amountMax IS NULL THEN 1 ELSE 0 END) AS openOther,
    sum(CASE WHEN disclosed AND f.amountQualifier = 'about' THEN 1 ELSE 0 END) AS aboutOther
}
FILTER size(inOne) > 0 AND size(inOther) > 0
WITH collect({investor: i.id, one: x.id, other: y.id, market: COLLECT { UNWIND markets AS m RETURN m ORDER BY m },
  oneMin: CASE WHEN known > 0 THEN min END, oneMax: CASE WHEN known > 0 AND open = 0 THEN max END,
  oneQualifier: CASE WHEN known = 0 THEN null WHEN open + undisclosed = 0 THEN CASE WHEN about > 0 THEN 'about' END
    WHEN about > 0 THEN 'atLeast about' ELSE 'atLeast' END, oneUndisclosed: undisclosed,
  otherMin: CASE WHEN knownOther > 0 THEN minOther END, otherMax: CASE WHEN knownOther > 0 AND openOther = 0 THEN maxOther END,
  otherQualifier: CASE WHEN knownOther = 0 THEN null WHEN openOther + undisclosedOther = 0 THEN CASE WHEN aboutOther > 0 THEN 'about' END
    WHEN aboutOther > 0 THEN 'atLeast about' ELSE 'atLeast' END, otherUndisclosed: undisclosedOther,
  rivalry: rivalry, investments: inOne + inOther}) AS all
// The rivals that most investors share come first, where there are several such investors.
CALL (all) {
  UNWIND all AS h
  WITH h.one AS a, h.other AS b, count(*) AS backers
  ORDER BY backers DESC, COLLECT { MATCH (e:Entity {id: a}) RETURN normalize(toLower(e.name), NFKD) }, a,
    COLLECT { MATCH (e:Entity {id: b}) RETURN normalize(toLower(e.name), NFKD) }, b LIMIT 1
  RETURN a, b, backers
}
UNWIND all AS h
LET top = backers > 1 AND h.one = a AND h.other = b
RETURN h.investor AS investor, h.one AS one, h.other AS other, h.market AS market, h.oneMin AS oneMin, h.oneMax AS oneMax,
  h.oneQualifier AS oneQualifier, h.oneUndisclosed AS oneUndisclosed, h.otherMin AS otherMin, h.otherMax AS otherMax,
  h.otherQualifier AS otherQualifier, h.otherUndisclosed AS otherUndisclosed, $currency AS currency, top,
  backers > 1 AND NOT top AS further, h.rivalry AS rivalry, h.investments AS investments
ORDER BY top DESC, COLLECT { MATCH (e:Entity {id: investor}) RETURN normalize(toLower(e.name), NFKD) }, investor,
  COLLECT { MATCH (e:Entity {id: one}) RETURN normalize(toLower(e.name), NFKD) }, one,
  COLLECT { MATCH (e:Entity {id: other}) RETURN normalize(toLower(e.name), NFKD) }, other
