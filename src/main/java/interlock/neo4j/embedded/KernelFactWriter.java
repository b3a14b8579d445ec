package interlock.neo4j.embedded;

import interlock.neo4j.DataSetStore.FactRow;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.collections.api.map.primitive.MutableIntObjectMap;
import org.eclipse.collections.impl.map.mutable.primitive.IntObjectHashMap;
import org.neo4j.exceptions.KernelException;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Transaction;
import org.neo4j.internal.kernel.api.TokenWrite;
import org.neo4j.internal.kernel.api.Write;
import org.neo4j.kernel.api.KernelTransaction;
import org.neo4j.kernel.impl.coreapi.InternalTransaction;
import org.neo4j.values.storable.Value;
import org.neo4j.values.storable.Values;

/**
 * Makes facts beneath Neo4j's Core API, all properties of one at once: there each property would look the fact up and
 * match it with all constraints by itself, which takes half of the time of a load.
 */
final class KernelFactWriter {
    private final Write write;
    private final TokenWrite tokens;
    private final Map<String, Integer> types = new HashMap<>();
    private final Map<String, Integer> keys = new HashMap<>();

    private KernelFactWriter(KernelTransaction kernel, Write write) {
        this.write = write;
        this.tokens = kernel.tokenWrite();
    }

    static KernelFactWriter in(Transaction transaction) {
        KernelTransaction kernel = ((InternalTransaction) transaction).kernelTransaction();
        try {
            return new KernelFactWriter(kernel, kernel.dataWrite());
        } catch (KernelException e) {
            throw new IllegalStateException("This transaction cannot write", e);
        }
    }

    void make(FactRow row, Node from, Node to) {
        try {
            long fact = write.relationshipCreate(number(from), type(row.type()), number(to));
            MutableIntObjectMap<Value> values = new IntObjectHashMap<>();
            for (Map.Entry<String, Object> property : row.properties().entrySet()) {
                values.put(key(property.getKey()), value(property.getValue()));
            }
            write.relationshipApplyChanges(fact, values);
        } catch (KernelException e) {
            throw new IllegalStateException("Neo4j does not take the fact " + row.id(), e);
        }
    }

    private int type(String name) throws KernelException {
        Integer known = types.get(name);
        if (known == null) {
            known = tokens.relationshipTypeGetOrCreateForName(name);
            types.put(name, known);
        }
        return known;
    }

    private int key(String name) throws KernelException {
        Integer known = keys.get(name);
        if (known == null) {
            known = tokens.propertyKeyGetOrCreateForName(name);
            keys.put(name, known);
        }
        return known;
    }

    private static Value value(Object value) {
        return Values.of(value instanceof List<?> list ? list.toArray(String[]::new) : value);
    }

    /** Inside the process the number is what Neo4j itself works with. */
    @SuppressWarnings("removal")
    static long number(Node node) {
        return node.getId();
    }
}
