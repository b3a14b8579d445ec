/** The faces over HTTP: routes, failures as JSON, limits of the server. */
@org.jspecify.annotations.NullMarked
package interlock.http;
