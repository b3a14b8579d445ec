package interlock.operators;

import static org.assertj.core.api.Assertions.assertThat;

import interlock.answers.Graph;
import interlock.fixtures.BesideOthers;
import interlock.fixtures.RunningProduct;
import interlock.question.Questions;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The flips that {@code what-changed} tells, worked out in one pass over the market, are those of the histories of the
 * questions that it names: what differs between the two days, and the last day on which it came to be so. Told is what could be
 * asked of somebody on both days: who had a cloud, a source, a need.
 */
@BesideOthers
class WhatChangedAsHistoryIT {
    private static final Graph GRAPH = RunningProduct.graph();
    private static final LocalDate NEWEST = OperatorLawsIT.NEWEST;
    private static final List<String> CLOUDS = List.of("aws", "azure", "google-cloud", "oci", "coreweave-cloud");

    /** The days of the article are the first. */
    private static final LocalDate ARTICLE = LocalDate.parse("2025-10-01");

    /** What was so of somebody on a day. */
    private record Truth(String question, String subject, String object) {}

    private record Flip(Truth truth, boolean now, String day) {}

    private record Span(LocalDate from, LocalDate to, Map<String, List<String>> world) {
        static Span drawn(long seed, Random random) {
            LocalDate from = seed == 0 ? ARTICLE : NEWEST.minusDays(60 + random.nextInt(900));
            Map<String, List<String>> world = new HashMap<>();
            if (seed > 0) {
                world.put("atLeast", List.of(random.nextBoolean() ? "announced" : "committed"));
                world.put(
                        "without",
                        DrawnWorlds.some(List.of("country:TW", "azure", "nvidia", "gpt"), random.nextInt(2), random));
            }
            return new Span(from, from.plusDays(seed == 0 ? 390 : 40 + random.nextInt(160)), world);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1})
    void whatFlippedIsWhatTheHistoriesOfTheQuestionsTell(long seed) {
        Random random = new Random(seed);
        Span span = Span.drawn(seed, random);
        Map<String, String> names = names();
        List<String> suppliers =
                DrawnWorlds.some(names.keySet().stream().sorted().toList(), 2, random);

        Set<Flip> histories = new HashSet<>();
        histories.addAll(flips(span, "on-all", Map.of(), rows -> onAll(rows)));
        for (String cloud : CLOUDS) {
            histories.addAll(flips(
                    span,
                    "exclusive-to",
                    Map.of("cloud", List.of(cloud)),
                    rows -> truths(rows, "exclusive-to", "model", row -> names.get(cloud))));
        }
        histories.addAll(flips(
                span,
                "sole-sources",
                Map.of(),
                rows -> truths(
                        rows.stream()
                                .filter(row -> !"distribution".equals(row.get("role")))
                                .toList(),
                        "sole-sources",
                        "entity",
                        row -> row.get("role") + " " + row.get("sources"))));
        Stream.concat(Stream.of("tsmc", "azure"), suppliers.stream())
                .forEach(supplier -> histories.addAll(flips(
                        span,
                        "knock-out",
                        Map.of("entities", List.of(supplier)),
                        rows -> truths(
                                rows.stream()
                                        .filter(row -> Boolean.TRUE.equals(row.get("fresh")))
                                        .toList(),
                                "knock-out",
                                "entity",
                                row -> names.get(supplier)))));
        Predicate<Truth> asked = asked(span);

        assertThat(told(span, names).stream().filter(flip -> tried(flip, names, suppliers)))
                .as("%s", span)
                .containsExactlyInAnyOrderElementsOf(histories.stream()
                        .filter(flip -> asked.test(flip.truth()))
                        .toList());
    }

    /** What flipped of what the rows say: the truths of the first day against those of the last, and since when they are so. */
    private static Set<Flip> flips(
            Span span,
            String question,
            Map<String, List<String>> values,
            Function<List<Map<String, @Nullable Object>>, Set<Truth>> truths) {
        Asked asked = read(question, values, span.world()).on(span.to());
        List<String> days = new ArrayList<>(List.of(span.from().toString()));
        new Histories(GRAPH)
                .of(asked, span.from(), span.to(), entry -> {})
                .entries()
                .forEach(entry -> days.add(entry.day()));
        List<Set<Truth>> onDays = days.stream()
                .map(day -> truths.apply(rows(asked.on(LocalDate.parse(day)))))
                .toList();
        Set<Truth> either = new HashSet<>(onDays.getFirst());
        either.addAll(onDays.getLast());
        Set<Flip> flips = new HashSet<>();
        for (Truth truth : either) {
            boolean now = onDays.getLast().contains(truth);
            if (onDays.getFirst().contains(truth) != now) {
                int last = onDays.size() - 1;
                while (onDays.get(last - 1).contains(truth) == now) {
                    last--;
                }
                flips.add(new Flip(truth, now, days.get(last)));
            }
        }
        return flips;
    }

    private static Set<Truth> truths(
            List<Map<String, @Nullable Object>> rows,
            String question,
            String subject,
            Function<Map<String, @Nullable Object>, @Nullable String> object) {
        return rows.stream()
                .map(row -> new Truth(question, String.valueOf(row.get(subject)), String.valueOf(object.apply(row))))
                .collect(Collectors.toSet());
    }

    private static Set<Truth> onAll(List<Map<String, @Nullable Object>> rows) {
        Set<Truth> truths = truths(rows, "on-all", "model", row -> "on all");
        if (rows.size() == 1) {
            truths.addAll(truths(rows, "on-all", "model", row -> "alone"));
        }
        return truths;
    }

    /** What could be asked on both days. */
    private static Predicate<Truth> asked(Span span) {
        Map<String, Boolean> known = new HashMap<>();
        return truth -> known.computeIfAbsent(
                truth.question() + truth.subject() + (isOfARole(truth) ? role(truth) : ""),
                unseen -> Stream.of(span.from(), span.to()).allMatch(day -> isAsked(truth, span, day)));
    }

    private static boolean isAsked(Truth truth, Span span, LocalDate day) {
        Map<String, List<String>> subject = Map.of("entity", List.of(truth.subject()), "roles", List.of("all"));
        return switch (truth.question()) {
            case "on-all", "exclusive-to" ->
                rows(read("availability", Map.of("models", List.of(truth.subject())), span.world())
                                .on(day))
                        .stream()
                        .anyMatch(row -> "yes".equals(row.get("available")));
            case "sole-sources" ->
                rows(read("sole-sources", subject, span.world()).on(day)).stream()
                        .anyMatch(row -> role(truth).equals(row.get("role")));
            default ->
                rows(read("sole-sources", subject, span.world()).on(day)).stream()
                                .anyMatch(row -> !"capital".equals(row.get("role")))
                        && rows(read("knock-out", Map.of("entities", List.of("anthropic")), span.world())
                                        .on(day))
                                .stream()
                                .noneMatch(row -> truth.subject().equals(row.get("entity"))
                                        && Boolean.TRUE.equals(row.get("already")));
        };
    }

    private static boolean isOfARole(Truth truth) {
        return truth.question().equals("sole-sources");
    }

    private static String role(Truth truth) {
        return truth.object().substring(0, truth.object().indexOf(" ["));
    }

    private static List<Flip> told(Span span, Map<String, String> names) {
        Map<String, String> ids =
                names.entrySet().stream().collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));
        Map<String, List<String>> days = Map.of(
                "from", List.of(span.from().toString()), "to", List.of(span.to().toString()));
        List<Flip> flips = new ArrayList<>();
        for (Map<String, @Nullable Object> row : rows(read("what-changed", days, span.world()))) {
            if (Boolean.TRUE.equals(row.get("flipped"))) {
                String question = String.valueOf(row.get("question"));
                String subject = String.valueOf(row.get("subject"));
                objects(question, String.valueOf(row.get("statement")), ids)
                        .forEach(object -> flips.add(new Flip(
                                new Truth(question, subject, object),
                                "yes".equals(row.get("after")),
                                String.valueOf(row.get("day")))));
            }
        }
        return flips;
    }

    private static List<String> objects(String question, String statement, Map<String, String> ids) {
        return switch (question) {
            case "on-all" -> List.of(statement.contains(" the only ") ? "alone" : "on all");
            case "exclusive-to" -> List.of(statement.replaceAll("^.* (?:is|are) on (.*) and on no other cloud$", "$1"));
            case "sole-sources" ->
                List.of(statement.replaceAll("^.* alone serves? .* \\((.*)\\)$", "$1") + " ["
                        + ids.get(statement.replaceAll(" alone serves? .*$", "")) + "]");
            default ->
                List.of(statement
                        .replaceAll("^.* fails? (?:without|on the loss of) ", "")
                        .split(", | or "));
        };
    }

    /** Of clouds and suppliers some are asked about. */
    private static boolean tried(Flip flip, Map<String, String> names, List<String> suppliers) {
        Predicate<String> isOne = id -> flip.truth().object().equals(names.get(id));
        return switch (flip.truth().question()) {
            case "exclusive-to" -> CLOUDS.stream().anyMatch(isOne);
            case "knock-out" ->
                Stream.concat(Stream.of("tsmc", "azure"), suppliers.stream()).anyMatch(isOne);
            default -> true;
        };
    }

    private static Asked read(String question, Map<String, List<String>> values, Map<String, List<String>> world) {
        Map<String, List<String>> given = new HashMap<>(world);
        given.putAll(values);
        return Asked.read(Questions.bundled().find(question).orElseThrow(), given, NEWEST);
    }

    private static List<Map<String, @Nullable Object>> rows(Asked asked) {
        KeyedRows rows = KeyedRows.of(GRAPH, asked, OperatorLawsIT.LONG);
        return rows.keys().stream().map(rows::row).collect(Collectors.toList());
    }

    private static Map<String, String> names() {
        return GRAPH.reading(
                OperatorLawsIT.LONG,
                reader -> reader.cypher().run("MATCH (n:Entity) RETURN n.id AS id, n.name AS name").list().stream()
                        .collect(Collectors.toMap(row -> row.text("id"), row -> row.text("name"))));
    }
}
