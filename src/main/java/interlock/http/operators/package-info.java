/** The addresses of what can be done with an answer. */
@NullMarked
package interlock.http.operators;

import org.jspecify.annotations.NullMarked;
