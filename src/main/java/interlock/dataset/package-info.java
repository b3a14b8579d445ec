/** Data sets: a folder of CSV files, checked whole, and its way into the graph. */
@org.jspecify.annotations.NullMarked
package interlock.dataset;
