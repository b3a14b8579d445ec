/** What an operator wants to know of. */
@org.jspecify.annotations.NullMarked
package interlock.event;
