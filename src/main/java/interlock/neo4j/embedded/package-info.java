/** The Neo4j inside this process: its store, its files, and the ways past Bolt. */
@org.jspecify.annotations.NullMarked
package interlock.neo4j.embedded;
