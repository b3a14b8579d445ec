/** CSV files to checked rows: every fault is told, and nothing is loaded before. */
@org.jspecify.annotations.NullMarked
package interlock.dataset.check;
