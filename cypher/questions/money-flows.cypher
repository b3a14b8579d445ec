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
// column: from          entity       The one that pays
// column: to            entity       The one that is paid
// column: kinds         list text    Investment, purchase, or both
// column: amountMin     amount       From this much; none = nothing is disclosed
// column: amountMax     amount       up to this much; none = open above
// column: currency      text         ISO 4217
// column: undisclosed   integer      Payments whose amount is not known
// column: incomplete    boolean      Whether any amount is not known
// column: evidence      list fact    The payments, and who operates the cloud that was bought
// show: sankey from to amountMin amountMax
// answer: On {asOf}, payments between {rows:pair|pairs} of companies are known in {currency}; for {incomplete:pair|pairs} an amount is not disclosed.
// none: On {asOf}, no such payment is known in {currency}.
CYPHER 25
LET day = date($asOf), ladder = ['rumoured', 'announced', 'committed', 'completed']
LET standings = {rumoured: ladder, announced: ladder[1..], committed: ladder[2..], completed: ladder[3..]}[$atLeast]
MATCH payment = (payer:Company)-[f:INVESTS_IN|SPENDS_ON]->(target:Company|Cloud)
WHERE f.status IN standings
  AND coalesce(f.since, f.announced) <= day AND (f.until IS NULL OR day < f.until)
  AND coalesce(f.currency, $currency) = $currency
  AND ($kind = 'all' OR type(f) = {investments: 'INVESTS_IN', purchases: 'SPENDS_ON'}[$kind])
LET operated = COLLECT {
  MATCH p = (operator:Company)-[o:OPERATES]->(target)
  WHERE o.status IN standings
    AND coalesce(o.since, o.announced) <= day AND (o.until IS NULL OR day < o.until)
  RETURN p ORDER BY operator.id LIMIT 1
}
LET payee = CASE WHEN target:Company THEN target ELSE head([p IN operated | nodes(p)[0]]) END
FILTER payee IS NOT NULL AND payee <> payer AND ($entity = '' OR $entity IN [payer.id, payee.id])
LET disclosed = f.amountMin IS NOT NULL OR f.amountMax IS NOT NULL
WITH payer, payee,
  collect(DISTINCT CASE type(f) WHEN 'INVESTS_IN' THEN 'investment' ELSE 'purchase' END) AS kinds,
  sum(CASE WHEN disclosed THEN 1 ELSE 0 END) AS known, sum(CASE WHEN disclosed THEN 0 ELSE 1 END) AS undisclosed,
  sum(coalesce(f.amountMin, 0)) AS min, sum(coalesce(f.amountMax, 0)) AS max,
  sum(CASE WHEN disclosed AND f.amountMax IS NULL THEN 1 ELSE 0 END) AS open,
  collect([payment] + operated) AS evidence
RETURN payer.id AS from, payee.id AS to, coll.sort(kinds) AS kinds,
  CASE WHEN known > 0 THEN min END AS amountMin, CASE WHEN known > 0 AND open = 0 THEN max END AS amountMax,
  $currency AS currency, undisclosed, undisclosed > 0 AS incomplete, coll.flatten(evidence) AS evidence
ORDER BY CASE WHEN known > 0 AND max > min THEN max ELSE min END DESC, from, to
LIMIT $limit
