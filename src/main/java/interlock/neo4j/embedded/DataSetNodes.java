package interlock.neo4j.embedded;

import interlock.model.RecordKind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Transaction;

/** The nodes that say which data sets the graph holds, who changed each last, and what people answered about it. */
final class DataSetNodes {
    private static final Label DATA_SET = Label.label(RecordKind.DATA_SET.label());
    private static final String ANSWERS = "same";

    private final Transaction transaction;

    DataSetNodes(Transaction transaction) {
        this.transaction = transaction;
    }

    private Optional<Node> node(String id) {
        return Optional.ofNullable(transaction.findNode(DATA_SET, "id", id));
    }

    void put(String id) {
        if (node(id).isEmpty()) {
            transaction.createNode(DATA_SET).setProperty("id", id);
        }
    }

    void sign(String id, String by, Instant at) {
        node(id).ifPresent(dataSet -> {
            dataSet.setProperty("changedBy", by);
            dataSet.setProperty("changedAt", at.toString());
        });
    }

    void keepAnswers(String id, List<String> answers) {
        node(id).ifPresent(dataSet -> dataSet.setProperty(ANSWERS, answers.toArray(String[]::new)));
    }

    List<String> answers(String id) {
        return node(id).map(dataSet -> dataSet.getProperty(ANSWERS, null)).stream()
                .filter(String[].class::isInstance)
                .flatMap(answers -> List.of((String[]) answers).stream())
                .toList();
    }

    void takeOut(String id) {
        node(id).ifPresent(Node::delete);
    }
}
