/** The only place that opens Neo4j, embedded or remote: it asks a question and gives an answer. */
@org.jspecify.annotations.NullMarked
package interlock.graph;
