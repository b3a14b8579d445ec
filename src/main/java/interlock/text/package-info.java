/** Words as people write them: lists in English, and the names nearest to a misspelt one. */
@org.jspecify.annotations.NullMarked
package interlock.text;
