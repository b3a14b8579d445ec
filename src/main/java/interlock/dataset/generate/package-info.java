/** Markets that nobody observed, of any size, the same for the same seed. */
@org.jspecify.annotations.NullMarked
package interlock.dataset.generate;
