package interlock.dataset;

import java.util.Map;

/** A transaction of the caller's, by the driver or inside the process, that runs a statement to its end. */
@FunctionalInterface
public interface Writing {
    /** @param parameters maps, lists, text, numbers, booleans and {@code LocalDate} */
    void run(String cypher, Map<String, Object> parameters);
}
