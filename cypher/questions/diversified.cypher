// title: Who gained an alternative between {from} and {to}?
// about: Buyers that would have failed with one supplier on the first day and would not on the second, because a new one came; and the day on which they were free of the old one.
// group: Change
// ask: who diversified | who gained an alternative | who gained a second supplier | who is no longer dependent on one supplier | did {buyer} diversify | when did {buyer} gain an alternative
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
// show: timeline day buyer
// answer: {rows:time|times} a buyer gained an alternative between {from} and {to}: {buyer}.
// none: Between {from} and {to}, nobody that would have failed with one supplier gained another, as far as this data knows.
CYPHER 25
CALL interlock.diversified({buyer: $buyer, from: $from, to: $to, atLeast: $atLeast, dataSet: $dataSet})
YIELD buyer, role, supplier, newSuppliers, day, gained
RETURN buyer, role, supplier, newSuppliers, day, gained
ORDER BY day, buyer, role, supplier
