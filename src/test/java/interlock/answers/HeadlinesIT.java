package interlock.answers;

import static org.assertj.core.api.Assertions.assertThat;

import interlock.fixtures.Ask;
import interlock.fixtures.BesideOthers;
import interlock.fixtures.DrawnParameters;
import interlock.fixtures.RunningProduct;
import interlock.fixtures.Slips;
import interlock.neo4j.GraphFailure;
import interlock.question.BadParameter;
import interlock.question.Question;
import interlock.question.Questions;
import interlock.text.Figures;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Headlines over the bundled market, with parameters drawn: without slips, and true of their rows, counted here again. */
@BesideOthers
class HeadlinesIT {
    private static final LocalDate NEWEST = LocalDate.parse(Ask.NEWEST);
    private static final int DRAWN = 3;

    /** What the sentence must say, worked out from the rows alone, the slow and obvious way. */
    private static final Map<String, Function<Answer, List<String>>> CLAIMS = Map.ofEntries(
            Map.entry("announced-versus-done", HeadlinesIT::promises),
            Map.entry("availability", HeadlinesIT::onAllClouds),
            Map.entry("concentration", HeadlinesIT::leaders),
            Map.entry("connection", HeadlinesIT::mostMoney),
            Map.entry("critical-points", HeadlinesIT::deepest),
            Map.entry("depends-on", a -> List.of(many(a.rows().size(), "other"), necessary(a))),
            Map.entry("dependents-of", a -> List.of(many(a.rows().size(), "other"), necessary(a))),
            Map.entry("shared-dependencies", a -> List.of(necessary(a))),
            Map.entry("exposure", MoneyClaims::mostAtStake),
            Map.entry("exclusivity-claims", HeadlinesIT::exclusives),
            Map.entry("facts-of", a -> List.of(stated(a, "stated", "fact"), stated(a, "party", "deal"))),
            Map.entry("hedges", HeadlinesIT::mostShared),
            Map.entry("minimal-cuts", HeadlinesIT::smallestSets),
            Map.entry("substitutes", a -> names(a, "substitute", row -> is(row, "already"), 6)),
            Map.entry("that-survive", a -> names(a, "entity", row -> true, 6)),
            Map.entry("money-at-risk", MoneyClaims::whoLosesMoney),
            Map.entry("knock-out", a -> names(a, "entity", row -> true, 6)),
            Map.entry("exclusive-to", a -> names(a, "model", row -> true, 6)),
            Map.entry("on-all", a -> names(a, "model", row -> true, 6)),
            Map.entry("rivals", a -> names(a, "rival", row -> true, 6)),
            Map.entry("money-flows", MoneyClaims::payers),
            Map.entry("money-loops", MoneyClaims::loops),
            Map.entry("market-concentration", MoneyClaims::marketLeaders),
            Map.entry("deals", a -> List.of(many(a.rows().size(), "deal"))),
            Map.entry("sources", a -> List.of(many(a.rows().size(), "source"))),
            Map.entry("weakened", a -> List.of(many(distinct(a, "entity"), "other"))),
            Map.entry("what-changed", HeadlinesIT::changes),
            Map.entry("timeline", HeadlinesIT::changes));

    static Stream<Question> questions() {
        return Questions.bundled().all().stream();
    }

    @ParameterizedTest
    @MethodSource("questions")
    void haveNoSlipAndAreTrueOfTheirRows(Question question) {
        DrawnParameters drawn = new DrawnParameters(question.name().hashCode());
        List<Map<String, List<String>>> asked = new ArrayList<>(List.of(Map.of()));
        Stream.generate(() -> drawn.of(question)).limit(DRAWN).forEach(given -> {
            // What is drawn for it names no data set.
            given.remove("dataSet");
            asked.add(given);
        });
        int answered = 0;
        for (Map<String, List<String>> given : asked) {
            Answer answer;
            try {
                answer = RunningProduct.graph().askWhole(question, question.read(given, NEWEST));
            } catch (GraphFailure | BadParameter refused) {
                continue;
            }
            answered++;
            assertThat(answer.notices()).as("remarks on the statement").isEmpty();
            String told = Objects.requireNonNull(answer.headline());
            assertThat(Slips.in(withoutStatements(told, answer)))
                    .as("%s: %s", given, told)
                    .isEmpty();
            assertThat(Slips.in(answer.title() + ".")).as(answer.title()).isEmpty();
            assertThat(TranslatedHeadlines.slips(answer, shownNames(answer)))
                    .as("%s", given)
                    .isEmpty();
            if (!answer.rows().isEmpty() && CLAIMS.containsKey(question.name())) {
                assertThat(CLAIMS.get(question.name()).apply(answer))
                        .as("%s", given)
                        .allSatisfy(claim -> assertThat(told).containsIgnoringCase(claim));
            }
        }
        assertThat(answered).as("answers seen").isGreaterThan(DRAWN / 2);
    }

    @Test
    void theBiggestPurchaseIsTold() {
        assertThat(headline("connection", Map.of("from", List.of("openai"), "to", List.of("oracle"))))
                .startsWith("OpenAI has agreed to spend about $300bn with Oracle Cloud Infrastructure");
        assertThat(headline("concentration", Map.of()))
                .startsWith("Oracle (about $300bn) and Microsoft ($250bn) lead the disclosed purchases by OpenAI,"
                        + " at least about $708bn in all; four contracts are undisclosed.");
    }

    private static String headline(String name, Map<String, List<String>> given) {
        Question question = Questions.bundled().find(name).orElseThrow();
        return Objects.requireNonNull(RunningProduct.graph()
                .ask(question, question.read(given, NEWEST))
                .headline());
    }

    /** What sources say stands as it is. */
    private static String withoutStatements(String told, Answer answer) {
        String rest = told;
        for (Map<String, Object> row : answer.rows()) {
            for (String column : List.of("statement", "told")) {
                if (row.get(column) instanceof String statement) {
                    rest = rest.replace(Figures.days(statement), "So.").replace(statement, "So.");
                }
            }
        }
        return rest;
    }

    static String many(long n, String noun) {
        return Figures.count(n) + " " + noun + (n == 1 ? "" : "s");
    }

    private static String stated(Answer answer, String mark, String noun) {
        long n = count(answer, row -> is(row, mark));
        return n == 0 ? "" : many(n, noun);
    }

    static long count(Answer answer, Predicate<Map<String, Object>> is) {
        return answer.rows().stream().filter(is).count();
    }

    static boolean is(Map<String, Object> row, String mark) {
        return Boolean.TRUE.equals(row.get(mark));
    }

    private static Map<String, String> shownNames(Answer answer) {
        return answer.graph().nodes().stream()
                .collect(Collectors.toMap(n -> n.get("id").toString(), DisplayNames::of, (one, other) -> one));
    }

    static List<String> names(Answer answer, String column, Predicate<Map<String, Object>> is, int most) {
        Map<String, String> names = shownNames(answer);
        Set<String> found = new LinkedHashSet<>();
        answer.rows().stream()
                .filter(is)
                .forEach(row -> found.add(names.get(row.get(column).toString())));
        return found.stream().limit(most).toList();
    }

    private static String necessary(Answer answer) {
        long n = count(answer, row -> is(row, "necessary"));
        boolean all = n == answer.rows().size() && !answer.headline().contains(" of the");
        return n == 0 || all ? "on" : Figures.count(n) + " of the";
    }

    private static List<String> promises(Answer answer) {
        if (answer.rows().size() == 1) {
            return names(answer, "from", row -> true, 1);
        }
        List<String> claims = new ArrayList<>(List.of(many(answer.rows().size(), "promise")));
        Map.of("pending", " still ha", "delivered", "", "lapsed", " an earlier promise has lapsed")
                .forEach((mark, words) -> {
                    long n = count(answer, row -> is(row, mark));
                    if (n > 0) {
                        claims.add(Figures.count(n)
                                + (mark.equals("pending") ? words : mark.equals("lapsed") ? "," + words : ""));
                    }
                });
        return claims;
    }

    private static List<String> onAllClouds(Answer answer) {
        Map<Object, List<Map<String, Object>>> families =
                answer.rows().stream().collect(Collectors.groupingBy(row -> row.get("model")));
        Set<Object> clouds = answer.rows().stream().map(row -> row.get("cloud")).collect(Collectors.toSet());
        if (clouds.size() < 2 || families.size() < 2) {
            return List.of("on ");
        }
        long everywhere = families.values().stream()
                .filter(rows ->
                        rows.stream().allMatch(row -> row.get("available").equals("yes")))
                .count();
        return List.of(
                everywhere == 0
                        ? "No model family is known to be on all"
                        : Figures.count(everywhere) + " model famil" + (everywhere == 1 ? "y is" : "ies are"));
    }

    private static List<String> leaders(Answer answer) {
        Map<String, String> names = shownNames(answer);
        List<String> claims = new ArrayList<>();
        if (!answer.headline().contains(" lead")) {
            return List.of("on record");
        }
        List<Map<String, Object>> leading = answer.rows().stream()
                .filter(row -> is(row, "leading"))
                .limit(2)
                .toList();
        long floor = leading.stream()
                .mapToLong(row -> ((Number) row.get("amountMin")).longValue())
                .min()
                .orElseThrow();
        answer.rows().stream()
                .filter(row -> !leading.contains(row))
                .filter(row -> leading.getFirst().get("currency").equals(row.get("currency")))
                .forEach(other -> {
                    Object most = other.get("amountMax") == null ? other.get("amountMin") : other.get("amountMax");
                    assertThat(((Number) most).longValue())
                            .as("no other may be larger, as far as disclosed")
                            .isLessThan(leading.size() == 1 ? floor : floor + 1);
                });
        leading.forEach(row -> claims.add(names.get(row.get("supplier").toString())));
        return claims;
    }

    private static List<String> mostMoney(Answer answer) {
        List<Map<String, Object>> paid = answer.rows().stream()
                .filter(row -> is(row, "paid") && row.get("amountMin") != null)
                .toList();
        if (paid.isEmpty()) {
            return List.of("link");
        }
        Map<String, String> names = shownNames(answer);
        return List.of(names.get(answer.rows().getFirst().get("payer").toString()) + " ");
    }

    /** How many there are of each size: as many as have rows, where no limit cuts them. */
    private static List<String> smallestSets(Answer answer) {
        Map<String, String> marks = Map.of("singles", "alone", "pairs", "pair", "triples", "three");
        Map<String, String> words = Map.of("singles", "", "pairs", " pair", "triples", " set");
        List<String> claims = new ArrayList<>();
        for (String size : answer.rows().isEmpty() ? List.<String>of() : List.copyOf(words.keySet())) {
            long all = ((Number) answer.rows().getFirst().get(size)).longValue();
            long told = count(answer, row -> is(row, marks.get(size)));
            assertThat(all).isGreaterThanOrEqualTo(told);
            assertThat(answer.total() > answer.rows().size() || all == told).isTrue();
            if (all > 0) {
                claims.add(Figures.count(all) + words.get(size));
            }
        }
        return claims;
    }

    static long distinct(Answer answer, String column) {
        return distinct(answer, column, row -> true);
    }

    static long distinct(Answer answer, String column, Predicate<Map<String, Object>> of) {
        return answer.rows().stream()
                .filter(of)
                .map(row -> row.get(column))
                .distinct()
                .count();
    }

    private static List<String> deepest(Answer answer) {
        long most = answer.rows().stream()
                .mapToLong(row -> ((Number) row.get("fells")).longValue())
                .max()
                .orElseThrow();
        List<String> claims =
                new ArrayList<>(names(answer, "entity", row -> ((Number) row.get("fells")).longValue() == most, 3));
        claims.add(many(most, "other"));
        return claims;
    }

    private static List<String> exclusives(Answer answer) {
        String degree = Objects.toString(answer.parameters().get("claims")).replace("all", "exclusive");
        long claimed = count(answer, row -> row.get("degree").equals(degree) && is(row, "holds"));
        long ended = count(answer, row -> !is(row, "holds"));
        List<String> claims =
                new ArrayList<>(List.of(claimed == 0 ? "no relationship" : many(claimed, "relationship")));
        if (ended > 0) {
            claims.add(Figures.count(ended) + " earlier claim");
        }
        return claims;
    }

    private static List<String> mostShared(Answer answer) {
        Map<List<Object>, Long> pairs = answer.rows().stream()
                .collect(
                        Collectors.groupingBy(row -> List.of(row.get("one"), row.get("other")), Collectors.counting()));
        long most = pairs.values().stream().mapToLong(n -> n).max().orElseThrow();
        return most < 2 ? List.of("rival") : List.of(Figures.count(most) + " investors back, or are to back, both");
    }

    private static List<String> changes(Answer answer) {
        long began = count(answer, row -> is(row, "began"));
        long ended = count(answer, row -> is(row, "ended"));
        List<String> claims =
                new ArrayList<>(List.of(began == 0 ? "no new" : Figures.count(began) + " new commitment"));
        if (ended > 0) {
            claims.add(Figures.count(ended) + (ended == 1 ? " that ends" : " that end"));
        }
        return claims;
    }
}
