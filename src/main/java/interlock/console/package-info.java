/** People's own Cypher, which only reads: what is allowed, how long and how much. */
@org.jspecify.annotations.NullMarked
package interlock.console;
