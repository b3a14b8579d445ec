package interlock.neo4j;

/** What work that reads has: statements, and the reads of entities that each kind of database does in its own way. */
public record GraphReader(CypherRunner cypher, EntityReads entities) {}
