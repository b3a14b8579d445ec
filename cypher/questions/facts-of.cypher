// title: What is on record about {entity}?
// about: Every fact of one entity, in both directions, with amounts, dates, standing and sources.
// group: Evidence
// ask: what does the data say about {entity} | what kind of company is {entity} | who is {entity} and what does it do | background on {entity}
// ask: all you have on {entity} | describe {entity} | show me {entity} | what is stated about {entity} | facts of {entity} | facts about {entity}
// ask: facts on {entity} | everything about {entity} | everything on {entity} | tell me about {entity} | about {entity} | what is known about {entity}
// ask: what do we know about {entity} | {entity} what do you know | overview of {entity} | information on {entity} | profile of {entity} | who is {entity}
// ask: what is {entity} | evidence for {entity} | evidence on {entity} | sources on {entity} | sources for {entity} | who develops {entity}
// ask: who designs {entity} | who operates {entity}
// ask: partners of {entity} | who are the partners of {entity} | who works with {entity} | who does {entity} work with
// param: entity    entity = "anthropic"     The one
// param: asOf      date = today             Facts that hold on this day
// param: atLeast   standing = announced     How binding a fact must be
// param: dataSet   list text = []           Only facts of these data sets; none = all
// column: direction         text         out where the sentence begins with the one, in where it ends with it
// column: relation          text         The type of the fact
// column: other             entity       The other end
// column: deal              deal         The agreement of which it is a leg, or to which the one is a party
// column: what              text         The thing supplied or bought, or the market in which they compete
// column: amountMin         amount       From this much
// column: amountMax         amount       up to this much; none = open above
// column: amountQualifier   text         How the source states it
// column: currency          text         ISO 4217
// column: standing          standing     How binding it is
// column: announced         date         When it became public
// column: since             date         From this day
// column: until             date         up to, not including, this one
// column: statement         text         What the sources say
// column: sources           list text    The sources' titles
// column: origins           integer      Independent origins of these sources: all that repeat one release count once
// column: urls              list text    The sources' addresses
// column: priced            boolean      Whether an amount is stated
// column: stated            boolean      Whether it relates the one to another
// column: bare              boolean        Whether it is such a fact without an amount
// column: party             boolean      Whether it says that the one is a party to an agreement
// column: fact              fact         The fact
// key: fact
// verdict: standing amountMin amountMax until
// hidden: urls priced stated bare party direction
// show: graph
// when: all party   {entity} {entity?is|are} a party to {rows:deal|deals}; nothing else about it is on record.
// when: all priced   {stated:fact is|facts are} on record about {entity}[, linking {entity?it|them} to {each other:other|others}]; {stated?the fact states|both facts state|all of the facts state} an amount.
// when: no bare, some priced   {stated:fact is|facts are} on record about {entity}[, linking {entity?it|them} to {each other:other|others}]; {stated?the fact states|both facts state|all of the facts state} an amount[; {entity} {entity?is|are} a party to {party:deal|deals}].
// answer: [; {stated:fact is|facts are} on record about {entity}][, linking {entity?it|them} to {each other:other|others}][; {priced:of the facts states an amount|of the facts state an amount}][; {entity} {entity?is|are} a party to {party:deal|deals}].
// none: No fact about {entity} is on record as of {asOf}.
CYPHER 25
LET day = date($asOf), ladder = ['rumoured', 'announced', 'committed', 'completed']
LET standings = {rumoured: ladder, announced: ladder[1..], committed: ladder[2..], completed: ladder[3..]}[$atLeast]
MATCH fact = (e:Entity {id: $entity})-[f]-(there:Entity|Deal)
WHERE f.status IN standings AND (size($dataSet) = 0 OR f.dataSet IN $dataSet)
  AND coalesce(f.since, f.announced) <= day AND (f.until IS NULL OR day < f.until)
LET sources = COLLECT { MATCH (s:Source) WHERE s.id IN f.sources RETURN s ORDER BY s.title }
RETURN CASE startNode(f) WHEN e THEN 'out' ELSE 'in' END AS direction, type(f) AS relation,
  CASE WHEN there:Entity THEN there.id END AS other, CASE WHEN there:Deal THEN there.id ELSE f.deal END AS deal,
  coalesce(f.what, f.market) AS what,
  f.amountMin AS amountMin, f.amountMax AS amountMax, f.amountQualifier AS amountQualifier, f.currency AS currency,
  f.status AS standing, f.announced AS announced, coalesce(f.since, f.announced) AS since, f.until AS until,
  f.statement AS statement, [s IN sources | s.title] AS sources,
  size(coll.distinct([s IN sources | coalesce(s['origin'], s.id)])) AS origins, [s IN sources WHERE s.url IS NOT NULL | s.url] AS urls,
  coalesce(f.amountMin, f.amountMax) IS NOT NULL AS priced,
  NOT there:Deal AS stated, NOT there:Deal AND coalesce(f.amountMin, f.amountMax) IS NULL AS bare, there:Deal AS party, fact
ORDER BY relation, direction DESC, normalize(toLower(there.name), NFKD), other, f.id
