// Facts by id, between their ends. Each type has its index; a disjunction of them would pass over all facts.
CYPHER 25
UNWIND $types AS type
UNWIND $ids AS id
MATCH p = ()-[:$(type) {id: id}]->()
RETURN p
