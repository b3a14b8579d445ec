// Entities by words of their name, alias or id, as names.cypher tells them; the index's best first.
CYPHER 25
CALL db.index.fulltext.queryNodes('entity_text', $text, {limit: $limit}) YIELD node, score
RETURN node.id AS id, [label IN labels(node) WHERE label <> 'Entity'] AS labels, node.name AS name,
  node.aliases AS aliases, node.country AS country, COUNT { (node)--() } AS facts
ORDER BY score DESC, facts DESC, id
