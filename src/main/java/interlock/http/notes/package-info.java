/** The addresses of what people write on the page. */
@NullMarked
package interlock.http.notes;

import org.jspecify.annotations.NullMarked;
