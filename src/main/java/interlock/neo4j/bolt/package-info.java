/** A Neo4j that is reached over Bolt, by the driver. */
@org.jspecify.annotations.NullMarked
package interlock.neo4j.bolt;
