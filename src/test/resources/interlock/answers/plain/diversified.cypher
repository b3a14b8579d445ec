CYPHER 25
CALL interlock.diversified({buyer: $buyer, from: $from, to: $to, atLeast: $atLeast, dataSet: $dataSet})
YIELD buyer, role, supplier, newSuppliers, day, gained
RETURN buyer, role, supplier, newSuppliers, day, gained
ORDER BY day, buyer, role, supplier
