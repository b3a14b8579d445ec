package interlock.procedures;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.neo4j.internal.kernel.api.PropertyCursor;
import org.neo4j.internal.kernel.api.TokenRead;
import org.neo4j.storageengine.api.PropertySelection;
import org.neo4j.token.api.TokenConstants;
import org.neo4j.values.storable.Value;

/** Some properties of one node or relationship at a time, by their place in a list of names; used again for each. */
final class PropertyReader {

    private final int[] keys;
    private final PropertySelection selection;
    private final @Nullable Value[] values;

    PropertyReader(TokenRead tokens, List<String> names) {
        keys = names.stream().mapToInt(tokens::propertyKey).toArray();
        values = new Value[keys.length];
        selection = PropertySelection.selection(
                IntStream.of(keys).filter(key -> key != TokenConstants.NO_TOKEN).toArray());
    }

    PropertySelection selection() {
        return selection;
    }

    /** Takes the properties of the node or relationship that the cursor stands at. */
    void read(PropertyCursor property) {
        Arrays.fill(values, null);
        while (property.next()) {
            values[place(property.propertyKey())] = property.propertyValue();
        }
    }

    private int place(int key) {
        int place = 0;
        while (keys[place] != key) {
            place++;
        }
        return place;
    }

    @Nullable
    Value value(int place) {
        return values[place];
    }
}
