/** Files in columns of their own, brought into ours by a mapping. */
@org.jspecify.annotations.NullMarked
package interlock.dataset.mapping;
