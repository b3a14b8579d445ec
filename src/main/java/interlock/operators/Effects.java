package interlock.operators;

import interlock.answers.Graph;
import interlock.neo4j.GraphFailure;
import interlock.question.BadParameter;
import interlock.question.Kind;
import interlock.question.Parameter;
import interlock.question.Question;
import interlock.question.Questions;
import interlock.question.World;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which answers a change of the market flips: the questions in which facts of its types have a say, asked about those whom
 * it concerns, in the world as it is and in the one with the change.
 */
public final class Effects {
    /** So many answers are compared at most: more than a person reads before saving. */
    public static final int MOST = 14;

    private final Graph graph;
    private final Questions questions;

    public Effects(Graph graph, Questions questions) {
        this.graph = graph;
        this.questions = questions;
    }

    /**
     * An answer that is another one after the change.
     *
     * @param parameters what was asked, but for defaults
     * @param headline what differs, in a sentence
     * @param before the answer's own sentence as it is
     * @param after and after the change
     */
    public record Effect(
            String question,
            @Nullable String title,
            Map<String, String> parameters,
            String headline,
            @Nullable String before,
            @Nullable String after,
            Map<String, Integer> counts) {}

    /**
     * What was found.
     *
     * @param tried how many answers were compared
     * @param untried how many more there are in which the change could have a say
     */
    public record Found(List<Effect> effects, int tried, int untried) {}

    /**
     * The answers that differ, those first in which few types of fact have a say.
     *
     * @param now the world as it is
     * @param then the world with the change
     * @param entities ids of those whom the change concerns, with their kinds
     * @param types the types of the facts that change
     */
    public Found of(World now, World then, Map<String, String> entities, Set<String> types) {
        List<Effect> effects = new ArrayList<>();
        Set<Candidate> candidates = candidates(now, entities, types);
        int tried = 0;
        for (Candidate candidate : candidates) {
            if (tried == MOST) {
                break;
            }
            tried++;
            compare(candidate, now, then).ifPresent(effects::add);
        }
        return new Found(effects, tried, candidates.size() - tried);
    }

    /** A question and what it is asked about; of what nobody is named it is asked once. */
    private record Candidate(Question question, Map<String, String> parameters) {}

    private Set<Candidate> candidates(World now, Map<String, String> entities, Set<String> types) {
        List<Question> concerned = questions.all().stream()
                .filter(question -> graph.missing(question).isEmpty())
                .filter(question -> RelevantTypes.of(question).stream().anyMatch(types::contains))
                .sorted(Comparator.comparingInt(
                        question -> RelevantTypes.of(question).size()))
                .toList();
        Set<Candidate> candidates = new LinkedHashSet<>();
        for (Question question : concerned) {
            List<Parameter> named = question.parameters().stream()
                    .filter(parameter -> parameter.kind() instanceof Kind.Entity)
                    .filter(Effects::mustName)
                    .toList();
            boolean deals = question.parameters().stream().anyMatch(one -> one.kind() instanceof Kind.Deal);
            if (named.size() > 1 || deals) {
                continue;
            }
            if (named.isEmpty()) {
                candidates.add(new Candidate(question, Map.of()));
                continue;
            }
            entities.forEach((id, kind) -> {
                List<String> labels = ((Kind.Entity) named.getFirst().kind()).labels();
                if (labels.isEmpty() || labels.contains(kind)) {
                    candidates.add(
                            new Candidate(question, Map.of(named.getFirst().name(), id)));
                }
            });
        }
        return candidates;
    }

    private static boolean mustName(Parameter parameter) {
        List<String> preset = parameter.preset();
        return preset == null || !preset.isEmpty() && !preset.getFirst().isEmpty();
    }

    /** Empty where nothing differs, or where one of the two has no answer. */
    private Optional<Effect> compare(Candidate candidate, World now, World then) {
        LocalDate day = now.asOf();
        try {
            Asked one = asked(candidate, now, day);
            Asked other = asked(candidate, then, day);
            if (!differ(one, other)) {
                return Optional.empty();
            }
            Comparison found = new Compare(graph).of(one, other);
            return Optional.of(new Effect(
                    found.question(),
                    found.title(),
                    candidate.parameters(),
                    found.headline(),
                    found.answer(),
                    found.otherAnswer(),
                    found.counts()));
        } catch (GraphFailure | BadParameter e) {
            return Optional.empty();
        }
    }

    /** Most answers do not, and rows alone are sooner read than two whole answers. */
    private boolean differ(Asked one, Asked other) {
        Duration longest = graph.limits().question();
        return KeyedRows.of(graph, one, longest).to(KeyedRows.of(graph, other, longest)).stream()
                .anyMatch(change -> change.kind() != RowChange.Kind.SAME);
    }

    private static Asked asked(Candidate candidate, World world, LocalDate day) {
        Map<String, List<String>> given = new LinkedHashMap<>();
        candidate.parameters().forEach((name, value) -> given.put(name, List.of(value)));
        Question question = candidate.question();
        if (question.parameter("asOf").isPresent()) {
            given.put("asOf", List.of(world.asOf().toString()));
        }
        if (question.parameter("atLeast").isPresent()) {
            given.put("atLeast", List.of(world.atLeast().word()));
        }
        return new Asked(question, question.read(given, day), world);
    }
}
