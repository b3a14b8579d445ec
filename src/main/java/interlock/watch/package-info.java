/** Tells whoever asked for it that an answer has flipped. */
@org.jspecify.annotations.NullMarked
package interlock.watch;
