// Takes out every fact of some entities and deals. The entities stay, and have none.
CYPHER 25
UNWIND $ids AS id
MATCH (n:Entity|Deal {id: id})-[f]-()
WITH DISTINCT f
DELETE f
