// Keeps versions of records: what became of each at one time, beside the market.
CYPHER 25
UNWIND $rows AS row
MERGE (v:Version {id: row.id})
SET v = row
