// How much there is, from the count store: other numbers, other names.
CYPHER 25
CALL () { MATCH (e:Entity) RETURN count(*) AS entities }
CALL () { MATCH (d:Deal) RETURN count(*) AS deals }
CALL () { MATCH ()-[]->() RETURN count(*) AS facts }
RETURN entities, deals, facts
