/** The way of a checked data set into the graph, whole or not at all. */
@org.jspecify.annotations.NullMarked
package interlock.dataset.load;
