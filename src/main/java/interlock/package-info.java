/** Interlock: a market-relationship explorer. */
@org.jspecify.annotations.NullMarked
package interlock;
