// A commit, after which the projection is read again.
CYPHER 25
CREATE (:Unrelated)
