package interlock.question;

import static org.assertj.core.api.Assertions.assertThat;

import interlock.text.Language;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A headline says of what alone it tells: over the same rows it is another one where less was asked. */
class ScopesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final int DRAWN = 12;

    /** What a world says of itself, how many rows are wanted, and the money in which amounts are told beside each. */
    private static final Set<String> SAID_ELSEWHERE =
            Set.of("asOf", "atLeast", "dataSet", "limit", "chains", "currency");

    /** Whose rows say of which kind they are. */
    private static final Map<String, String> SAID_BY_THE_ROWS = Map.of("entities", "kind");

    private static final Map<String, String> TEXTS = Map.of("country", "TW", "segment", "foundry");

    static Stream<Question> questions() {
        return Stream.of(Language.values()).flatMap(language -> Questions.bundled().all(language).stream());
    }

    @ParameterizedTest
    @MethodSource("questions")
    void whatNarrowsAnAnswerIsTold(Question question) {
        SplittableRandom random = new SplittableRandom(question.name().hashCode());
        List<String> silent = new ArrayList<>();
        for (Parameter parameter : question.parameters()) {
            for (String narrowed : narrowed(question, parameter)) {
                for (int draw = 0; draw < DRAWN; draw++) {
                    Tally tally = tally(question, random, draw % 4);
                    String less = told(question, Map.of(parameter.name(), List.of(narrowed)), tally);
                    boolean told = narrowed.startsWith("id-")
                            ? less.contains(SentencesTest.nameOf(narrowed))
                            : !less.equals(told(question, Map.of(), tally));
                    if (!told) {
                        silent.add(parameter.name() + "=" + narrowed + ": " + less);
                        break;
                    }
                }
            }
        }
        assertThat(silent).isEmpty();
    }

    /** That the rows it found name the one asked about says nothing of what was left out: over the same rows it is told. */
    @ParameterizedTest
    @MethodSource("questions")
    void whatNarrowsAnAnswerIsToldThoughItsRowsNameIt(Question question) {
        SplittableRandom random = new SplittableRandom(question.name().hashCode());
        for (Parameter parameter : question.parameters()) {
            for (String narrowed : narrowed(question, parameter)) {
                for (int draw = 0; draw < DRAWN && narrowed.startsWith("id-"); draw++) {
                    Tally tally =
                            tally(question, random, 3, (at, row) -> name(question, row, at < 2 ? narrowed : "id-7"));

                    assertThat(told(question, Map.of(parameter.name(), List.of(narrowed)), tally))
                            .as("%s=%s", parameter.name(), narrowed)
                            .isNotEqualTo(told(question, Map.of(), tally));
                }
            }
        }
    }

    /** In every column of entities. */
    private static void name(Question question, Map<String, @Nullable Object> row, String id) {
        question.columns().stream()
                .filter(column -> column.type() == Column.Type.ENTITY)
                .forEach(column -> row.put(column.name(), column.list() ? List.of(id) : (Object) id));
    }

    /** Values by which less is asked than by default. */
    private static List<String> narrowed(Question question, Parameter parameter) {
        boolean open = List.of(List.of(), List.of("")).contains(parameter.preset());
        if (SAID_ELSEWHERE.contains(parameter.name())
                || parameter.name().equals(SAID_BY_THE_ROWS.get(question.name()))) {
            return List.of();
        }
        return switch (parameter.kind()) {
            case Kind.Choice choice ->
                choice.words().stream()
                        .filter(word -> !parameter.preset().contains(word))
                        .toList();
            case Kind.Entity entity -> open ? List.of("id-1") : List.of();
            case Kind.Country country -> List.of("TW");
            case Kind.Segment segment -> List.of("foundry");
            case Kind.Text text ->
                Stream.ofNullable(TEXTS.get(parameter.name())).toList();
            default -> List.of();
        };
    }

    private static String told(Question question, Map<String, List<String>> narrowed, Tally tally) {
        Map<String, List<String>> given = new HashMap<>(narrowed);
        for (Parameter parameter : question.parameters()) {
            if (parameter.kind() instanceof Kind.Entity && !parameter.preset().isEmpty()) {
                boolean named = !List.of("").equals(parameter.preset());
                if (named) {
                    given.putIfAbsent(parameter.name(), List.of("id-" + (2 + given.size())));
                }
            }
        }
        return question.headline(question.read(given, TODAY), tally, SentencesTest::nameOf);
    }

    private static Tally tally(Question question, SplittableRandom random, int rows) {
        return tally(question, random, rows, (at, row) -> {});
    }

    private static Tally tally(
            Question question,
            SplittableRandom random,
            int rows,
            BiConsumer<Integer, Map<String, @Nullable Object>> change) {
        Map<String, Integer> chance = new HashMap<>();
        question.columns().forEach(column -> chance.put(column.name(), random.nextInt(3)));
        Tally tally = question.tally();
        for (int at = 0; at < rows; at++) {
            Map<String, @Nullable Object> row = SentencesTest.row(question, random, chance, at);
            row.replaceAll((name, value) -> name.equals("total") ? (Object) (long) rows : value);
            change.accept(at, row);
            tally.add(row::get);
        }
        return tally;
    }
}
