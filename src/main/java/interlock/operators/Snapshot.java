package interlock.operators;

import interlock.answers.Proof;
import interlock.question.Question;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An answer as it was when somebody looked, to be held against what it is later. */
public final class Snapshot {
    private final Question question;
    private final Map<String, Object> answer;
    private final KeyedRows rows;
    private final Map<String, Map<String, Object>> facts = new LinkedHashMap<>();
    private final Map<String, String> names = new HashMap<>();

    /** @param answer as it stands in JSON, with its rows and its graph */
    public Snapshot(Question question, Map<String, Object> answer) {
        this.question = question;
        this.answer = answer;
        rows = KeyedRows.of(question, objects(answer, "rows"));
        if (answer.get("graph") instanceof Map<?, ?> graph) {
            names.putAll(Proof.names(objects(graph, "nodes"), objects(graph, "edges")));
            objects(graph, "edges").forEach(fact -> facts.put(text(fact, "id"), fact));
        }
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, @Nullable Object>> objects(Map<?, ?> from, String name) {
        return from.get(name) instanceof List<?> several
                ? several.stream()
                        .map(one -> (Map<String, @Nullable Object>) one)
                        .toList()
                : List.of();
    }

    private static String text(Map<?, ?> from, String name) {
        return String.valueOf(from.get(name));
    }

    /** What identifies this state of the answer: another one means that the data say something else. */
    public String fingerprint() {
        return text(answer, "fingerprint");
    }

    /** Whether there are more rows than are held against each other. */
    public boolean isCut() {
        return Boolean.TRUE.equals(answer.get("truncated")) || !rows.isWhole();
    }

    /** The answer in a sentence. */
    public String headline() {
        return text(answer, "headline");
    }

    /** What has become of the answer since it was as before; empty where the same is true. */
    public Optional<AnswerChange> since(Snapshot before) {
        if (before.rows.agreesWith(rows)) {
            return Optional.empty();
        }
        List<RowChange> changes = before.rows.to(rows).stream()
                .filter(change -> change.kind() != RowChange.Kind.SAME)
                .toList();
        Map<String, String> named = new HashMap<>(before.names);
        named.putAll(names);
        return Optional.of(new AnswerChange(
                question.name(),
                text(answer, "title"),
                new RowNames(question, named).differences(changes),
                headline(),
                before.headline(),
                changes.stream()
                        .map(change -> Histories.change(question, change))
                        .toList(),
                differing(before, changes),
                fingerprint()));
    }

    /** The facts at hand of the rows that changed which are so on one side only. */
    private List<Map<String, Object>> differing(Snapshot before, List<RowChange> changes) {
        Set<String> old = new LinkedHashSet<>();
        Set<String> now = new LinkedHashSet<>();
        for (RowChange change : changes) {
            old.addAll(KeyedRows.evidence(question, change.row()));
            now.addAll(KeyedRows.evidence(question, change.other()));
        }
        Set<String> ids = new LinkedHashSet<>(now);
        ids.addAll(old);
        ids.removeIf(id -> old.contains(id) && now.contains(id));
        return ids.stream()
                .map(id -> facts.getOrDefault(id, before.facts.getOrDefault(id, Map.of("id", id))))
                .toList();
    }
}
