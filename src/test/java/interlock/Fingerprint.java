package interlock;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeMap;
import java.util.TreeSet;
import org.neo4j.graphdb.Entity;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Transaction;

/** All that a database holds, as one short text: nodes, relationships, properties, indexes and constraints. */
public final class Fingerprint {
    private Fingerprint() {}

    public static String of(GraphDatabaseService database) {
        TreeSet<String> all = new TreeSet<>();
        try (Transaction transaction = database.beginTx()) {
            transaction.getAllNodes().forEach(node -> {
                TreeSet<String> labels = new TreeSet<>();
                node.getLabels().forEach(label -> labels.add(label.name()));
                all.add(node.getElementId() + labels + properties(node));
            });
            transaction
                    .getAllRelationships()
                    .forEach(fact -> all.add(fact.getElementId()
                            + fact.getType().name()
                            + fact.getStartNode().getElementId()
                            + fact.getEndNode().getElementId()
                            + properties(fact)));
            transaction.schema().getIndexes().forEach(index -> all.add(index.toString()));
            transaction.schema().getConstraints().forEach(constraint -> all.add(constraint.toString()));
        }
        return all.size() + " " + hash(String.join("\n", all));
    }

    private static String properties(Entity entity) {
        TreeMap<String, String> properties = new TreeMap<>();
        entity.getAllProperties()
                .forEach((name, value) -> properties.put(
                        name,
                        value instanceof Object[] several ? java.util.Arrays.toString(several) : value.toString()));
        return properties.toString();
    }

    private static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
