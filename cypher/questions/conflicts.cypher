// title: Where do sources disagree?
// titled: with entity   Where do sources disagree about {entity}?
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
// rows: called
// hidden: amounts sums exclusives dates shares
// show: table
// when: one row   {first statement}
// when: all amounts   Sources give more than one figure for {rows:amount|amounts}, such as that of {first subject}[ in the deal “{first deal}”].
// when: all sums   The parts of {rows:total do not add up to it|totals do not add up to them}. The first: {first statement}
// when: all exclusives   {rows:exclusivity is|exclusivities are} contradicted by other facts. The first: {first statement}
// when: all dates   {rows:date is|dates are} out of order. The first: {first statement}
// when: all shares   In {rows:market|markets} the shares on record come to more than 100%. The first: {first statement}
// answer: Sources disagree in {rows:case|cases}: [; {amounts:amount|amounts}][; {sums:total that its parts do not add up to|totals that their parts do not add up to}][; {exclusives:exclusivity that another fact contradicts|exclusivities that other facts contradict}][; {dates:date out of order|dates out of order}][; {shares:market of shares above 100%|markets of shares above 100%}]. The first: {first statement}
// when: no rows, with entity   No disagreement between sources about {entity} is on record as of {asOf}.
// none: No disagreement between sources is on record as of {asOf}.
// scope: with entity   Only matters to which {entity} is a party are counted.
CYPHER 25
CALL interlock.conflicts({entity: $entity, asOf: $asOf, atLeast: $atLeast, dataSet: $dataSet})
YIELD matter, subject, deal, statement, amountMin, amountMax, againstMin, againstMax, currency, evidence
LET cited = coll.distinct(coll.flatten([p IN evidence | relationships(p)[0].sources]))
RETURN matter, matter = 'amount' AS amounts, matter = 'sum' AS sums, matter = 'exclusivity' AS exclusives, matter = 'date' AS dates,
  matter = 'share' AS shares, subject, deal, statement, amountMin, amountMax, againstMin, againstMax, currency,
  COLLECT { MATCH (s:Source) WHERE s.id IN cited RETURN s.title ORDER BY s.title } AS sources, evidence
