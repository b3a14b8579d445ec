/** The addresses of the feeds. */
@org.jspecify.annotations.NullMarked
package interlock.http.feed;
