// An undisclosed amount is this one.
CYPHER 25
MATCH ()-[f:$($type) {id: $fact}]->()
SET f.amountMin = $amount, f.amountMax = $amount, f.amountQualifier = 'exact', f.currency = coalesce(f.currency, 'USD')
