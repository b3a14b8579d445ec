package interlock.http;

import interlock.model.Days;
import interlock.model.Standing;
import interlock.text.WholeRange;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** Parameters of the addresses that are no questions, each read into a checked type. */
final class QueryParameters {
    private QueryParameters() {}

    static int whole(Context context, String name, int otherwise, int least, int most) {
        String given = context.queryParam(name);
        if (given == null || given.isBlank()) {
            return otherwise;
        }
        WholeRange allowed = new WholeRange(least, most);
        return (int) allowed.read(given.strip())
                .orElseThrow(() -> new BadRequest(
                        400, "bad-parameter", name + " is '" + given + "', but must be " + allowed, null));
    }

    static LocalDate day(Context context, String name) {
        String given = context.queryParam(name);
        if (given == null || given.isBlank() || given.equals("today")) {
            return LocalDate.now();
        }
        return Days.read(given)
                .orElseThrow(() -> new BadRequest(
                        400,
                        "bad-parameter",
                        name + " is '" + given + "', but must be " + Days.ALLOWED + ", or today",
                        null));
    }

    /** How binding a fact must be; announced where nothing is given. */
    static Standing standing(Context context, String name) {
        String given = context.queryParam(name);
        if (given == null || given.isBlank()) {
            return Standing.ANNOUNCED;
        }
        return Standing.of(given)
                .orElseThrow(() -> new BadRequest(
                        400,
                        "bad-parameter",
                        name + " is '" + given + "', but must be one of " + String.join(", ", Standing.words()),
                        null));
    }

    /** The values of a repeated or comma-separated parameter; empty where it is absent. */
    static List<String> list(Context context, String name) {
        return context.queryParams(name).stream()
                .flatMap(value -> Arrays.stream(value.split(",")))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }
}
