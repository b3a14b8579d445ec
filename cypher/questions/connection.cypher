// title: How are {from} and {to} connected?
// about: The shortest chains of facts between two, whichever way each fact points.
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
// column: total       integer        Shortest chains in all, whatever the limit
// column: chain       fact           The chain
// total: total
// show: graph
// answer: {from} and {to} are {first steps} apart, by {rows:shortest chain|shortest chains}.
// none: No chain of facts joined {from} and {to} on {asOf}.
CYPHER 25
LET day = date($asOf), ladder = ['rumoured', 'announced', 'committed', 'completed']
LET standings = {rumoured: ladder, announced: ladder[1..], committed: ladder[2..], completed: ladder[3..]}[$atLeast]
MATCH chain = ALL SHORTEST (a:Entity {id: $from})
  ((:Entity)-[f]-(:Entity)
    WHERE f.status IN standings AND (size($dataSet) = 0 OR f.dataSet IN $dataSet)
      AND coalesce(f.since, f.announced) <= day AND (f.until IS NULL OR day < f.until)
  )+
  (b:Entity {id: $to})
WITH chain, f ORDER BY [n IN nodes(chain) | n.id], [r IN f | r.id]
WITH collect({chain: chain, relations: [r IN f | type(r)]}) AS found
LET total = size(found)
UNWIND found[..$chains] AS x
RETURN length(x.chain) AS steps, [n IN nodes(x.chain) | n.id] AS through, x.relations AS relations, total, x.chain AS chain
