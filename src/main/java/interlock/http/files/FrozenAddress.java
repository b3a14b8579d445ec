package interlock.http.files;

import interlock.answers.Answer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where the page asks the same on every day: everything that was asked is named, the day and the standing included, and the
 * fingerprint of the answer, by which the page sees whether the data say something else by now. {@code frozen.js} makes the
 * same of what a reader sees.
 */
final class FrozenAddress {
    private FrozenAddress() {}

    /** @param page where the page is, such as {@code http://127.0.0.1:7070} */
    static String of(String page, Answer answer) {
        return of(page, Asked.of(answer));
    }

    /** The same, without a fingerprint where it is not known. */
    static String of(String page, Asked question) {
        Map<String, Object> asked = inWorld(question.parameters(), question.world());
        asked.put("seen", question.fingerprint());
        return page + "/questions/" + question.question() + "?" + query(asked);
    }

    /** Where the page lists the sources of all facts of the same day, standing and data sets. */
    static String ofSources(String page, Answer answer) {
        Map<String, Object> shared = new LinkedHashMap<>(answer.parameters());
        shared.keySet().retainAll(List.of("asOf", "atLeast", "dataSet"));
        return page + "/questions/sources?" + query(inWorld(shared, answer.world()));
    }

    private static Map<String, Object> inWorld(Map<String, Object> parameters, @Nullable Map<String, Object> world) {
        Map<String, Object> asked = new LinkedHashMap<>(parameters);
        if (world != null) {
            world.forEach(asked::putIfAbsent);
        }
        return asked;
    }

    /** What people write themselves stands behind {@code #}, as everywhere on the page: no log of a server holds it. */
    static String of(String page, StatementFile.Statement statement) {
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("query", statement.text());
        written.put("parameters", statement.parameters());
        String world =
                statement.world().isReal() ? "" : "?" + query(statement.world().plain());
        return page + "/console" + world + "#" + query(written);
    }

    private static String query(Map<String, Object> named) {
        return named.entrySet().stream()
                .flatMap(one -> values(one.getValue()).map(value -> one.getKey() + "=" + encoded(value)))
                .collect(Collectors.joining("&"));
    }

    /** What is left open is not named. */
    private static Stream<String> values(Object value) {
        return (value instanceof Collection<?> several ? several : List.of(value))
                .stream().map(String::valueOf).filter(text -> !text.isEmpty());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
