package interlock.command;

import interlock.neo4j.StartFailure;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * An Interlock that serves, asked over HTTP as any program may.
 *
 * @param page where it serves
 * @param token one that lets read; empty where none is needed
 */
public record ServedMarket(URI page, Optional<String> token) {
    private static final int OK = 200;

    /**
     * What is at an address.
     *
     * @throws StartFailure in a line or two, with the reason that the server gives
     */
    public String get(String path, Map<String, List<String>> query) {
        URI address = page.resolve(path + asked(query));
        try {
            HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
            connection.setRequestProperty("Accept", "application/json");
            token.ifPresent(text -> connection.setRequestProperty("Authorization", "Bearer " + text));
            if (connection.getResponseCode() == OK) {
                return text(connection.getInputStream());
            }
            throw new StartFailure(reason(connection));
        } catch (IOException e) {
            throw new StartFailure("The Interlock at " + page + " does not answer: " + e.getMessage(), e);
        }
    }

    /** The same address for a reader, on the page. */
    String onPage(String question, Map<String, List<String>> query) {
        return page.resolve("questions/" + question + asked(query)).toString();
    }

    private static String asked(Map<String, List<String>> query) {
        String asked = query.entrySet().stream()
                .flatMap(one -> one.getValue().stream()
                        .map(value -> one.getKey() + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)))
                .collect(Collectors.joining("&"));
        return asked.isEmpty() ? "" : "?" + asked;
    }

    private static String reason(HttpURLConnection connection) throws IOException {
        InputStream body = connection.getErrorStream();
        Map<String, Object> problem = body == null ? Map.of() : JsonText.object(text(body));
        Object detail = problem.getOrDefault("detail", "The answer has the status " + connection.getResponseCode());
        return problem.containsKey("hint") ? detail + "\n" + problem.get("hint") : detail.toString();
    }

    private static String text(InputStream in) throws IOException {
        try (in) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
