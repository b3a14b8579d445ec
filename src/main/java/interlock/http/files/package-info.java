/** Answers as files: each says which answer to what it is, and of which data. */
@NullMarked
package interlock.http.files;

import org.jspecify.annotations.NullMarked;
