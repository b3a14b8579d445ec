package interlock.http;

import interlock.answers.Graph;
import interlock.answers.Search.Found;
import interlock.question.Parameter;
import interlock.question.Phrases;
import interlock.question.Question;
import interlock.question.Questions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a typed phrase may ask: questions with their slots filled from the graph. */
final class PhraseMeaning {
    private static final Pattern SEVERAL = Pattern.compile("\\s*(?:,|&|\\band\\b|\\bor\\b)\\s*");

    private final Graph graph;
    private final Questions questions;

    PhraseMeaning(Graph graph, Questions questions) {
        this.graph = graph;
        this.questions = questions;
    }

    /**
     * A question that is meant.
     *
     * @param title with the slots filled
     * @param parameters what the phrase says of them
     */
    record Meaning(String name, String title, Map<String, Object> parameters) {}

    /** At most {@code limit} questions, the best first; a slot that names nothing rules its question out. */
    List<Meaning> mean(String phrase, int limit) {
        List<Meaning> meanings = new ArrayList<>();
        for (Phrases.Match match : questions.asked(phrase)) {
            if (meanings.size() == limit) {
                break;
            }
            fill(match).ifPresent(meanings::add);
        }
        return meanings;
    }

    private Optional<Meaning> fill(Phrases.Match match) {
        Question question = match.question();
        Map<String, Object> parameters = new LinkedHashMap<>();
        Map<String, String> names = new LinkedHashMap<>();
        for (Map.Entry<String, String> slot : match.slots().entrySet()) {
            Optional<Object> value =
                    question.parameter(slot.getKey()).flatMap(parameter -> read(parameter, slot.getValue(), names));
            if (value.isEmpty()) {
                return Optional.empty();
            }
            parameters.put(slot.getKey(), value.get());
        }
        Map<String, Object> shown = new LinkedHashMap<>();
        question.parameters()
                .forEach(parameter -> parameter.defaultValue().ifPresent(it -> shown.put(parameter.name(), it)));
        shown.putAll(parameters);
        return Optional.of(
                new Meaning(question.name(), question.title(shown, id -> names.getOrDefault(id, id)), parameters));
    }

    private Optional<Object> read(Parameter parameter, String text, Map<String, String> names) {
        if (!parameter.list()) {
            return one(parameter, text, names);
        }
        List<Object> several = new ArrayList<>();
        for (String part : SEVERAL.split(text)) {
            Optional<Object> value = one(parameter, part, names);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            several.add(value.get());
        }
        return Optional.of(several);
    }

    private Optional<Object> one(Parameter parameter, String text, Map<String, String> names) {
        if (!parameter.kind().isReference()) {
            return parameter.kind().read(text, LocalDate.now());
        }
        return graph.search().entities(text, 1).stream().findFirst().map((Found found) -> {
            names.put(found.id(), found.name());
            return found.id();
        });
    }
}
