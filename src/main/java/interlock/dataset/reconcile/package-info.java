/** Two data sets about the same firms become one graph: what may be the same, and what people answered. */
@org.jspecify.annotations.NullMarked
package interlock.dataset.reconcile;
