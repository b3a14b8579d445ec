/** A question is a file: a header that is its form, and a Cypher statement that is its answer. */
@org.jspecify.annotations.NullMarked
package interlock.question;
