package interlock.procedures.cited;

import java.util.function.Consumer;
import org.neo4j.internal.kernel.api.PropertyCursor;
import org.neo4j.internal.kernel.api.Read;
import org.neo4j.internal.kernel.api.RelationshipScanCursor;
import org.neo4j.kernel.api.KernelTransaction;
import org.neo4j.storageengine.api.PropertySelection;
import org.neo4j.token.api.TokenConstants;
import org.neo4j.values.storable.TextArray;

/** Reads the ids of the sources that facts cite, as a transaction sees them, at a fraction of what a list in Cypher costs. */
public final class CitationCursor implements AutoCloseable {
    private final Read read;
    private final RelationshipScanCursor fact;
    private final PropertyCursor property;
    private final PropertySelection selection;

    public CitationCursor(KernelTransaction kernel) {
        int key = kernel.tokenRead().propertyKey("sources");
        read = kernel.dataRead();
        fact = kernel.cursors().allocateRelationshipScanCursor(kernel.cursorContext(), kernel.memoryTracker());
        property = kernel.cursors().allocatePropertyCursor(kernel.cursorContext(), kernel.memoryTracker());
        selection = key == TokenConstants.NO_TOKEN ? PropertySelection.NO_PROPERTIES : PropertySelection.selection(key);
    }

    /** Hands over the id of each source of the fact with a number of the store; of one that is gone, none. */
    public void each(long number, Consumer<String> source) {
        at(number);
        if (fact.next()) {
            eachOfThis(source);
        }
    }

    void at(long number) {
        read.singleRelationship(number, fact);
    }

    void all() {
        read.allRelationshipsScan(fact);
    }

    boolean next() {
        return fact.next();
    }

    long number() {
        return fact.relationshipReference();
    }

    void eachOfThis(Consumer<String> source) {
        fact.properties(property, selection);
        while (property.next()) {
            if (property.propertyValue() instanceof TextArray sources) {
                for (int place = 0; place < sources.intSize(); place++) {
                    source.accept(sources.stringValue(place).stringValue());
                }
            }
        }
    }

    @Override
    public void close() {
        property.close();
        fact.close();
    }
}
