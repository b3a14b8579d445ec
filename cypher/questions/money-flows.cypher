// title: Who pays whom, in {currency}?
// titled: with entity, kind = investments   Who invests in {entity}, and whom does it invest in, in {currency}?
// titled: with entity, kind = purchases   Who buys from {entity}, and whom does it buy from, in {currency}?
// titled: with entity   Who pays {entity}, and whom does it pay, in {currency}?
// titled: kind = investments   Who invests in whom, in {currency}?
// titled: kind = purchases   Who buys from whom, in {currency}?
// about: Investments and purchases between companies, added up for each payer and payee in one currency, as ranges with the number of amounts that are not disclosed, and the balance where both pay each other. A purchase of a cloud pays its operator.
// group: Money
// ask: who has bought into {entity} [kind=investments] | cap table of {entity} [kind=investments] | how is {entity} financed [kind=investments]
// ask: who acquired {entity} [kind=investments] | acquisitions of {entity} [kind=investments] | what has {entity} acquired [kind=investments]
// ask: who is the biggest investor of {entity} [kind=investments] | how much has been invested in {entity} [kind=investments]
// ask: total investments [kind=investments] | how much money flows to {entity} | how much does {entity} receive | who pays whom | who gives money to whom
// ask: money flows | flow of money | flows of money | payments | show payments | where does the money go | money map | payments of {entity}
// ask: money flows of {entity} | who pays {entity} | whom does {entity} pay | where does the money of {entity} go | where does {entity} get its money
// ask: where does the money come from at {entity} | flows of money around {entity} | money of {entity} | all investments [kind=investments]
// ask: who invests in whom [kind=investments] | who owns whom [kind=investments] | investments [kind=investments] | largest investments [kind=investments]
// ask: who invested in {entity} [kind=investments] | who invests in {entity} [kind=investments] | investors of {entity} [kind=investments]
// ask: investors in {entity} [kind=investments] | investments in {entity} [kind=investments] | who put money into {entity} [kind=investments]
// ask: who has a stake in {entity} [kind=investments] | who owns {entity} [kind=investments] | who has money in {entity} [kind=investments]
// ask: how much money has {entity} raised [kind=investments] | funding of {entity} [kind=investments] | funding rounds of {entity} [kind=investments]
// ask: what has {entity} invested in [kind=investments] | which companies has {entity} invested in [kind=investments]
// ask: investments of {entity} [kind=investments] | investments by {entity} [kind=investments] | what does {entity} own [kind=investments]
// ask: where does {entity} invest [kind=investments] | portfolio of {entity} [kind=investments] | all purchases [kind=purchases]
// ask: every purchase [kind=purchases] | who buys from whom [kind=purchases] | purchases [kind=purchases] | what does {entity} buy [kind=purchases]
// ask: purchases of {entity} [kind=purchases] | purchases by {entity} [kind=purchases] | what has {entity} bought [kind=purchases]
// ask: what does {entity} rent [kind=purchases]
// ask: who spends the most [kind=purchases] | who pays the most | who spends most [kind=purchases]
// param: entity     entity Company = ""                        The one that pays or is paid; none = everybody
// param: kind       choice all|investments|purchases = all     Which payments
// param: currency   text = "USD"                               Amounts in this currency; currencies are never added up
// param: limit      integer 1..1000 = 200                      At most so many flows, the largest first
// param: asOf       date = today                               Facts that hold on this day
// param: atLeast    standing = announced                       How binding a fact must be
// param: dataSet    list text = []                             Only facts of these data sets; none = all
// column: from          entity       The one that pays
// column: to            entity       The one that is paid
// column: kinds         list text    Investment, purchase, or both
// column: amountMin     amount       From this much; none = nothing is disclosed
// column: amountMax     amount       up to this much; none = open above
// column: amountQualifier   text         How the sum is known: about, atLeast, or both; none = as its ends say
// column: currency      text         ISO 4217
// column: undisclosed   integer      Payments whose amount is not known
// column: incomplete    boolean      Whether any amount is not known
// column: netMin        amount       What the one certainly pays more than it gets back from the other: from this much; none = not certain
// column: netMax        amount       up to this much
// column: netQualifier  text         about where an amount behind it is
// column: outgoing      boolean      Whether the one asked about pays
// column: incoming      boolean      Whether it is paid
// column: priced        boolean      Whether an amount is disclosed
// column: total         integer      Flows in all, whatever the limit
// column: incompleteTotal   integer   of these, flows with an amount that is not known
// column: evidence      list fact    The payments, and who operates the cloud that was bought
// key: from to currency
// verdict: amountMin amountMax undisclosed
// total: total
// hidden: incomplete total incompleteTotal outgoing incoming priced
// show: sankey from to amountMin amountMax
// when: with entity, no outgoing   {entity} is not on record as paying a company in {currency}. {incoming:company|companies}[, among them <3 incoming, {from}[ ({amount})]>,] {incoming?pays or is to pay|pay or are to pay} it in that currency[ {first incompleteTotal?or in undisclosed amounts|or in undisclosed amounts}][; for {first incompleteTotal:flow|flows} an amount is undisclosed].
// when: with entity, no incoming   {entity} pays or is to pay {outgoing:company|companies}[, among them <3 outgoing, {to}[ ({amount})]>,] in {currency}[ {first incompleteTotal?or in undisclosed amounts|or in undisclosed amounts}][; for {first incompleteTotal:flow|flows} an amount is undisclosed].
// when: with entity, some outgoing, some incoming   {entity} pays or is to pay {outgoing:company|companies} in {currency}[ {first incompleteTotal?or in undisclosed amounts|or in undisclosed amounts}][, first of all <1 outgoing by amount, {to}[ ({amount})]>], and {incoming:company pays or is to pay|companies pay or are to pay} it[, first of all <1 incoming by amount, {from}[ ({amount})]>][; for {first incompleteTotal:flow|flows} an amount is undisclosed].
// when: no priced   No amount is disclosed in {currency}; {rows:flow of undisclosed amount, paid or promised, is|flows of undisclosed amount, paid or promised, are} on record.
// when: one row   One flow of money, paid or promised, is on record in {currency}: <1, {from} to {to}[ ({amount})]>[; {first incompleteTotal?another amount of it|another amount of it} is undisclosed].
// when: one priced   One flow of money, paid or promised, has a disclosed amount in {currency}: <1 priced, {from} to {to}[ ({amount})]>.[ For {first incompleteTotal:flow|flows} of {rows} counted, an amount is undisclosed.]
// when: some priced   The largest disclosed flows of money, paid or promised, in {currency}: <3 priced by amount, {from} to {to}[ ({amount})]>.[ For {first incompleteTotal:flow|flows} of {rows} counted, an amount is undisclosed.]
// answer: {rows:flow|flows} of money, paid or promised, in {currency} or of undisclosed amount are on record[; for {first incompleteTotal:flow|flows} an amount is undisclosed].
// when: no rows, with entity   No payment between {entity} and another company is on record in {currency} as of {asOf}.
// none: No payment between companies is on record in {currency} as of {asOf}.
// scope: with entity   Only payments by or to {entity} are counted.
// scope: kind = investments   Only investments are counted.
// scope: kind = purchases   Only purchases are counted.
CYPHER 25
CALL interlock.payments({
  entity: $entity, payments: $kind, currency: $currency, limit: $limit, asOf: $asOf, atLeast: $atLeast, dataSet: $dataSet
})
YIELD from, to, kinds, amountMin, amountMax, amountQualifier, undisclosed, total, incompleteTotal, facts
// Both directions of a pair stand together for a moment, so that each knows what comes back.
WITH CASE WHEN from < to THEN [from, to] ELSE [to, from] END AS pair, collect({
  from: from, to: to, kinds: kinds, amountMin: amountMin, amountMax: amountMax, amountQualifier: amountQualifier,
  undisclosed: undisclosed, total: total, incompleteTotal: incompleteTotal, facts: facts
}) AS both
UNWIND range(0, size(both) - 1) AS at
LET one = both[at], back = both[1 - at]
LET ahead = back IS NOT NULL AND one.undisclosed = 0 AND back.undisclosed = 0 AND one.amountMin >= back.amountMax
RETURN one.from AS from, one.to AS to, one.kinds AS kinds, one.amountMin AS amountMin, one.amountMax AS amountMax,
  one.amountQualifier AS amountQualifier, $currency AS currency, one.undisclosed AS undisclosed, one.undisclosed > 0 AS incomplete,
  // Told of the one that certainly pays more than it gets back.
  CASE WHEN ahead THEN one.amountMin - back.amountMax END AS netMin, CASE WHEN ahead THEN one.amountMax - back.amountMin END AS netMax,
  CASE WHEN ahead AND (one.amountQualifier CONTAINS 'about' OR back.amountQualifier CONTAINS 'about') THEN 'about' END AS netQualifier,
  one.from = $entity AS outgoing, one.to = $entity AS incoming, coalesce(one.amountMin, one.amountMax) IS NOT NULL AS priced,
  one.total AS total, one.incompleteTotal AS incompleteTotal, one.facts AS evidence
// The largest first, by the upper end where there is one.
ORDER BY CASE WHEN amountMax > amountMin THEN amountMax ELSE coalesce(amountMin, 0) END DESC,
  COLLECT { MATCH (e:Entity {id: from}) RETURN normalize(toLower(e.name), NFKD) }, from,
  COLLECT { MATCH (e:Entity {id: to}) RETURN normalize(toLower(e.name), NFKD) }, to
