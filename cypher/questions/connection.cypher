// title: How are {from} and {to} connected?
// about: The chains of facts that link two, whichever way each fact points: direct payments first, then the shortest, those with the most money and the firmest facts before others.
// group: Dependency
// ask: what do {from} and {to} have to do with each other | hops between {from} and {to} | how far apart are {from} and {to} | ties between {from} and {to}
// ask: is {from} dependent on {to} | what does {from} get from {to} | what does {from} have to do with {to} | how does {from} depend on {to}
// ask: is {from} connected to {to} | how are {from} and {to} connected | connection between {from} and {to} | connection of {from} with {to}
// ask: connections {from} {to} | path from {from} to {to} | from {from} to {to} | {from} to {to} | {from} and {to} | {from} versus {to}
// ask: what links {from} and {to} | link between {from} and {to} | link from {from} to {to} | is {from} linked to {to} | what ties {from} to {to}
// ask: what connects {from} with {to} | is there any tie between {from} and {to} | {from} and {to} what is the link | {from} and {to} relationship
// ask: how does {from} relate to {to} | how is {from} related to {to} | relationship between {from} and {to} | how close are {from} and {to}
// ask: steps from {from} to {to} | how many steps from {from} to {to} | degrees of separation between {from} and {to} | shortest path {from} {to}
// ask: does {from} depend on {to} | how exposed is {from} to {to} | exposure of {from} to {to} | {from} depends on {to} | does {from} use {to}
// ask: does {from} run on {to} | does {from} supply {to} | does {from} make {to} | is {from} the only maker of {to} | is {from} the sole supplier of {to}
// ask: does {from} compete with {to} | are {from} and {to} rivals | is {from} a customer of {to} | how much has {from} invested in {to}
// ask: did {from} invest in {to} | does {from} own {to} | how much money has {from} put into {to} | how much does {from} pay {to} | what does {from} pay {to}
// ask: how much does {from} spend with {to} | what does {from} buy from {to} | how much money goes from {from} to {to} | what did {from} promise {to}
// ask: history of {from} and {to} | history between {from} and {to}
// param: from      entity = "microsoft"     One end
// param: to        entity = "asml"          The other end
// param: chains    integer 1..50 = 10       At most so many of the shortest chains
// param: asOf      date = today             Facts that hold on this day
// param: atLeast   standing = announced     How binding a fact must be
// param: dataSet   list text = []           Only facts of these data sets; none = all
// differ: from to
// column: steps       integer        Facts in the chain
// column: through     list entity    Everyone on the way, both ends included
// column: relations   list text      The type of each step
// column: amountMin   amount         The largest payment in the chain: from this much
// column: amountMax   amount         up to this much; none = open above
// column: amountQualifier   text     How the source states it
// column: currency    text           ISO 4217
// column: standing    standing       How binding the weakest fact of the chain is
// column: payer       entity         Who pays or supplies, where the chain is direct
// column: act         text           what it does, in words
// column: link        text           the word before the other
// column: payee       entity         whom
// column: between     list entity    Everyone on the way, without the ends
// column: meet        boolean        Whether every shortest chain runs through the same ones, whatever the limit
// column: direct      boolean        Whether it is one fact, or a purchase of what the other runs
// column: paid        boolean        Whether that is a payment or a supply
// column: back        boolean        Whether it is a payment by the one who is paid in the first row
// column: statement   text           What the sources say of the first fact
// column: total       integer        Shortest chains in all, whatever the limit
// column: chain       fact           The chain
// key: through relations chain
// verdict: amountMin amountMax standing
// total: total
// hidden: total payer act payee link between meet direct paid back statement
// show: graph
// when: one row, some paid   <1 paid; {payer} {act}[ {amount}] {link} {payee}>.
// when: some back   <1 paid; {payer} {act}[ {amount}] {link} {payee}>, and <1 back; {payer} {act}[ {amount}] {link} {payee}>[; {rows:chain|chains} {rows?links|link} {from} and {to} this closely].
// when: some paid   <1 paid; {payer} {act}[ {amount}] {link} {payee}>[; {rows:chain|chains} {rows?links|link} {from} and {to} this closely].
// when: some direct   {from} and {to} are directly linked: <1 direct; {statement}>
// when: one row   {from} and {to} are linked through {first between}.
// when: some meet   {from} and {to} are linked by {rows:chain|chains} of {first steps:link|links}; {rows?it runs|both run|all run} through {first between}.
// answer: {from} and {to} are linked by {rows:chain|chains} of {first steps:link|links}; the first runs through {first between}.
// none: No chain of facts links {from} and {to} as of {asOf}.
CYPHER 25
LET day = date($asOf), ladder = ['rumoured', 'announced', 'committed', 'completed']
LET standings = {rumoured: ladder, announced: ladder[1..], committed: ladder[2..], completed: ladder[3..]}[$atLeast]
CALL (day, standings) {
  MATCH chain = ALL SHORTEST (a:Entity {id: $from})
    ((:Entity)-[f]-(:Entity)
      WHERE f.status IN standings AND (size($dataSet) = 0 OR f.dataSet IN $dataSet)
        AND coalesce(f.since, f.announced) <= day AND (f.until IS NULL OR day < f.until)
    )+
    (b:Entity {id: $to})
  RETURN chain
  UNION
  // A purchase of a cloud pays its operator: that is as direct as a purchase from it.
  MATCH chain = (a:Entity {id: $from})-[one:SPENDS_ON]->(:Cloud)<-[other:OPERATES]-(b:Entity {id: $to})
  WHERE all(f IN [one, other] WHERE f.status IN standings AND (size($dataSet) = 0 OR f.dataSet IN $dataSet)
    AND coalesce(f.since, f.announced) <= day AND (f.until IS NULL OR day < f.until))
  RETURN chain
  UNION
  MATCH chain = (a:Entity {id: $from})-[one:OPERATES]->(:Cloud)<-[other:SPENDS_ON]-(b:Entity {id: $to})
  WHERE all(f IN [one, other] WHERE f.status IN standings AND (size($dataSet) = 0 OR f.dataSet IN $dataSet)
    AND coalesce(f.since, f.announced) <= day AND (f.until IS NULL OR day < f.until))
  RETURN chain
}
LET facts = relationships(chain)
LET priced = [f IN facts WHERE coalesce(f.amountMin, f.amountMax) IS NOT NULL]
WITH ladder, collect({chain: chain, facts: facts, priced: priced}) AS found
// Sums in different currencies are not compared: the one in which most of them are goes first.
LET currencies = coll.flatten([x IN found | [f IN x.priced | f.currency]])
LET main = reduce(best = head(currencies), c IN coll.distinct(currencies) |
  CASE WHEN size([x IN currencies WHERE x = c]) > size([x IN currencies WHERE x = best]) THEN c ELSE best END)
LET total = size(found)
LET meet = size(coll.distinct([x IN found | [n IN nodes(x.chain) | n.id]])) = 1
UNWIND found AS x
LET most = reduce(best = null, f IN [f IN x.priced WHERE f.currency = main] |
  CASE WHEN best IS NULL OR coalesce(f.amountMax, f.amountMin) > coalesce(best.amountMax, best.amountMin) THEN f ELSE best END)
LET largest = coalesce(most, head(x.priced)), through = [n IN nodes(x.chain) | n.id]
LET weakest = reduce(least = 3, f IN x.facts | CASE WHEN coll.indexOf(ladder, f.status) < least THEN coll.indexOf(ladder, f.status) ELSE least END)
// Both end at the cloud: who buys from an operator is not at its cloud.
LET purchase = CASE WHEN size(x.facts) = 2 AND 'OPERATES' IN [f IN x.facts | type(f)]
  AND all(f IN x.facts WHERE endNode(f).id = through[1] AND endNode(f):Cloud) THEN head([f IN x.facts WHERE type(f) = 'SPENDS_ON']) END
LET own = CASE WHEN size(x.facts) = 1 THEN head(x.facts) ELSE purchase END
LET does = {INVESTS_IN: ['invests', 'invest'], SPENDS_ON: CASE WHEN largest IS NULL THEN ['buys', 'buy'] ELSE ['spends', 'spend'] END,
  SUPPLIES: ['supplies', 'supply']}[type(own)]
LET paid = coalesce(type(own) IN ['INVESTS_IN', 'SPENDS_ON'] OR type(own) = 'SUPPLIES', false)
ORDER BY paid DESC, CASE WHEN paid THEN 0 ELSE size(x.facts) END, coalesce(coalesce(most.amountMax, most.amountMin), -1) DESC, largest IS NULL, weakest DESC, through,
  [f IN x.facts | f.id]
LIMIT $chains
// Who pays: one of the two, the company behind a cloud included.
LET payer = CASE WHEN type(own) IN ['INVESTS_IN', 'SPENDS_ON'] THEN CASE WHEN startNode(own).id IN [$from, $to] THEN startNode(own).id END END
WITH collect({x: x, own: own, does: does, paid: paid, largest: largest, through: through, weakest: weakest, payer: payer}) AS told, ladder, total, meet
UNWIND told AS one
LET x = one.x, own = one.own, does = one.does, paid = one.paid, largest = one.largest, through = one.through, weakest = one.weakest
RETURN size(x.facts) AS steps, through, [f IN x.facts | type(f)] AS relations,
  largest.amountMin AS amountMin, largest.amountMax AS amountMax, largest.amountQualifier AS amountQualifier, largest.currency AS currency,
  ladder[weakest] AS standing, CASE WHEN paid THEN startNode(own).id END AS payer,
  CASE own.status WHEN 'rumoured' THEN 'is said to ' + does[1] WHEN 'announced' THEN 'plans to ' + does[1]
    WHEN 'committed' THEN 'has agreed to ' + does[1] ELSE does[0] END AS act,
  CASE type(own) WHEN 'INVESTS_IN' THEN 'in' WHEN 'SPENDS_ON' THEN CASE WHEN largest IS NULL THEN 'from' ELSE 'with' END WHEN 'SUPPLIES' THEN CASE WHEN largest IS NOT NULL THEN 'to' END END AS link,
  CASE WHEN paid THEN endNode(own).id END AS payee, through[1..-1] AS between, meet, own IS NOT NULL AS direct, paid,
  coalesce(one.payer <> head(told).payer, false) AS back,
  coalesce(own, head(x.facts)).statement AS statement, total, x.chain AS chain
