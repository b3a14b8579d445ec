CYPHER 25
LET day = date($asOf), ladder = ['rumoured', 'announced', 'committed', 'completed']
LET standings = {rumoured: ladder, announced: ladder[1..], committed: ladder[2..], completed: ladder[3..]}[$atLeast]
MATCH p = (a:Company)-[f:INVESTS_IN|SPENDS_ON]->(b:Entity)
WHERE f.status IN standings AND (size($dataSet) = 0 OR f.dataSet IN $dataSet) AND coalesce(f.since, f.announced) <= day
  AND ((f.until IS NULL OR day < f.until) OR f.status <> 'completed')
  AND coalesce(f.currency, $currency) = $currency
  AND ($kind = 'all' OR type(f) = {investments: 'INVESTS_IN', purchases: 'SPENDS_ON'}[$kind])
  AND ($entity = '' OR $entity IN [a.id, b.id])
LET stage = CASE WHEN f.until <= day THEN 'lapsed' WHEN f.status = 'rumoured' THEN 'announced' ELSE f.status END
LET known = f.amountMin IS NOT NULL OR f.amountMax IS NOT NULL
WITH a, b, type(f) AS type, stage, count(f) AS facts,
  sum(CASE WHEN known THEN 1 ELSE 0 END) AS known, sum(CASE WHEN known THEN 0 ELSE 1 END) AS undisclosed,
  sum(coalesce(f.amountMin, 0)) AS min, sum(coalesce(f.amountMax, 0)) AS most,
  sum(CASE WHEN known AND f.amountMax IS NULL THEN 1 ELSE 0 END) AS open,
  sum(CASE WHEN known AND f.amountQualifier = 'about' THEN 1 ELSE 0 END) AS about, collect(p) AS evidence
WITH a, b, type, collect({stage: stage, known: known, undisclosed: undisclosed, min: min,
  max: CASE WHEN open = 0 THEN most END, about: about, how: CASE
    WHEN known = 0 AND undisclosed > 0 THEN 'undisclosed'
    WHEN known = 0 THEN null
    WHEN undisclosed + open > 0 AND about > 0 THEN 'atLeast about'
    WHEN undisclosed + open > 0 THEN 'atLeast'
    WHEN about > 0 THEN 'about'
  END, evidence: evidence}) AS stages
LET live = [s IN stages WHERE s.stage <> 'lapsed'], lapsed = head([s IN stages WHERE s.stage = 'lapsed']),
  announced = head([s IN stages WHERE s.stage = 'announced']), committed = head([s IN stages WHERE s.stage = 'committed']),
  completed = head([s IN stages WHERE s.stage = 'completed'])
LET undisclosed = reduce(n = 0, s IN live | n + s.undisclosed), known = reduce(n = 0, s IN live | n + s.known),
  about = reduce(n = 0, s IN live | n + s.about), open = size([s IN live WHERE s.max IS NULL]),
  least = reduce(n = 0, s IN live | n + s.min),
  most = CASE WHEN all(s IN live WHERE s.max IS NOT NULL) THEN reduce(n = 0, s IN live | n + s.max) END,
  doneLeast = coalesce(completed.min, 0), doneMost = CASE WHEN completed IS NULL THEN 0 ELSE completed.max END,
  rest = [s IN live WHERE s.stage <> 'completed']
LET restLeast = reduce(n = 0, s IN rest | n + s.min),
  restMost = CASE WHEN all(s IN rest WHERE s.max IS NOT NULL) THEN reduce(n = 0, s IN rest | n + s.max) END
RETURN a.id AS from, b.id AS to, CASE type WHEN 'INVESTS_IN' THEN 'investment' ELSE 'purchase' END AS kind,
  CASE WHEN known > 0 THEN least END AS promisedMin, CASE WHEN known > 0 THEN most END AS promisedMax,
  CASE
    WHEN known = 0 AND undisclosed > 0 THEN 'undisclosed'
    WHEN known = 0 THEN null
    WHEN undisclosed + open > 0 AND about > 0 THEN 'atLeast about'
    WHEN undisclosed + open > 0 THEN 'atLeast'
    WHEN about > 0 THEN 'about'
  END AS promisedQualifier,
  CASE WHEN announced.known > 0 THEN announced.min END AS announcedMin,
  CASE WHEN announced.known > 0 THEN announced.max END AS announcedMax, announced.how AS announcedQualifier,
  CASE WHEN committed.known > 0 THEN committed.min END AS committedMin,
  CASE WHEN committed.known > 0 THEN committed.max END AS committedMax, committed.how AS committedQualifier,
  CASE WHEN completed.known > 0 THEN completed.min END AS completedMin,
  CASE WHEN completed.known > 0 THEN completed.max END AS completedMax, completed.how AS completedQualifier,
  // A part done of d with a rest of r: d / (d + r), least with the least d and the most r.
  CASE
    WHEN undisclosed > 0 OR known = 0 THEN null
    WHEN restMost IS NULL THEN 0.0
    WHEN doneLeast + restMost > 0 THEN toFloat(doneLeast) / (doneLeast + restMost)
  END AS doneMin,
  CASE
    WHEN undisclosed > 0 OR known = 0 THEN null
    WHEN doneMost IS NULL THEN 1.0
    WHEN doneMost + restLeast > 0 THEN toFloat(doneMost) / (doneMost + restLeast)
    WHEN completed IS NULL THEN 0.0
  END AS doneMax,
  CASE WHEN undisclosed = 0 AND about > 0 AND completed IS NOT NULL AND size(rest) > 0 THEN 'about' END AS doneQualifier,
  CASE WHEN lapsed.known > 0 THEN lapsed.min END AS lapsedMin, CASE WHEN lapsed.known > 0 THEN lapsed.max END AS lapsedMax,
  lapsed.how AS lapsedQualifier,
  $currency AS currency, undisclosed, completed IS NOT NULL AS delivered, size(rest) > 0 AS pending,
  lapsed IS NOT NULL AS lapsed, coll.flatten([s IN stages | s.evidence]) AS evidence
ORDER BY CASE WHEN most > least THEN most ELSE least END DESC,
  COLLECT { MATCH (e:Entity {id: from}) RETURN normalize(toLower(e.name), NFKD) }, from,
  COLLECT { MATCH (e:Entity {id: to}) RETURN normalize(toLower(e.name), NFKD) }, to, kind
