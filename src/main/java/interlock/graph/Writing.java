package interlock.graph;

import java.util.Map;

/** A transaction that writes, by the driver or inside the process, and runs each statement to its end. */
@FunctionalInterface
public interface Writing {
    /** @param parameters maps, lists, text, numbers, booleans and {@code LocalDate} */
    void run(String cypher, Map<String, Object> parameters);
}
