/** Answers with their proof: questions, look-ups and search over one database. */
@org.jspecify.annotations.NullMarked
package interlock.answers;
