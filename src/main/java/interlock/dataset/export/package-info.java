/** The market as files. */
@org.jspecify.annotations.NullMarked
package interlock.dataset.export;
