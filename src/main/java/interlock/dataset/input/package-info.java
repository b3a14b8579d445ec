/** Files as people have them, in columns of their own: CSV of any separator, workbooks, JSON. */
@org.jspecify.annotations.NullMarked
package interlock.dataset.input;
