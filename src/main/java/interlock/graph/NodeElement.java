package interlock.graph;

/** A node in a row. */
interface NodeElement extends Element {
    Iterable<String> labels();
}
