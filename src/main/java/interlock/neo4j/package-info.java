/** The port to Neo4j: what the rest of the product asks of a database, whichever way it is reached. */
@org.jspecify.annotations.NullMarked
package interlock.neo4j;
