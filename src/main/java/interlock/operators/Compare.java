package interlock.operators;

import interlock.answers.Answer;
import interlock.answers.Graph;
import interlock.model.FactType;
import interlock.neo4j.CypherFiles;
import interlock.neo4j.GraphFailure;
import interlock.question.Question;
import interlock.question.World;
import interlock.text.Language;
import interlock.world.ToldWorld;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Compares the answers to one question in two worlds. */
public final class Compare {
    /** The facts of so many entities are looked at, and so many facts: more tell nobody why. */
    private static final int IN_HAND = 200;

    private final Graph graph;

    public Compare(Graph graph) {
        this.graph = graph;
    }

    /**
     * What differs from one to the other. Of {@code of(a, b)} and {@code of(b, a)} each is the other turned over.
     *
     * @throws GraphFailure where one of the two has no answer
     */
    public Comparison of(Asked one, Asked other) {
        long began = System.nanoTime();
        Question question = one.question();
        Answer first = graph.in(one.world()).ask(question, one.values());
        Answer second = graph.in(other.world()).ask(question, other.values());
        KeyedRows rows = KeyedRows.of(graph, one, graph.limits().question());
        KeyedRows others = KeyedRows.of(graph, other, graph.limits().question());
        List<RowChange> changes = rows.to(others);
        List<RowChange> differing = changes.stream()
                .filter(change -> change.kind() != RowChange.Kind.SAME)
                .toList();
        Set<String> facts = facts(one, other, differing);
        int most = graph.limits().rows();
        RowNames names = new RowNames(question, first, second);
        return new Comparison(
                question.name(),
                first.title(),
                one.values(),
                other.values(),
                one.world().plain(),
                other.world().plain(),
                told(one, first, names)
                        .andIn(
                                told(other, second, names),
                                sentence(
                                        question.language(),
                                        names,
                                        differing,
                                        changes.size() - differing.size(),
                                        facts,
                                        rows.isWhole() && others.isWhole()),
                                LocalDate.now()),
                first.headline(),
                second.headline(),
                first.columns(),
                question.identity().key(),
                question.identity().verdict(),
                changes.stream().limit(most).map(Comparison.Row::of).toList(),
                counts(changes),
                List.copyOf(facts),
                Comparison.together(first, second),
                Distinct.byId(first.sources(), second.sources()),
                notices(first, second),
                changes.size() > most || !rows.isWhole() || !others.isWhole(),
                (System.nanoTime() - began) / 1_000_000);
    }

    private static List<Answer.Notice> notices(Answer first, Answer second) {
        Set<Answer.Notice> all = new LinkedHashSet<>(first.notices());
        all.addAll(second.notices());
        return List.copyOf(all);
    }

    private static Map<String, Integer> counts(List<RowChange> changes) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (RowChange.Kind kind : RowChange.Kind.values()) {
            counts.put(kind.word(), 0);
        }
        changes.forEach(change -> counts.merge(change.kind().word(), 1, Integer::sum));
        return counts;
    }

    /** With the names of those asked about who have failed in it. */
    private ToldWorld told(Asked asked, Answer answer, RowNames names) {
        ToldWorld told = asked.told(graph);
        List<String> fallen = answer.fallen().stream().map(names::name).toList();
        return new ToldWorld(told.world(), told.names().fallen(fallen), told.language());
    }

    /** @param whole whether every row was compared */
    private static String sentence(
            Language language, RowNames names, List<RowChange> differing, int same, Set<String> facts, boolean whole) {
        if (!whole) {
            String found = differing.isEmpty()
                    ? Phrase.NO_DIFFERENCE_FOUND.in(language)
                    : sentence(language, names, differing, same, facts, true);
            return found + " " + KeyedRows.cut(language);
        }
        if (differing.isEmpty()) {
            return (same == 0 ? Phrase.NOTHING : Phrase.SAME_IN_BOTH).in(language);
        }
        String rest = same == 0 ? "" : "; " + Phrase.counted(Phrase.ROW_IS_SAME, Phrase.ROWS_ARE_SAME, same, language);
        String by =
                facts.isEmpty() ? "" : Phrase.counted(Phrase.FACT_DIFFERS, Phrase.FACTS_DIFFER, facts.size(), language);
        return names.differences(differing) + rest + "." + (by.isEmpty() ? "" : " " + language.capitalised(by));
    }

    /** Of the proof of what differs, and of all that is on record about it, what holds in one of the two only. */
    private Set<String> facts(Asked one, Asked other, List<RowChange> differing) {
        Set<String> facts = new LinkedHashSet<>();
        Set<String> entities = new LinkedHashSet<>();
        for (RowChange change : differing) {
            Question question = one.question();
            facts.addAll(KeyedRows.evidence(question, change.row()));
            facts.addAll(KeyedRows.evidence(question, change.other()));
            entities.addAll(KeyedRows.entities(question, change.row()));
            entities.addAll(KeyedRows.entities(question, change.other()));
        }
        if (facts.isEmpty() && entities.isEmpty()) {
            return Set.of();
        }
        Set<String> here = holding(one.world(), facts, entities);
        Set<String> there = holding(other.world(), facts, entities);
        Set<String> both = new TreeSet<>(here);
        both.retainAll(there);
        Set<String> either = new TreeSet<>(here);
        either.addAll(there);
        either.removeAll(both);
        return either;
    }

    private Set<String> holding(World world, Set<String> facts, Set<String> entities) {
        return graph.in(world).reading(graph.limits().question(), reader -> {
            List<String> found = new ArrayList<>(reader.cypher()
                    .run(
                            CypherFiles.read("world/holding"),
                            Map.of(
                                    "asOf", world.asOf().toString(),
                                    "atLeast", world.atLeast().word(),
                                    "dataSet", world.dataSets(),
                                    "types", FactType.names(),
                                    "facts", facts.stream().limit(IN_HAND).toList(),
                                    "entities", entities.stream().limit(IN_HAND).toList()))
                    .list(row -> row.text("id")));
            return new TreeSet<>(found);
        });
    }
}
