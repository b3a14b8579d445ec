package interlock.neo4j;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The graph as a data set meets it, inside one transaction: what is there is told by id, and what is put there or taken
 * out is kept whole or not at all.
 *
 * <p>Values are text, {@code Long}, {@code Double}, {@code Boolean}, {@code LocalDate} and lists of text.
 */
public interface DataSetStore {
    /** A node with its labels, the general one first, and its properties, the id among them. */
    record NodeRow(List<String> labels, Map<String, Object> properties) {
        public String id() {
            return (String) properties.get("id");
        }

        /** The label under which its id is unique. */
        public String key() {
            return labels.getFirst();
        }
    }

    /** A fact between two ids with its properties, its own id among them. */
    record FactRow(String type, String from, String to, Map<String, Object> properties) {
        public String id() {
            return (String) properties.get("id");
        }
    }

    /** What became of a record of a data set at one time: kept beside the market, and no part of it. */
    record VersionRow(Map<String, Object> properties) {
        public String id() {
            return (String) properties.get("id");
        }
    }

    /**
     * Before so many nodes and facts are put.
     *
     * @throws GraphFailure.DiskFull where it is known that they do not fit; nothing is written then
     */
    void expect(long rows);

    /** The nodes of these ids that are there, whether entity, deal or source: no two have the same id. */
    Map<String, NodeRow> nodes(Collection<String> ids);

    /** The facts of these ids that are there. */
    Map<String, FactRow> facts(Collection<String> ids);

    /** Makes each node, or gives the one of its id these labels and properties and no others. */
    void putNodes(List<NodeRow> rows);

    /**
     * Makes each fact, or gives the one of its id, type and ends these properties and no others. Whether it is there was
     * asked before, by {@link #facts}.
     */
    void putFacts(List<FactRow> rows);

    void takeOutFacts(Collection<String> ids);

    /** Takes nodes out; one that still has a fact is a failure of the caller's, and of the transaction. */
    void takeOutNodes(Collection<String> ids);

    /** Makes it known that the graph holds a data set. */
    void putDataSet(String id);

    /** Notes who changed a data set that is there, and when, in place of who did before. */
    void signDataSet(String id, String by, Instant at);

    /** Keeps what people answered about a data set that is there, in place of what they answered before. */
    void keepAnswers(String id, List<String> answers);

    /** What people answered about a data set; none where they were not asked, or it is not there. */
    List<String> answers(String id);

    /** Takes out the data set itself, and the versions of its records. */
    void takeOutDataSet(String id);

    /** Makes each version, or gives the one of its id these properties and no others. */
    void putVersions(List<VersionRow> rows);

    /** Every version of the records of a data set, or of all where none is named. */
    void eachVersion(String dataSet, Consumer<VersionRow> each);

    /** Every node of a data set, and those that it shares with another one. */
    void eachNode(String dataSet, Consumer<NodeRow> each);

    void eachFact(String dataSet, Consumer<FactRow> each);

    /** Those of these nodes that a fact begins or ends at. */
    List<String> inUse(Collection<String> ids);
}
