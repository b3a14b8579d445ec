/** Answers that are kept until something is written, so that nothing is worked out twice. */
@NullMarked
package interlock.http.kept;

import org.jspecify.annotations.NullMarked;
