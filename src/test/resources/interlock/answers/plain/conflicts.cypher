CYPHER 25
LET day = date($asOf), ladder = ['rumoured', 'announced', 'committed', 'completed']
LET standings = {rumoured: ladder, announced: ladder[1..], committed: ladder[2..], completed: ladder[3..]}[$atLeast]
CALL (day, standings) {
  // One fact, several sources, and no single figure: they tell it in several ways.
  MATCH p = (a:Entity)-[f]->(:Entity)
  WHERE f.status IN standings AND (size($dataSet) = 0 OR f.dataSet IN $dataSet) AND f.amountQualifier IN ['about', 'exact'] AND f.amountMin < f.amountMax AND size(f.sources) > 1
    AND coalesce(f.since, f.announced) <= day AND (f.until IS NULL OR day < f.until)
  RETURN 'amount' AS matter, a.id AS subject, f.deal AS deal, 'The figures differ. ' + f.statement AS statement,
    f.amountMin AS amountMin, f.amountMin AS amountMax, f.amountMax AS againstMin, f.amountMax AS againstMax,
    f.currency AS currency, [p] AS evidence
  UNION ALL
  // Two facts of one agreement, or of one day, about the same thing between the same two: figures that cannot both be.
  MATCH (a:Entity)-[f]->(b:Entity)
  WHERE f.currency IS NOT NULL AND f.status IN standings AND (size($dataSet) = 0 OR f.dataSet IN $dataSet)
    AND coalesce(f.since, f.announced) <= day AND (f.until IS NULL OR day < f.until)
  WITH a, b, type(f) AS type, f.currency AS currency, coalesce(f.what, '') AS what,
    coalesce(f.deal, toString(f.announced) + f.status) AS told, min(f.amountMax) AS lowest, max(f.amountMin) AS highest
  WHERE lowest < highest
  MATCH p = (a)-[f]->(b), q = (a)-[g]->(b)
  WHERE f.id < g.id AND coalesce(f.dataSet, '') = coalesce(g.dataSet, '') AND (f.amountMax < g.amountMin OR g.amountMax < f.amountMin)
    AND all(x IN [f, g] WHERE type(x) = type AND x.currency = currency AND coalesce(x.what, '') = what
      AND coalesce(x.deal, toString(x.announced) + x.status) = told AND x.status IN standings AND (size($dataSet) = 0 OR x.dataSet IN $dataSet)
      AND coalesce(x.since, x.announced) <= day AND (x.until IS NULL OR day < x.until))
  RETURN 'amount' AS matter, a.id AS subject, f.deal AS deal,
    'Two figures cannot both be right. ' + f.statement + ' ' + g.statement AS statement,
    f.amountMin AS amountMin, f.amountMax AS amountMax, g.amountMin AS againstMin, g.amountMax AS againstMax,
    f.currency AS currency, [p, q] AS evidence
  UNION ALL
  // Two data sets about one matter: the same relation between the same two, from the same day, in the same currency.
  MATCH p = (a:Entity)-[f]->(b:Entity)
  WHERE f.currency IS NOT NULL AND f.status IN standings AND (size($dataSet) = 0 OR f.dataSet IN $dataSet)
    AND coalesce(f.since, f.announced) <= day AND (f.until IS NULL OR day < f.until)
  WITH a, b, type(f) AS type, f.currency AS currency, coalesce(f.since, f.announced) AS began,
    collect({set: f.dataSet, min: f.amountMin, max: f.amountMax, fact: f, path: p}) AS tellings
  WHERE size(tellings) > 1 AND any(x IN tellings WHERE x.set <> tellings[0].set)
  UNWIND range(0, size(tellings) - 2) AS i
  UNWIND range(i + 1, size(tellings) - 1) AS j
  LET one = tellings[i], other = tellings[j]
  FILTER one.set <> other.set AND (coalesce(one.min, -1) <> coalesce(other.min, -1) OR coalesce(one.max, -1) <> coalesce(other.max, -1))
  RETURN 'amount' AS matter, a.id AS subject, one.fact.deal AS deal,
    'The data sets ' + one.set + ' and ' + other.set + ' tell one matter in two ways. ' + one.fact.statement + ' '
      + other.fact.statement AS statement,
    one.min AS amountMin, one.max AS amountMax, other.min AS againstMin, other.max AS againstMax,
    currency, [one.path, other.path] AS evidence
  UNION ALL
  // An agreement and its legs; it may count all of them, or the investments or the purchases alone.
  MATCH p = (:Entity)-[f:INVESTS_IN|SPENDS_ON]->(:Entity)
  WHERE f.deal IS NOT NULL AND f.status IN standings AND (size($dataSet) = 0 OR f.dataSet IN $dataSet)
    AND coalesce(f.since, f.announced) <= day AND (f.until IS NULL OR day < f.until)
  WITH p, f
  MATCH (d:Deal {id: f.deal})
  WHERE d.announced <= day AND (d.amountMin IS NOT NULL OR d.amountMax IS NOT NULL) AND coalesce(f.currency, d.currency) = d.currency
  WITH d, f, p ORDER BY normalize(toLower(nodes(p)[0].name), NFKD), nodes(p)[0].id
  WITH d, collect({type: type(f), min: f.amountMin, max: f.amountMax}) AS legs, collect(p) AS evidence
  LET readings = [types IN [['INVESTS_IN', 'SPENDS_ON'], ['INVESTS_IN'], ['SPENDS_ON']]
    WHERE any(leg IN legs WHERE leg.type IN types) | {
      min: reduce(n = 0, leg IN [leg IN legs WHERE leg.type IN types] | n + coalesce(leg.min, 0)),
      // No upper end where a leg is open above or undisclosed.
      max: CASE WHEN all(leg IN legs WHERE NOT leg.type IN types OR leg.max IS NOT NULL)
        THEN reduce(n = 0, leg IN [leg IN legs WHERE leg.type IN types] | n + leg.max) END
    }]
  FILTER all(r IN readings WHERE r.max < coalesce(d.amountMin, 0) OR r.min > d.amountMax)
  RETURN 'sum' AS matter, head([p IN evidence | nodes(p)[0].id]) AS subject, d.id AS deal,
    'The legs of the agreement “' + d.title + '” do not add up to what it says.' AS statement,
    d.amountMin AS amountMin, d.amountMax AS amountMax, readings[0].min AS againstMin, readings[0].max AS againstMax,
    d.currency AS currency, evidence
  UNION ALL
  CALL interlock.exclusivity({asOf: $asOf, atLeast: $atLeast, dataSet: $dataSet})
  YIELD entity, role, declared, declarations, against
  WHERE declared = 'yes' AND size(against) > 0
  LET only = head([n IN nodes(declarations[0]) WHERE n.id <> entity])
  // What the declared one designs, makes or runs, and its own parts, is no other.
  LET others = COLLECT {
    UNWIND against AS p
    WITH p, only, head([n IN nodes(p) WHERE n.id <> entity]) AS other
    WHERE NOT EXISTS { (only)-[:PART_OF|DESIGNS|MAKES|OPERATES|DEVELOPS]-(other) }
      AND NOT EXISTS { (only)<-[:DESIGNS]-()-[:DESIGNS]->(other) }
    RETURN p
  }
  FILTER size(others) > 0
  RETURN 'exclusivity' AS matter, entity AS subject, relationships(declarations[0])[0].deal AS deal,
    'One is declared exclusive, and another is on record. ' + relationships(declarations[0])[0].statement AS statement,
    null AS amountMin, null AS amountMax, null AS againstMin, null AS againstMax, null AS currency,
    declarations + others AS evidence
  UNION ALL
  // A leg cannot become public before its agreement does.
  MATCH p = (a:Entity)-[f]->(:Entity)
  WHERE f.deal IS NOT NULL AND f.status IN standings AND (size($dataSet) = 0 OR f.dataSet IN $dataSet)
    AND coalesce(f.since, f.announced) <= day AND (f.until IS NULL OR day < f.until)
  WITH a, f, p
  MATCH (d:Deal {id: f.deal})
  WHERE f.announced < d.announced
  RETURN 'date' AS matter, a.id AS subject, d.id AS deal,
    'A leg is dated ' + f.announced + ', its agreement ' + d.announced + '. ' + f.statement AS statement,
    null AS amountMin, null AS amountMax, null AS againstMin, null AS againstMax, null AS currency, [p] AS evidence
  UNION ALL
  MATCH p = (:Entity)-[f:MAKES|SUPPLIES]->(b:Entity)
  WHERE f.status IN standings AND (size($dataSet) = 0 OR f.dataSet IN $dataSet) AND f.shareMin IS NOT NULL
    AND coalesce(f.since, f.announced) <= day AND (f.until IS NULL OR day < f.until)
  WITH b, type(f) AS type, f.shareOf AS shareOf, coalesce(f.what, '') AS what, sum(f.shareMin) AS whole, collect(p) AS evidence
  WHERE whole > 1.005
  RETURN 'share' AS matter, b.id AS subject, null AS deal,
    'The shares ' + coalesce('of “' + shareOf + '” ', '') + 'come to ' + toInteger(round(100 * whole)) + ' per cent.' AS statement,
    null AS amountMin, null AS amountMax, null AS againstMin, null AS againstMax, null AS currency, evidence
}
FILTER $entity = '' OR any(p IN evidence WHERE any(n IN nodes(p) WHERE n.id = $entity))
LET cited = coll.distinct(coll.flatten([p IN evidence | relationships(p)[0].sources]))
RETURN matter, matter = 'amount' AS amounts, matter = 'sum' AS sums, matter = 'exclusivity' AS exclusives, matter = 'date' AS dates,
  matter = 'share' AS shares, subject, deal, statement, amountMin, amountMax, againstMin, againstMax, currency,
  COLLECT { MATCH (s:Source) WHERE s.id IN cited RETURN s.title ORDER BY s.title } AS sources, evidence
ORDER BY matter, COLLECT { MATCH (e:Entity {id: subject}) RETURN normalize(toLower(e.name), NFKD) }, subject, deal, statement
