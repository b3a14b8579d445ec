CYPHER 25
CALL interlock.moneyAtRisk($entities, {asOf: $asOf, atLeast: $atLeast, dataSet: $dataSet})
YIELD payee, kind, round, standing, currency, amountMin, amountMax, amountQualifier, payments, payers, failing, facts
WHERE $kind = 'all' OR kind = {revenue: 'purchase', funding: 'investment'}[$kind]
WITH collect({payee: payee, kind: CASE kind WHEN 'purchase' THEN 'revenue' ELSE 'funding' END, round: round, standing: standing,
  currency: currency, amountMin: amountMin, amountMax: amountMax, amountQualifier: amountQualifier, payments: payments, payers: payers,
  failing: failing, facts: facts, priced: currency IS NOT NULL}) AS all
LET payees = size(coll.distinct([r IN all | r.payee])),
  undisclosedPayees = size(coll.distinct([r IN all WHERE NOT r.priced | r.payee]))
UNWIND all AS r
WITH payees, undisclosedPayees, r.payee AS payee, r.kind AS kind, r.round AS round, r.standing AS standing, r.currency AS currency,
  r.amountMin AS amountMin, r.amountMax AS amountMax, r.amountQualifier AS amountQualifier, r.payments AS payments,
  r.payers AS payers, r.failing AS failing, r.facts AS facts, r.priced AS priced
RETURN payee, kind, round, standing, amountMin, amountMax, amountQualifier, currency, payments, payers, failing, priced,
  NOT priced AS hidden, priced AND standing IN ['committed', 'completed'] AS bound, payees, undisclosedPayees, facts AS evidence
// The largest first, by the upper end where there is one.
ORDER BY priced DESC, currency = 'USD' DESC, CASE WHEN amountMax > amountMin THEN amountMax ELSE coalesce(amountMin, 0) END DESC,
  COLLECT { MATCH (e:Entity {id: payee}) RETURN normalize(toLower(e.name), NFKD) }, payee, kind, round, standing, currency
