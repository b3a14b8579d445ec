package interlock.supply;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A known hole, as a file of the OSV schema (1.x) tells it: its id, and the versions of the libraries that have it. */
record KnownHole(String id, String summary, List<Affected> affected) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** A library as Maven names it. */
    record Library(String name, String version) {}

    /**
     * Versions of one library.
     *
     * @param spans each from a version on, up to another one
     */
    record Affected(String name, List<Span> spans, List<String> versions) {
        boolean has(Library library) {
            return name.equals(library.name())
                    && (versions.contains(library.version())
                            || spans.stream().anyMatch(span -> span.has(new MavenVersion(library.version()))));
        }
    }

    /** @param end empty where there is none; {@code itself} where it has the hole too */
    record Span(String from, String end, boolean itself) {
        boolean has(MavenVersion version) {
            if (!from.equals("0") && version.compareTo(new MavenVersion(from)) < 0) {
                return false;
            }
            int order = end.isEmpty() ? -1 : version.compareTo(new MavenVersion(end));
            return order < 0 || itself && order == 0;
        }
    }

    /** The holes that the files in a folder tell; those that were withdrawn are none. */
    static List<KnownHole> in(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .map(KnownHole::read)
                    .filter(json -> !json.has("withdrawn"))
                    .map(KnownHole::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode read(Path file) {
        try {
            return JSON.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(file + " is no file of the OSV schema", e);
        }
    }

    static KnownHole of(JsonNode json) {
        List<Affected> affected = new ArrayList<>();
        for (JsonNode one : json.path("affected")) {
            if (one.at("/package/ecosystem").asText().equals("Maven")) {
                affected.add(new Affected(
                        one.at("/package/name").asText(), spans(one.path("ranges")), texts(one.path("versions"))));
            }
        }
        return new KnownHole(json.path("id").asText(), json.path("summary").asText(), affected);
    }

    private static List<Span> spans(JsonNode ranges) {
        List<Span> spans = new ArrayList<>();
        for (JsonNode range : ranges) {
            String from = "";
            for (JsonNode event : range.path("events")) {
                if (event.has("introduced")) {
                    from = event.get("introduced").asText();
                } else if (!from.isEmpty() && (event.has("fixed") || event.has("last_affected"))) {
                    boolean itself = event.has("last_affected");
                    spans.add(new Span(
                            from, event.get(itself ? "last_affected" : "fixed").asText(), itself));
                    from = "";
                }
            }
            if (!from.isEmpty()) {
                spans.add(new Span(from, "", false));
            }
        }
        return spans;
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    boolean isIn(Library library) {
        return affected.stream().anyMatch(one -> one.has(library));
    }
}
