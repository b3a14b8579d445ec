package interlock.answers;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes every row of an answer in its turn. */
public interface EachRow {
    /** Of whom nobody wants any. */
    EachRow NOBODY = new EachRow() {
        @Override
        public void begin() {}

        @Override
        public void take(Map<String, @Nullable Object> row) {}
    };

    /**
     * Comes before the first row, and again where Neo4j broke the statement off for the sake of another transaction and it
     * runs anew: what came before is void then.
     */
    void begin();

    /** @param row each column's value by its name, facts by their ids */
    void take(Map<String, @Nullable Object> row);
}
