// title: Which deals are on record?
// titled: with entity   Which deals of {entity} are on record?
// about: Every agreement that was public by the day, with its parties, its amount as a range, and the number of its legs that are in force, the largest first.
// group: The data
// ask: list of deals | all deals | which deals are there | biggest deals | largest deals | the biggest deals | list of agreements
// ask: deals of {entity} | deals with {entity} | which deals does {entity} have | biggest deals of {entity} | agreements of {entity}
// ask: latest deals | newest deals | recent deals | partnerships | latest deals of {entity}
// param: entity    entity = ""             A party to the deal; none = any
// param: currency  text = "USD"            Deals in this currency come first; currencies are never compared
// param: asOf      date = today            Deals that were public by this day
// param: atLeast   standing = announced    How binding a leg must be to count
// param: dataSet   list text = []          Only deals of these data sets; none = all
// column: deal              deal           The agreement
// column: announced         date           When it became public
// column: parties           list entity    Who is party to it
// column: amountMin         amount         From this much
// column: amountMax         amount         up to this much; none = open above
// column: amountQualifier   text           How the source states it
// column: currency          text           ISO 4217
// column: about             text           What it is, in a sentence
// column: legs              integer        Facts of it that are in force
// column: priced            boolean        Whether an amount is disclosed
// column: largest           boolean        Whether an amount is disclosed in the currency asked about
// key: deal
// verdict: amountMin amountMax legs
// column: idle              boolean        Whether none of its facts is in force
// hidden: priced largest idle
// show: table
// when: one row, with entity   {entity} {entity?is|are} a party to one deal on record: “{first deal}”[ ({first amount})][; {idle?nothing of it|nothing of it} is in force].
// when: one row   One deal is on record: “{first deal}”[ ({first amount})][; {idle?nothing of it|nothing of it} is in force].
// when: with entity, all priced   {entity} {entity?is|are} a party to {rows:deal|deals} on record, {rows?with|both with|all with} a disclosed amount[; {idle:has|have} nothing in force]. [The largest disclosed in {currency}: <3 largest by amount; “{deal}”[ ({amount})]>.]
// when: with entity   {entity} {entity?is|are} a party to {rows:deal|deals} on record[, {priced:of them with a disclosed amount|of them with a disclosed amount}][; {idle:has|have} nothing in force]. [The largest disclosed in {currency}: <3 largest by amount; “{deal}”[ ({amount})]>.]
// when: all priced   {rows:deal is|deals are} on record, {rows?with|both with|all with} a disclosed amount[; {idle:has|have} nothing in force]. [The largest disclosed in {currency}: <3 largest by amount; “{deal}”[ ({amount})]>.]
// answer: {rows:deal is|deals are} on record[, {priced:of them with a disclosed amount|of them with a disclosed amount}][; {idle:has|have} nothing in force]. [The largest disclosed in {currency}: <3 largest by amount; “{deal}”[ ({amount})]>.]
// when: no rows, with entity   No deal of {entity} is on record as of {asOf}.
// none: No deal is on record as of {asOf}.
CYPHER 25
LET day = date($asOf)
CALL () {
  CALL interlock.legCounts({asOf: $asOf, atLeast: $atLeast}) YIELD deal, legs
  RETURN collect({id: deal, legs: legs}) AS counted
}
CALL (day, counted) {
  MATCH (d:Deal)
  WHERE (d.announced IS NULL OR d.announced <= day) AND (size($dataSet) = 0 OR d.dataSet IN $dataSet)
  RETURN d, 0 AS legs
  UNION ALL
  UNWIND counted AS one
  MATCH (d:Deal {id: one.id})
  WHERE (d.announced IS NULL OR d.announced <= day) AND (size($dataSet) = 0 OR d.dataSet IN $dataSet)
  RETURN d, one.legs AS legs
}
WITH d, sum(legs) AS legs
LET parties = COLLECT { MATCH (party:Entity)-[:PARTY_TO]->(d) RETURN party.id ORDER BY normalize(toLower(party.name), NFKD), party.id }
FILTER $entity = '' OR $entity IN parties
LET priced = coalesce(d.amountMin, d.amountMax) IS NOT NULL
LET largest = priced AND coalesce(d.currency = $currency, false)
RETURN d.id AS deal, d.announced AS announced, parties, d.amountMin AS amountMin, d.amountMax AS amountMax,
  d.amountQualifier AS amountQualifier, d.currency AS currency, d.about AS about, legs, priced, largest, legs = 0 AS idle
ORDER BY largest DESC, CASE WHEN amountMax > amountMin THEN amountMax ELSE coalesce(amountMin, amountMax, -1) END DESC, announced DESC, deal
