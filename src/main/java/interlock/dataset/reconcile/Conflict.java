package interlock.dataset.reconcile;

/**
 * Two data sets say two things of one entity: what stood there first stays.
 *
 * @param property such as {@code country}
 * @param here what this data set says
 * @param there what stands in the graph
 * @param dataSet the one that brought it there
 */
public record Conflict(String id, String property, String here, String there, String dataSet) {}
