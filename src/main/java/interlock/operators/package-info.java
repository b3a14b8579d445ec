/** What can be done with any answer: compared with another world's, followed through the days, tried for firmness. */
@NullMarked
package interlock.operators;

import org.jspecify.annotations.NullMarked;
