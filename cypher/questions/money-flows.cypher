// title: Who pays whom, in {currency}?
// about: Investments and purchases between companies, added up for each pair in one currency, as ranges with the number of amounts that are not disclosed. A purchase of a cloud pays its operator.
// group: Money
// ask: who pays whom | money flows | flow of money | payments of {entity} | money flows of {entity} | who pays {entity} | whom does {entity} pay | where does the money of {entity} go
// param: entity     entity Company = ""                        The one that pays or is paid; none = everybody
// param: kind       choice all|investments|purchases = all     Which payments
// param: currency   text = "USD"                               Amounts in this currency; currencies are never added up
// param: limit      integer 1..1000 = 200                      At most so many pairs, the largest first
// param: asOf       date = today                               Facts that hold on this day
// param: atLeast    standing = announced                       How binding a fact must be
// param: dataSet    list text = []                             Only facts of these data sets; none = all
// column: from          entity       The one that pays
// column: to            entity       The one that is paid
// column: kinds         list text    Investment, purchase, or both
// column: amountMin     amount       From this much; none = nothing is disclosed
// column: amountMax     amount       up to this much; none = open above
// column: currency      text         ISO 4217
// column: undisclosed   integer      Payments whose amount is not known
// column: incomplete    boolean      Whether any amount is not known
// column: total         integer      Pairs in all, whatever the limit
// column: incompleteTotal   integer   of these, pairs with an amount that is not known
// column: evidence      list fact    The payments, and who operates the cloud that was bought
// total: total
// show: sankey from to amountMin amountMax
// answer: On {asOf}, payments between {rows:pair|pairs} of companies are known in {currency}; for {first incompleteTotal:pair|pairs} an amount is not disclosed.
// none: On {asOf}, no such payment is known in {currency}.
CYPHER 25
CALL interlock.payments({
  entity: $entity, payments: $kind, currency: $currency, limit: $limit, asOf: $asOf, atLeast: $atLeast, dataSet: $dataSet
})
YIELD from, to, kinds, amountMin, amountMax, undisclosed, total, incompleteTotal, facts
RETURN from, to, kinds, amountMin, amountMax, $currency AS currency, undisclosed, undisclosed > 0 AS incomplete,
  total, incompleteTotal, facts AS evidence
