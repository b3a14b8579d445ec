// title: What is in “{deal}”?
// about: Every leg of one agreement: who gives what to whom, the amount as a range, how binding it is, and who says so.
// group: Deals
// ask: {deal} who gives what | conditions of {deal} | who signed {deal} | fine print of {deal} | what do {deal} owe each other | what is in {deal}
// ask: legs of {deal} | terms of {deal} | details of {deal} | deal {deal} | {deal} deal | the deal between {deal} | agreement {deal} | parties to {deal}
// ask: who are the parties to {deal} | terms of the deal between {deal} | what did {deal} agree | what did {deal} agree on | show me {deal} | the {deal}
// ask: contract of {deal} | what is the {deal} deal about
// param: deal      deal = "deal-ms-nvidia-anthropic-2025"    The agreement
// param: asOf      date = today                              Facts that hold on this day
// param: atLeast   standing = announced                      How binding a fact must be
// param: dataSet   list text = []                            Only facts of these data sets; none = all
// column: from              entity         Read as a sentence: this one
// column: relation          text           does this
// column: to                entity         to this one
// column: counterparty      entity         The party at the other end: of a cloud the company that runs it
// column: what              text           The thing supplied or bought
// column: amountMin         amount         From this much
// column: amountMax         amount         up to this much; none = open above
// column: amountQualifier   text           How the source states it
// column: currency          text           ISO 4217
// column: quantityMin       number         From this many
// column: quantityMax       number         up to this many
// column: quantityUnit      text           of this unit
// column: standing          standing       How binding it is
// column: since             date           From this day
// column: priced            boolean        Whether an amount or a quantity is stated
// column: joined            boolean        Whether it is one of several investments in the same one, whose amounts add up
// column: backed            entity         The one in which they invest
// column: backers           list entity    Those who invest in it
// column: putMin            amount         All of it together: from this much
// column: putMax            amount         up to this much; none = open above
// column: other             boolean        Whether a figure is stated and it is none of these
// column: parties           list entity    The parties to the whole agreement
// column: statement         text           What the sources say
// column: sources           list text      The sources' titles
// column: origins           integer        Independent origins of these sources: all that repeat one release count once
// column: leg               fact           The fact
// column: act               text           What the one does, in words
// column: join              text           what joins an amount and a quantity, where there are both
// column: link              text           and the word before the other
// hidden: act join link parties priced counterparty joined backed backers putMin putMax other
// show: graph
// when: no priced   No amount is disclosed in {deal}[, between {parties}]: <1; {statement}>.
// when: some joined   <1 joined; {backers} put {put} into {backed}>[; <3 other; {from} {act}[ {amount}][ {join}][ {quantity}] {link} {to}>]. {priced:leg states|legs state} a figure, of {rows} in all.
// when: some priced   <4 priced; {from} {act}[ {amount}][ {join}][ {quantity}] {link} {to}>. {priced:leg states|legs state} a figure, of {rows} in all.
// answer: {rows:leg|legs} of {deal} {rows?is|are} on record: <1; {statement}>
// none: Nothing in {deal} was in force on {asOf} with the standing {atLeast} or firmer.
CYPHER 25
LET day = date($asOf), ladder = ['rumoured', 'announced', 'committed', 'completed']
LET standings = {rumoured: ladder, announced: ladder[1..], committed: ladder[2..], completed: ladder[3..]}[$atLeast]
MATCH (deal:Deal {id: $deal})
LET known = COLLECT { MATCH (party)-[:PARTY_TO]->(deal) RETURN party.id ORDER BY normalize(toLower(party.name), NFKD), party.id }
LET parties = CASE WHEN size(known) > 1 THEN known ELSE [] END
// Several investments of the deal in the same one, in one currency, all disclosed: what they come to together.
LET joint = head(COLLECT {
  MATCH (backer:Entity)-[i:INVESTS_IN {deal: $deal}]->(backed:Entity)
  WHERE i.status IN standings AND (size($dataSet) = 0 OR i.dataSet IN $dataSet)
    AND coalesce(i.since, i.announced) <= day AND (i.until IS NULL OR day < i.until)
  WITH backed.id AS backed, collect(DISTINCT backer) AS backers, collect(i) AS investments, collect(DISTINCT i.currency) AS currencies
  WHERE size(backers) > 1 AND size(currencies) = 1 AND all(i IN investments WHERE coalesce(i.amountMin, i.amountMax) IS NOT NULL)
  LET least = reduce(sum = 0, i IN investments | sum + coalesce(i.amountMin, 0)),
    most = CASE WHEN all(i IN investments WHERE i.amountMax IS NOT NULL) THEN reduce(sum = 0, i IN investments | sum + i.amountMax) END
  LET ways = coll.distinct([i IN investments |
    CASE i.status WHEN 'rumoured' THEN 'are said to put' WHEN 'announced' THEN 'plan to put' WHEN 'committed' THEN 'have agreed to put' ELSE 'put' END])
  RETURN {
    backed: backed, backers: COLLECT { UNWIND backers AS b RETURN b.id ORDER BY normalize(toLower(b.name), NFKD), b.id }, least: least, most: most,
    how: CASE WHEN NOT any(i IN investments WHERE i.amountQualifier = 'about') THEN CASE WHEN most IS NULL THEN 'atLeast' END
      WHEN most IS NULL THEN 'atLeast about' ELSE 'about' END,
    backing: CASE
      WHEN 'are said to put' IN ways THEN 'are said to put' WHEN size(ways) = 1 THEN ways[0]
      WHEN 'put' IN ways THEN 'put or are to put' ELSE 'are to put'
    END
  }
  ORDER BY coalesce(most, least) DESC, backed
})
MATCH leg = (a:Entity)-[f {deal: $deal}]->(b:Entity)
WHERE f.status IN standings AND (size($dataSet) = 0 OR f.dataSet IN $dataSet)
  AND coalesce(f.since, f.announced) <= day AND (f.until IS NULL OR day < f.until)
LET priced = coalesce(f.amountMin, f.amountMax, f.quantityMin, f.quantityMax) IS NOT NULL
LET joined = coalesce(type(f) = 'INVESTS_IN' AND b.id = joint.backed, false)
LET trade = type(f) IN ['INVESTS_IN', 'SPENDS_ON'] OR type(f) = 'SUPPLIES'
LET bare = coalesce(f.amountMin, f.amountMax) IS NULL
LET does = {INVESTS_IN: CASE WHEN bare THEN ['takes', 'take'] ELSE ['invests', 'invest'] END,
  SPENDS_ON: CASE WHEN bare THEN ['buys', 'buy'] ELSE ['spends', 'spend'] END, SUPPLIES: ['supplies', 'supply']}[type(f)]
LET operators = COLLECT {
  MATCH (operator)-[runs:OPERATES]->(b:Cloud)
  WHERE coalesce(runs.since, runs.announced) <= day AND (runs.until IS NULL OR day < runs.until) AND runs.status <> 'ended'
  RETURN operator.id ORDER BY normalize(toLower(operator.name), NFKD), operator.id
}
LET sources = COLLECT { MATCH (s:Source) WHERE s.id IN f.sources RETURN s ORDER BY s.title }
RETURN a.id AS from, type(f) AS relation, b.id AS to,
  CASE size(operators) WHEN 1 THEN operators[0] ELSE b.id END AS counterparty, f.what AS what,
  f.amountMin AS amountMin, f.amountMax AS amountMax, f.amountQualifier AS amountQualifier, f.currency AS currency,
  f.quantityMin AS quantityMin, f.quantityMax AS quantityMax, f.quantityUnit AS quantityUnit,
  f.status AS standing, coalesce(f.since, f.announced) AS since, priced,
  joined, joint.backed AS backed, coalesce(joint.backers, []) AS backers, joint.backing AS backing, joint.least AS putMin, joint.most AS putMax, joint.how AS putQualifier,
  priced AND trade AND NOT joined AS other, priced AND NOT trade AS aside, parties, f.statement AS statement,
  [s IN sources | s.title] AS sources, size(coll.distinct([s IN sources | coalesce(s['origin'], s.id)])) AS origins,
  leg,
  CASE
    WHEN trade AND f.status = 'rumoured' THEN 'is said to ' + does[1]
    WHEN trade AND f.status = 'announced' THEN 'plans to ' + does[1]
    WHEN trade AND f.status = 'committed' THEN 'has agreed to ' + does[1]
    WHEN trade THEN does[0]
    WHEN type(f) = 'AVAILABLE_ON' THEN 'is available on'
    WHEN type(f) = 'PART_OF' THEN 'is part of'
    ELSE replace(toLower(type(f)), '_', ' ')
  END AS act,
  CASE WHEN NOT bare AND coalesce(f.quantityMin, f.quantityMax) IS NOT NULL THEN CASE type(f) WHEN 'SPENDS_ON' THEN 'on' ELSE 'for' END END AS join,
  CASE type(f) WHEN 'INVESTS_IN' THEN 'in' WHEN 'SPENDS_ON' THEN CASE WHEN bare OR coalesce(f.quantityMin, f.quantityMax) IS NOT NULL THEN 'from' ELSE 'with' END
    ELSE 'to' END AS link
// The legs with figures first, the largest before the others.
ORDER BY priced DESC, coalesce(f.amountMax, f.amountMin, -1) DESC, f.id
