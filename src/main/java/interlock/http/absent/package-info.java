/** What is told of an address at which there is nothing. */
@NullMarked
package interlock.http.absent;

import org.jspecify.annotations.NullMarked;
