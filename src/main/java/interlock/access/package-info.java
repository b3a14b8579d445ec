/** Who may come in, and what each may do: tokens, and the sessions of people who have shown one. */
@org.jspecify.annotations.NullMarked
package interlock.access;
