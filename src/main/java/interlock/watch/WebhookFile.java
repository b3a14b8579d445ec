package interlock.watch;

import interlock.neo4j.StartFailure;
import interlock.operators.Asked;
import interlock.question.BadParameter;
import interlock.question.Question;
import interlock.question.Questions;
import interlock.text.EnglishList;
import interlock.text.Suggestions;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** The file that {@code INTERLOCK_WEBHOOKS} names: a list, each with a question, its parameters, an address and a secret. */
final class WebhookFile {
    private static final List<String> PARTS = List.of("question", "parameters", "address", "secret");
    private static final int MOST = 1_000;
    private static final int LAST_PORT = 65_535;

    private final Path file;
    private final Questions questions;

    private WebhookFile(Path file, Questions questions) {
        this.file = file;
        this.questions = questions;
    }

    /** @throws StartFailure with the number of the entry, what was given and what is allowed */
    static List<Webhook> read(Path file, Questions questions) {
        WebhookFile here = new WebhookFile(file, questions);
        if (!(here.yaml() instanceof List<?> entries)) {
            throw new StartFailure("The webhooks in " + file + " must be a list, each with " + EnglishList.and(PARTS));
        }
        if (entries.size() > MOST) {
            throw new StartFailure(
                    "There are " + entries.size() + " webhooks in " + file + ", but may be at most " + MOST);
        }
        List<Webhook> webhooks = new ArrayList<>();
        for (Object entry : entries) {
            webhooks.add(here.webhook(webhooks.size() + 1, entry));
        }
        return List.copyOf(webhooks);
    }

    private Object yaml() {
        try {
            Object read = new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file));
            return read == null ? List.of() : read;
        } catch (IOException e) {
            throw new StartFailure("The webhooks in " + file + " cannot be read: " + e, e);
        } catch (StackOverflowError e) {
            throw new StartFailure("The webhooks in " + file + " are nested too deep", e);
        } catch (YamlEngineException e) {
            throw new StartFailure("The webhooks in " + file + " are no YAML: " + e.getMessage(), e);
        }
    }

    private Webhook webhook(int number, Object entry) {
        if (!(entry instanceof Map<?, ?> parts)) {
            throw wrong(number, "is no map with " + EnglishList.and(PARTS));
        }
        parts.keySet().stream()
                .map(String::valueOf)
                .filter(part -> !PARTS.contains(part))
                .findFirst()
                .ifPresent(part -> {
                    throw wrong(
                            number,
                            "has '" + part + "', which is none of " + String.join(", ", PARTS)
                                    + Suggestions.among(PARTS)
                                            .nearest(part)
                                            .map(near -> "; perhaps " + near)
                                            .orElse(""));
                });
        Question question = question(number, text(number, parts, "question"));
        Map<String, List<String>> given = given(number, parts.get("parameters"));
        try {
            Asked.read(question, given, LocalDate.now());
        } catch (BadParameter e) {
            throw wrong(number, "asks what cannot be asked: " + e.getMessage());
        }
        String secret = text(number, parts, "secret");
        return new Webhook(
                question,
                given,
                address(number, text(number, parts, "address")),
                SigningKey.of(secret)
                        .orElseThrow(() -> wrong(number, "has a secret that is not " + SigningKey.ALLOWED)));
    }

    private Question question(int number, String name) {
        return questions
                .find(name)
                .orElseThrow(() -> wrong(
                        number,
                        "asks '" + name + "', which is no question"
                                + questions
                                        .nearest(name)
                                        .map(near -> "; the nearest is " + near)
                                        .orElse("")));
    }

    private Map<String, List<String>> given(int number, Object parameters) {
        if (parameters == null) {
            return Map.of();
        }
        if (!(parameters instanceof Map<?, ?> map)) {
            throw wrong(number, "has parameters that are no map");
        }
        Map<String, List<String>> given = new LinkedHashMap<>();
        map.forEach((name, value) -> given.put(
                String.valueOf(name),
                value instanceof List<?> several
                        ? several.stream().map(one -> plain(number, name, one)).toList()
                        : List.of(plain(number, name, value))));
        return given;
    }

    /** Text, a number or a truth, as an address would have it. */
    private String plain(int number, Object name, Object value) {
        if (value == null || value instanceof Map || value instanceof List) {
            throw wrong(number, "has a parameter '" + name + "' that is neither a text nor a list of texts");
        }
        return value.toString();
    }

    private URI address(int number, String text) {
        try {
            URI address = URI.create(text);
            if (List.of("http", "https").contains(String.valueOf(address.getScheme()))
                    && address.getHost() != null
                    && address.getPort() <= LAST_PORT
                    && address.getUserInfo() == null
                    && address.getFragment() == null) {
                return address;
            }
        } catch (IllegalArgumentException e) {
            // Told below, with what is allowed.
        }
        throw wrong(number, "has an address that is none such as https://example.org/hook");
    }

    private String text(int number, Map<?, ?> parts, String name) {
        if (parts.get(name) instanceof String text && !text.isBlank()) {
            return text.strip();
        }
        throw wrong(number, parts.get(name) == null ? "has no " + name : "has a " + name + " that is no text");
    }

    private StartFailure wrong(int number, String what) {
        return new StartFailure("Webhook " + number + " in " + file + " " + what);
    }
}
