/** The addresses under {@code /api} as OpenAPI 3.1 tells them. */
@org.jspecify.annotations.NullMarked
package interlock.openapi;
