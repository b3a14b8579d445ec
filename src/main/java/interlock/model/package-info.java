/** The vocabulary of the market: kinds of entity, types of fact, standings, and who relies on whom. It depends on nothing. */
@org.jspecify.annotations.NullMarked
package interlock.model;
