// title: Where do sources disagree?
// about: Facts about one matter that do not fit together: one figure told in several ways, an agreement and its legs, an exclusive relation beside another, dates, and shares of more than the whole.
// group: Evidence
// ask: conflicting information on {entity} | differences between sources | differences between reports | which deals have conflicting figures
// ask: which deals are disputed | facts where sources disagree | who says something different | inconsistencies concerning {entity}
// ask: do reports about {entity} contradict each other | conflicts | where do sources disagree | contradictions | disagreements between sources
// ask: which facts contradict each other | disputed facts | disputed figures | contradictory reports | conflicting amounts | inconsistent figures
// ask: discrepancies in the data | do any sources conflict | facts that do not fit together | which figures are contested | what does not add up
// ask: where do reports differ | different figures for the same deal | conflicts about {entity} | contradictions about {entity}
// ask: contradictory reports about {entity} | conflicting figures for {entity} | conflicting amounts for {entity} | disputed figures of {entity}
// ask: disagreements on {entity} | disagreements on the figures of {entity} | what is disputed about {entity} | do sources contradict each other on {entity}
// ask: where do sources disagree about {entity}
// param: entity    entity = ""             A party to the matter; none = any
// param: asOf      date = today            Facts that hold on this day
// param: atLeast   standing = announced    How binding a fact must be
// param: dataSet   list text = []          Only facts of these data sets; none = all
// column: matter       text         What they disagree on: amount, sum, exclusivity, date or share
// column: amounts      boolean      Whether it is an amount told in several ways
// column: sums         boolean      Whether it is a total
// column: exclusives   boolean      Whether it is an exclusivity
// column: dates        boolean      Whether it is a date
// column: shares       boolean      Whether it is a market share
// column: subject      entity       Whom it is about
// column: deal         deal         The agreement, where it is about one
// column: statement    text         The disagreement in words
// column: amountMin    amount       One figure: from this much
// column: amountMax    amount       up to this much
// column: againstMin   amount       The other: from this much
// column: againstMax   amount       up to this much
// column: currency     text         ISO 4217
// column: sources      list text    The titles of the sources
// column: evidence     list fact    The facts
// key: matter subject deal statement currency
// verdict: amountMin amountMax againstMin againstMax
// hidden: amounts sums exclusives dates shares
// show: table
// when: one row   {first statement}
// when: all amounts   {rows:amount is|amounts are} told with more than one figure, first of all for {first subject}[ in the deal “{first deal}”].
// answer: Sources disagree in {rows:case|cases}: [; {amounts:amount|amounts}][; {sums:total that its parts do not add up to|totals that their parts do not add up to}][; {exclusives:exclusivity that another fact contradicts|exclusivities that other facts contradict}][; {dates:date out of order|dates out of order}][; {shares:market of shares above 100%|markets of shares above 100%}]. The first: {first statement}
// when: no rows, with entity   No sources disagree about {entity} on {asOf}.
// none: No sources disagree on {asOf}.
CYPHER 25
LET day = date($asOf)
CALL (day) {
  // One fact, several sources, and no single figure: they tell it in several ways.
  CALL interlock.suspects({of: 'figure', entity: $entity, asOf: $asOf, atLeast: $atLeast, dataSet: $dataSet})
  YIELD entity, facts
  LET f = relationships(facts[0])[0]
  FILTER f.amountMin < f.amountMax AND size(f.sources) > 1
  RETURN 'amount' AS matter, entity AS subject, f.deal AS deal, 'No single figure: ' + f.statement AS statement,
    f.amountMin AS amountMin, f.amountMin AS amountMax, f.amountMax AS againstMin, f.amountMax AS againstMax,
    f.currency AS currency, facts AS evidence
  UNION ALL
  // Two facts of one agreement, or of one day, about the same thing between the same two: figures that cannot both be.
  CALL interlock.suspects({of: 'figures', entity: $entity, asOf: $asOf, atLeast: $atLeast, dataSet: $dataSet})
  YIELD entity, facts
  LET ends = CASE WHEN relationships(facts[0])[0].id < relationships(facts[1])[0].id THEN facts ELSE [facts[1], facts[0]] END
  LET f = relationships(ends[0])[0], g = relationships(ends[1])[0]
  FILTER coalesce(f.what, '') = coalesce(g.what, '')
    AND coalesce(f.deal, toString(f.announced) + f.status) = coalesce(g.deal, toString(g.announced) + g.status)
  RETURN 'amount' AS matter, entity AS subject, f.deal AS deal,
    'Two figures that cannot both be: ' + f.statement + ' ' + g.statement AS statement,
    f.amountMin AS amountMin, f.amountMax AS amountMax, g.amountMin AS againstMin, g.amountMax AS againstMax,
    f.currency AS currency, ends AS evidence
  UNION ALL
  // Two data sets about one matter: the same relation between the same two, from the same day, in the same currency.
  CALL interlock.suspects({of: 'tellings', entity: $entity, asOf: $asOf, atLeast: $atLeast, dataSet: $dataSet})
  YIELD entity, facts
  LET one = relationships(facts[0])[0], other = relationships(facts[1])[0]
  FILTER one.dataSet <> other.dataSet
    AND (coalesce(one.amountMin, -1) <> coalesce(other.amountMin, -1) OR coalesce(one.amountMax, -1) <> coalesce(other.amountMax, -1))
  RETURN 'amount' AS matter, entity AS subject, one.deal AS deal,
    'Two tellings of one matter, in the data sets ' + one.dataSet + ' and ' + other.dataSet + ': ' + one.statement + ' '
      + other.statement AS statement,
    one.amountMin AS amountMin, one.amountMax AS amountMax, other.amountMin AS againstMin, other.amountMax AS againstMax,
    one.currency AS currency, facts AS evidence
  UNION ALL
  // An agreement and its legs; it may count all of them, or the investments or the purchases alone.
  CALL interlock.suspects({of: 'sum', entity: $entity, asOf: $asOf, atLeast: $atLeast, dataSet: $dataSet})
  YIELD facts
  MATCH (d:Deal {id: relationships(facts[0])[0].deal})
  WHERE d.announced <= day AND (d.amountMin IS NOT NULL OR d.amountMax IS NOT NULL)
  LET evidence = [p IN facts WHERE coalesce(relationships(p)[0].currency, d.currency) = d.currency]
  FILTER size(evidence) > 0
  LET legs = [p IN evidence | {type: type(relationships(p)[0]), min: relationships(p)[0].amountMin, max: relationships(p)[0].amountMax}]
  LET readings = [types IN [['INVESTS_IN', 'SPENDS_ON'], ['INVESTS_IN'], ['SPENDS_ON']]
    WHERE any(leg IN legs WHERE leg.type IN types) | {
      min: reduce(n = 0, leg IN [leg IN legs WHERE leg.type IN types] | n + coalesce(leg.min, 0)),
      // No upper end where a leg is open above or undisclosed.
      max: CASE WHEN all(leg IN legs WHERE NOT leg.type IN types OR leg.max IS NOT NULL)
        THEN reduce(n = 0, leg IN [leg IN legs WHERE leg.type IN types] | n + leg.max) END
    }]
  FILTER all(r IN readings WHERE r.max < coalesce(d.amountMin, 0) OR r.min > d.amountMax)
  RETURN 'sum' AS matter, head([p IN evidence | nodes(p)[0].id]) AS subject, d.id AS deal,
    'The legs of an agreement do not add up to what it says: ' + d.title AS statement,
    d.amountMin AS amountMin, d.amountMax AS amountMax, readings[0].min AS againstMin, readings[0].max AS againstMax,
    d.currency AS currency, evidence
  UNION ALL
  CALL interlock.suspects({of: 'exclusivity', entity: $entity, asOf: $asOf, atLeast: $atLeast, dataSet: $dataSet})
  YIELD entity, facts, others AS against
  LET only = head([n IN nodes(facts[0]) WHERE n.id <> entity])
  // What the declared one designs, makes or runs, and its own parts, is no other.
  LET others = COLLECT {
    UNWIND against AS p
    WITH p, only, head([n IN nodes(p) WHERE n.id <> entity]) AS other
    WHERE NOT EXISTS { (only)-[:PART_OF|DESIGNS|MAKES|OPERATES|DEVELOPS]-(other) }
      AND NOT EXISTS { (only)<-[:DESIGNS]-()-[:DESIGNS]->(other) }
    RETURN p
  }
  FILTER size(others) > 0
  RETURN 'exclusivity' AS matter, entity AS subject, relationships(facts[0])[0].deal AS deal,
    'Declared exclusive, and another is there: ' + relationships(facts[0])[0].statement AS statement,
    null AS amountMin, null AS amountMax, null AS againstMin, null AS againstMax, null AS currency,
    facts + others AS evidence
  UNION ALL
  // A leg cannot become public before its agreement does.
  CALL interlock.suspects({of: 'date', entity: $entity, asOf: $asOf, atLeast: $atLeast, dataSet: $dataSet})
  YIELD entity, facts
  LET f = relationships(facts[0])[0]
  MATCH (d:Deal {id: f.deal})
  WHERE f.announced < d.announced
  RETURN 'date' AS matter, entity AS subject, d.id AS deal,
    'A leg is dated ' + f.announced + ', its agreement ' + d.announced + ': ' + f.statement AS statement,
    null AS amountMin, null AS amountMax, null AS againstMin, null AS againstMax, null AS currency, facts AS evidence
  UNION ALL
  CALL interlock.suspects({of: 'share', entity: $entity, asOf: $asOf, atLeast: $atLeast, dataSet: $dataSet})
  YIELD facts
  UNWIND facts AS p
  WITH nodes(p)[1].id AS subject, type(relationships(p)[0]) AS type, relationships(p)[0].shareOf AS shareOf,
    coalesce(relationships(p)[0].what, '') AS what, sum(relationships(p)[0].shareMin) AS whole, collect(p) AS evidence
  WHERE whole > 1.005
  RETURN 'share' AS matter, subject, null AS deal,
    'The shares are more than the whole (' + toInteger(round(100 * whole)) + ' per cent): ' + coalesce(shareOf, '') AS statement,
    null AS amountMin, null AS amountMax, null AS againstMin, null AS againstMax, null AS currency, evidence
}
FILTER $entity = '' OR any(p IN evidence WHERE any(n IN nodes(p) WHERE n.id = $entity))
LET cited = coll.distinct(coll.flatten([p IN evidence | relationships(p)[0].sources]))
RETURN matter, matter = 'amount' AS amounts, matter = 'sum' AS sums, matter = 'exclusivity' AS exclusives, matter = 'date' AS dates,
  matter = 'share' AS shares, subject, deal, statement, amountMin, amountMax, againstMin, againstMax, currency,
  COLLECT { MATCH (s:Source) WHERE s.id IN cited RETURN s.title ORDER BY s.title } AS sources, evidence
ORDER BY matter, subject, deal, statement
