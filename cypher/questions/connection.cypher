// title: How are {from} and {to} connected?
// about: The shortest chains of facts between two, whichever way each fact points.
// group: Dependency
// ask: how are {from} and {to} connected | connection between {from} and {to} | path from {from} to {to} | from {from} to {to}
// ask: what links {from} and {to} | how does {from} relate to {to}
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
