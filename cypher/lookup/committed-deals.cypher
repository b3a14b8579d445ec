// Agreements as they are committed, also in a world that takes them out.
CYPHER 25
CALL interlock.committedDeals($ids) YIELD deal, properties
RETURN deal AS id, properties
