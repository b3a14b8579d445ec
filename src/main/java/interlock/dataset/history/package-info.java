/** What became of records that were written on the page, version by version, and what stood there before. */
@org.jspecify.annotations.NullMarked
package interlock.dataset.history;
