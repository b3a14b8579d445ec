/** A data set: its tables, its rows, and what is wrong in them. */
@org.jspecify.annotations.NullMarked
package interlock.dataset;
