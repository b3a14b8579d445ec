// title: Who gained an alternative between {from} and {to}?
// titled: with buyer   Which alternatives did {buyer} gain between {from} and {to}?
// about: Buyers that would have failed with one supplier on the first day and would not on the second, because a new one came; and the day on which they were free of the old one.
// group: Change
// ask: has {buyer} diversified its suppliers | did {buyer} add suppliers | who escaped dependence on one supplier | which customers escaped from one supplier
// ask: found an alternative to a sole supplier | who has more than one supplier now | since when has {buyer} been less dependent
// ask: who is {buyer} less dependent on | from whom did {buyer} become independent | who diversified | who gained an alternative | new alternatives
// ask: who gained a second supplier | who found a second source | who added a second source | which buyers got a new supplier
// ask: which buyers got a new alternative | who is no longer dependent on one supplier | who is less dependent
// ask: who reduced its dependence on a single supplier | who reduced its dependence | who broke free of a single supplier | who escaped a single supplier
// ask: did {buyer} diversify | diversification of {buyer} | when did {buyer} gain an alternative | when did {buyer} gain a second supplier
// ask: has {buyer} become less dependent | did {buyer} reduce its dependence | is {buyer} no longer dependent on one supplier
// ask: is {buyer} still dependent on one supplier or did it diversify | who else does {buyer} have now | has {buyer} found a second source
// ask: did {buyer} get a new supplier
// param: buyer     entity = ""            The buyer; none = everybody
// param: from      date = 2024-06-01      The first day
// param: to        date = today           The second day
// param: atLeast   standing = announced   How binding a fact must be
// param: dataSet   list text = []         Only facts of these data sets; none = all
// column: buyer          entity         The one that gained an alternative
// column: role           text           In this role
// column: supplier       entity         The one without which it would have failed
// column: newSuppliers   list entity    Those that came
// column: day            date           The first day on which it would not have failed any more
// column: gained         list fact      The facts by which they came
// differ: from to
// key: buyer role supplier
// verdict: day newSuppliers
// rows: called
// show: timeline day buyer
// answer: As of {to}, {each buyer:customer has gained|customers have gained} an alternative to a sole supplier since {from}, such as <3; {buyer}, tied to {supplier} until {day} ({role})>.
// when: no rows, with buyer   As of {to}, {buyer} {buyer?has gained|have gained} no alternative since {from}, on the evidence collected so far.
// none: As of {to}, nobody has gained an alternative to a sole supplier since {from}, on the evidence collected so far.
// scope: with buyer   Only alternatives of {buyer} are counted.
CYPHER 25
CALL interlock.diversified({buyer: $buyer, from: $from, to: $to, atLeast: $atLeast, dataSet: $dataSet})
YIELD buyer, role, supplier, newSuppliers, day, gained
RETURN buyer, role, supplier, newSuppliers, day, gained
