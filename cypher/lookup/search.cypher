// Entities by name, alias or id; among equals the one with the most facts.
CYPHER 25
CALL db.index.fulltext.queryNodes('entity_text', $text, {limit: $limit}) YIELD node, score
RETURN node, score, COUNT { (node)--() } AS facts
ORDER BY score DESC, facts DESC, node.id
