package interlock.command;

import interlock.neo4j.StartFailure;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
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
     * What is at an address, and by which tag it is known.
     *
     * @param tag empty where the server gives none
     */
    record Tagged(String body, String tag) {}

    /**
     * What is at an address.
     *
     * @throws StartFailure in a line or two, with the reason that the server gives
     */
    public String get(String path, Map<String, List<String>> query) {
        return unlessKnown(path, query, "").orElseThrow().body();
    }

    /** The same; empty where it is still what the tag says. */
    Optional<Tagged> unlessKnown(String path, Map<String, List<String>> query, String tag) {
        URI address = page.resolve(path + asked(query));
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Accept", "application/json");
        if (!tag.isEmpty()) {
            headers.put("If-None-Match", tag);
        }
        token.ifPresent(text -> headers.put("Authorization", "Bearer " + text));
        try {
            PlainHttp reply = PlainHttp.get(address, headers);
            return switch (reply.status()) {
                case OK -> Optional.of(new Tagged(reply.body(), reply.headers().getOrDefault("etag", "")));
                case PlainHttp.NOT_MODIFIED -> Optional.empty();
                default -> throw new StartFailure(reason(reply));
            };
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

    private static String reason(PlainHttp reply) {
        Map<String, Object> problem = JsonText.object(reply.body());
        Object detail = problem.getOrDefault("detail", "The answer has the status " + reply.status());
        return problem.containsKey("hint") ? detail + "\n" + problem.get("hint") : detail.toString();
    }
}
