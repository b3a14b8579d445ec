// title: What was promised, and what has been done?
// about: Investments and purchases for each pair, in one currency: what is only announced, what is signed, what is done, and what was promised and has lapsed.
// group: Money
// ask: how much money has changed hands | what is signed and what is only announced | what is done and what is only talk | which of the promises are done
// ask: did anybody pay what they promised | status of the promises of {entity} | what remains to be delivered to {entity}
// ask: what is still to come from {entity} | how real are the promises of {entity} | which announced purchases are done [kind=purchases]
// ask: which announced investments are done [kind=investments] | announced versus done | what was announced and what is done | promised against delivered
// ask: announced but not delivered | promises versus reality | what is only announced | which deals are only announced | only announcements
// ask: promises not done | promises never done | unfulfilled promises | promises that lapsed | outstanding promises | what has been paid
// ask: what has been delivered so far | what is done so far | how much was done | how much of what was promised is done | which promises are done
// ask: how much of the money is real | pledges and payments | promises of {entity} | promises by {entity} | promises to {entity}
// ask: unfulfilled promises of {entity} | what did {entity} promise | what has {entity} promised and done | what did {entity} commit to and what has it done
// ask: what has {entity} delivered | what has {entity} done so far | did {entity} deliver on its promise | did {entity} keep its promises
// ask: {entity} promised versus done | {entity} promises versus reality | how much of the {entity} money is real
// ask: how much of the promises of {entity} is done | delivered so far by {entity} | which investments are only announced [kind=investments]
// ask: investments announced but not done [kind=investments] | investments announced versus done [kind=investments]
// ask: which purchases are only announced [kind=purchases] | purchases announced but not done [kind=purchases]
// ask: purchases announced versus done [kind=purchases] | orders announced but not delivered [kind=purchases]
// param: entity     entity = ""                              The one that pays or is paid; none = everybody
// param: kind       choice all|investments|purchases = all   Which commitments
// param: currency   text = "USD"                             Amounts in this currency; currencies are never added up
// param: asOf       date = today                             Facts that hold on this day
// param: atLeast    standing = announced                     How binding a fact must be
// param: dataSet    list text = []                           Only facts of these data sets; none = all
// column: from           entity       The one that promises
// column: to             entity       to this one
// column: kind           text         Investment or purchase
// column: promisedMin    amount       All that stands: from this much; none = nothing is disclosed
// column: promisedMax    amount       up to this much; none = open above
// column: announcedMin   amount       Of it only announced, with rumours where they are let in: from this much
// column: announcedMax   amount       up to this much; none = open above
// column: committedMin   amount       Of it signed and not done: from this much
// column: committedMax   amount       up to this much; none = open above
// column: completedMin   amount       Of it done: from this much
// column: completedMax   amount       up to this much; none = open above
// column: doneMin        share        Done of what is promised: from this much; none = unknown, an amount is undisclosed
// column: doneMax        share        up to this much
// column: lapsedMin      amount       Promised, not done, and ended or replaced by now: from this much
// column: lapsedMax      amount       up to this much; none = open above
// column: currency       text         ISO 4217
// column: undisclosed    integer      Facts that stand whose amount is not known
// column: delivered      boolean      Whether anything is done
// column: pending        boolean      Whether anything is announced or signed and not done
// column: lapsed         boolean      Whether a promise does not stand any more
// column: evidence       list fact    The facts
// key: from to kind currency
// verdict: promisedMin promisedMax doneMin doneMax lapsedMin lapsedMax
// show: table
// when: one row, all pending, no delivered   Nothing is recorded as done of what {first from} promised {first to}[; {first promised} is still outstanding].
// when: one row, all delivered, no pending   All that {first from} promised {first to} is recorded as done[: {first promised}].
// when: one row, all delivered   Part of what {first from} promised {first to} is recorded as done[: {first completed}][, of {first promised} in all].
// when: one row   What {first from} promised {first to} has lapsed.
// answer: Of {rows:promise|promises} in {currency}: [; {pending} still {pending?has|have} something outstanding][; {delivered} {delivered?is|are} partly or fully done][; in {lapsed}, an earlier promise has lapsed]. [The largest disclosed: {first from} to {first to}, {first promised}.]
// when: no rows, with entity   No promise by or to {entity} is on record in {currency} on {asOf}.
// none: No such promise is on record in {currency} on {asOf}.
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
  sum(CASE WHEN known AND f.amountMax IS NULL THEN 1 ELSE 0 END) AS open, collect(p) AS evidence
WITH a, b, type, collect({stage: stage, known: known, undisclosed: undisclosed, min: min,
  max: CASE WHEN open = 0 THEN most END, evidence: evidence}) AS stages
LET live = [s IN stages WHERE s.stage <> 'lapsed'], lapsed = head([s IN stages WHERE s.stage = 'lapsed']),
  announced = head([s IN stages WHERE s.stage = 'announced']), committed = head([s IN stages WHERE s.stage = 'committed']),
  completed = head([s IN stages WHERE s.stage = 'completed'])
LET undisclosed = reduce(n = 0, s IN live | n + s.undisclosed), known = reduce(n = 0, s IN live | n + s.known),
  least = reduce(n = 0, s IN live | n + s.min),
  most = CASE WHEN all(s IN live WHERE s.max IS NOT NULL) THEN reduce(n = 0, s IN live | n + s.max) END,
  doneLeast = coalesce(completed.min, 0), doneMost = CASE WHEN completed IS NULL THEN 0 ELSE completed.max END,
  rest = [s IN live WHERE s.stage <> 'completed']
LET restLeast = reduce(n = 0, s IN rest | n + s.min),
  restMost = CASE WHEN all(s IN rest WHERE s.max IS NOT NULL) THEN reduce(n = 0, s IN rest | n + s.max) END
RETURN a.id AS from, b.id AS to, CASE type WHEN 'INVESTS_IN' THEN 'investment' ELSE 'purchase' END AS kind,
  CASE WHEN known > 0 THEN least END AS promisedMin, CASE WHEN known > 0 THEN most END AS promisedMax,
  CASE WHEN announced.known > 0 THEN announced.min END AS announcedMin,
  CASE WHEN announced.known > 0 THEN announced.max END AS announcedMax,
  CASE WHEN committed.known > 0 THEN committed.min END AS committedMin,
  CASE WHEN committed.known > 0 THEN committed.max END AS committedMax,
  CASE WHEN completed.known > 0 THEN completed.min END AS completedMin,
  CASE WHEN completed.known > 0 THEN completed.max END AS completedMax,
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
  CASE WHEN lapsed.known > 0 THEN lapsed.min END AS lapsedMin, CASE WHEN lapsed.known > 0 THEN lapsed.max END AS lapsedMax,
  $currency AS currency, undisclosed, completed IS NOT NULL AS delivered, size(rest) > 0 AS pending,
  lapsed IS NOT NULL AS lapsed, coll.flatten([s IN stages | s.evidence]) AS evidence
ORDER BY CASE WHEN most > least THEN most ELSE least END DESC, from, to, kind
