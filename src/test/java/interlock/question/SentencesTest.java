package interlock.question;

import static org.assertj.core.api.Assertions.assertThat;

import interlock.fixtures.Slips;
import interlock.text.Language;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every headline over answers that are drawn: none, one, some and all; unknown values, open ranges, answers that are cut. */
class SentencesTest {
    private static final int DRAWN = 400;
    private static final int DRAWN_ELSEWHERE = 150;
    private static final int SHOWN = 6;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final List<String> NAMES = List.of(
            "OpenAI",
            "Anthropic",
            "AMD",
            "xAI",
            "Oracle",
            "NVIDIA",
            "Microsoft Azure",
            "IREN",
            "Zeiss",
            "Etch tools",
            "Mistral AI",
            "SK hynix");
    /** Of these marks a row has one, whichever question it is of. */
    private static final Map<String, List<List<String>>> ONE_OF = Map.ofEntries(
            Map.entry("availability", List.of(List.of("sold", "open", "ruledOut"))),
            Map.entry("announced-versus-done", List.of(List.of("pending", "delivered", "lapsed"))),
            Map.entry("conflicts", List.of(List.of("amounts", "sums", "exclusives", "dates", "shares"))),
            Map.entry("timeline", List.of(List.of("began", "ended"))),
            Map.entry("what-changed", List.of(List.of("flipped", "began", "ended"))),
            Map.entry("facts-of", List.of(List.of("stated", "party"))),
            Map.entry("minimal-cuts", List.of(List.of("alone", "pair", "three"))),
            Map.entry("money-at-risk", List.of(List.of("priced", "hidden"))),
            Map.entry("money-loops", List.of(List.of("direct", "longer", "crossHolding"))),
            Map.entry("substitutes", List.of(List.of("already", "fresh"))),
            Map.entry("entities", List.of(List.of("isCompany", "isModel", "isCloud", "isChip", "isProduct"))),
            Map.entry("money-flows", List.of(List.of("outgoing", "incoming"))));

    private static final Map<String, String> TEXTS = Map.ofEntries(
            Map.entry("currency", "USD"),
            Map.entry("act", "buys"),
            Map.entry("link", "from"),
            Map.entry("join", "for"),
            Map.entry("event", "began"),
            Map.entry("statement", "Lo dicono: Sources."),
            Map.entry("told", "Ecco: So."),
            Map.entry("ground", "no source says either way"));
    private static final Pattern MAY_BE_NOUGHT = Pattern.compile("undisclosed|incomplete", Pattern.CASE_INSENSITIVE);
    /** Lists that may be empty where the sentence speaks of them. */
    private static final List<String> MAY_BE_EMPTY = List.of("parties", "investors", "clouds");

    static Stream<Question> questions() {
        Questions all = Questions.bundled();
        return Stream.of(Language.values()).flatMap(language -> all.all(language).stream());
    }

    @ParameterizedTest
    @MethodSource("questions")
    void haveNoSlip(Question question) {
        SplittableRandom random = new SplittableRandom(question.name().hashCode());
        int drawn = question.language() == Language.ENGLISH ? DRAWN : DRAWN_ELSEWHERE;
        Map<String, List<String>> faults = new LinkedHashMap<>();
        Set<String> sentences = new HashSet<>();
        for (int draw = 0; draw < drawn; draw++) {
            String sentence = drawn(question, random);
            List<String> slips = sentences.add(sentence) ? Slips.in(sentence, question.language()) : List.of();
            if (!slips.isEmpty() && faults.size() < SHOWN) {
                faults.put(sentence, slips);
            }
        }

        assertThat(faults).isEmpty();
    }

    /** Every claim of a record stands with its 'or supposed' where a row rests on what is supposed, and nowhere else. */
    @ParameterizedTest
    @MethodSource("questions")
    void whatIsSupposedIsNeverSaidToBeOnRecord(Question question) {
        boolean english = question.language() == Language.ENGLISH;
        Pattern claim = Pattern.compile(
                english
                        ? "\\b(?:on record|recorded|disclosed|known)\\b(?! or supposed)|\\bSources (?:call|disagree|give)"
                        : "\\b(?:risult(?:a|ano|ava|avano)|dichiarat[aeio]|not[aeio])\\b(?! o (?:si suppo|suppost))");
        SplittableRandom random = new SplittableRandom(question.name().hashCode());
        for (int draw = 0; draw < DRAWN_ELSEWHERE; draw++) {
            Map<String, Object> values = question.read(given(question, random), TODAY);
            Tally tally = question.tally();
            tally.suppose();
            Map<String, Integer> chance = new HashMap<>();
            question.columns().forEach(column -> chance.put(column.name(), random.nextInt(3)));
            int rows = 1 + random.nextInt(4);
            for (int at = 0; at < rows; at++) {
                Map<String, @Nullable Object> row = row(question, random, chance, at);
                row.put("total", (long) rows);
                boolean supposed = at == rows - 1;
                question.columns().stream()
                        .filter(column -> supposed && column.type() == Column.Type.FACT)
                        .forEach(column -> row.put(column.name(), List.of("fact", World.SUPPOSED + 1)));
                tally.add(row::get);
            }

            String sentence = question.headline(values, tally, SentencesTest::nameOf);
            assertThat(claim.matcher(sentence).results().map(MatchResult::group))
                    .as(sentence)
                    .isEmpty();
        }
    }

    @Test
    void slipsAreSeen() {
        assertThat(List.of(
                        "In 0 of them.",
                        "There are 1 others.",
                        "OpenAI is OpenAI is on on it.",
                        "It is on deal-ms-2025.",
                        "Since 2025-01-02.",
                        "HHI 2436.",
                        "Two  spaces.",
                        "A investor.",
                        "With null.",
                        "Paid by .",
                        "Claude, Claude and GPT.",
                        "Three are on all two clouds, none on all of AWS and Azure.",
                        "xAI relies on two others, and none of them is known.",
                        "No stop"))
                .allSatisfy(sentence -> assertThat(Slips.in(sentence)).isNotEmpty());
        assertThat(Slips.in("One other relies on xAI, up to $1.5bn; 0.5% of it is an open end."))
                .isEmpty();
    }

    @Test
    void slipsOfItalianAreSeen() {
        assertThat(List.of(
                        "Tra il 8 marzo 2025 e oggi.",
                        "Al oggi.",
                        "Dal 1 gennaio 2025.",
                        "Uno altri.",
                        "In 0 di loro.",
                        "Risulta a Anthropic.",
                        "OpenAI dipende da .",
                        "Tre caso.",
                        "The deal is on record."))
                .allSatisfy(sentence ->
                        assertThat(Slips.in(sentence, Language.ITALIAN)).isNotEmpty());
        assertThat(Slips.in("Un soggetto dipende da xAI, fino a 1,5 miliardi di dollari.", Language.ITALIAN))
                .isEmpty();
    }

    private static String drawn(Question question, SplittableRandom random) {
        Map<String, Object> values = question.read(given(question, random), TODAY);
        int rows = List.of(0, 1, 1, 2, 3, 9, 40).get(random.nextInt(7));
        int more = random.nextInt(3) == 0 ? 1 + random.nextInt(30) : 0;
        boolean broken = random.nextInt(6) == 0;
        Tally tally = question.tally();
        Map<String, Integer> chance = new HashMap<>();
        question.columns()
                .forEach(column -> chance.put(column.name(), List.of(0, 1, 2, 2).get(random.nextInt(4))));
        for (int i = 0; i < rows; i++) {
            Map<String, @Nullable Object> row = row(question, random, chance, i);
            row.replaceAll((name, value) -> name.equals("total") ? (Object) (long) (rows + more) : value);
            tally.add(row::get);
        }
        if (broken && rows > 0) {
            tally.breakOff();
        }
        return question.headline(values, tally, SentencesTest::nameOf);
    }

    private static Map<String, List<String>> given(Question question, SplittableRandom random) {
        Map<String, List<String>> given = new HashMap<>();
        for (Parameter parameter : question.parameters()) {
            String text = switch (parameter.kind()) {
                case Kind.Entity entity -> id(random);
                case Kind.Choice choice ->
                    choice.words().get(random.nextInt(choice.words().size()));
                default -> null;
            };
            if (text != null && (random.nextBoolean() || !(parameter.kind() instanceof Kind.Choice))) {
                boolean open =
                        !parameter.required() && List.of(List.of(), List.of("")).contains(parameter.preset());
                if (!open || random.nextBoolean()) {
                    given.put(
                            parameter.name(),
                            parameter.list() && random.nextBoolean() ? List.of("id-0", "id-1") : List.of(text));
                }
            }
        }
        if (question.name().equals("connection")) {
            given.putAll(Map.of("from", List.of("id-0"), "to", List.of("id-3")));
        }
        if (question.name().equals("substitutes")) {
            given.putAll(Map.of("entity", List.of("id-0"), "supplier", List.of("id-3")));
        }
        return given;
    }

    static Map<String, @Nullable Object> row(
            Question question, SplittableRandom random, Map<String, Integer> chance, int at) {
        Map<String, @Nullable Object> row = new HashMap<>();
        for (Column column : question.columns()) {
            Function<Column, @Nullable Object> value = one -> value(one, random, chance.get(one.name()));
            boolean empty = MAY_BE_EMPTY.contains(column.name()) && random.nextBoolean();
            row.put(
                    column.name(),
                    !column.list()
                            ? value.apply(column)
                            : empty ? List.of() : several(column, value, 1 + random.nextInt(3)));
        }
        for (List<String> marks : ONE_OF.getOrDefault(question.name(), List.of())) {
            marks.forEach(mark -> row.put(mark, false));
            row.put(marks.get(random.nextInt(marks.size())), true);
        }
        agree(question.name(), row, at);
        range(row, random);
        return row;
    }

    private static List<Object> several(Column column, Function<Column, @Nullable Object> value, int size) {
        List<Object> several = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            Object one = value.apply(column);
            if (one != null && !several.contains(one)) {
                several.add(one);
            }
        }
        return several;
    }

    /** What a statement sees to by its order, and by what one mark says of another. */
    private static void agree(String question, Map<String, @Nullable Object> row, int at) {
        switch (question) {
            case "critical-points" -> {
                row.put("deepest", at < 2);
                row.put("tied", false);
            }
            case "hedges" -> {
                row.put("further", at > 1);
                row.put("top", at < 2);
            }
            case "connection" ->
                row.put("direct", Boolean.TRUE.equals(row.get("paid")) || Boolean.TRUE.equals(row.get("direct")));
            case "concentration" ->
                row.put("priced", Boolean.TRUE.equals(row.get("leading")) || Boolean.TRUE.equals(row.get("priced")));
            case "money-at-risk" -> row.put("bound", Boolean.TRUE.equals(row.get("priced")) && at % 2 == 0);
            case "rivals" -> row.put("shares", at == 0 || Boolean.TRUE.equals(row.get("shares")));
            case "exclusivity-claims" -> {
                row.put("lesser", Boolean.FALSE.equals(row.get("claimed")));
                row.put("refuted", Boolean.TRUE.equals(row.get("claimed")) && Boolean.TRUE.equals(row.get("refuted")));
                row.put(
                        "confirmed",
                        Boolean.FALSE.equals(row.get("refuted")) && Boolean.TRUE.equals(row.get("claimed")));
            }
            default -> {
                // Its marks are free of each other.
            }
        }
    }

    private static @Nullable Object value(Column column, SplittableRandom random, int chance) {
        return switch (column.type()) {
            case ENTITY, DEAL -> id(random);
            case FACT, QUESTION -> "fact";
            case TEXT -> TEXTS.getOrDefault(column.name(), "compute");
            case INTEGER, NUMBER ->
                MAY_BE_NOUGHT.matcher(column.name()).find()
                        ? (Object) (long) random.nextInt(3)
                        : (Object) (1L + random.nextInt(40));
            case SHARE -> random.nextDouble();
            case AMOUNT -> null;
            case DATE -> TODAY.minusDays(random.nextInt(900)).toString();
            case STANDING -> "committed";
            case BOOLEAN -> chance == 2 ? random.nextBoolean() : chance == 1;
            case VERDICT -> List.of("yes", "no", "unknown").get(random.nextInt(3));
        };
    }

    /** Both ends, one of them, or neither; always the lower first. */
    private static void range(Map<String, @Nullable Object> row, SplittableRandom random) {
        for (String name : List.copyOf(row.keySet())) {
            if (!name.endsWith("Min")) {
                continue;
            }
            String upper = name.substring(0, name.length() - "Min".length()) + "Max";
            if (row.containsKey(upper)) {
                long least = random.nextInt(4) * 2_500_000_000L;
                long most = least + random.nextInt(3) * 1_000_000_000L + 1;
                row.put(name, random.nextInt(4) == 0 ? null : least);
                row.put(upper, random.nextInt(3) == 0 ? null : most);
            }
        }
    }

    private static String id(SplittableRandom random) {
        return "id-" + random.nextInt(NAMES.size());
    }

    static String nameOf(String id) {
        return id.startsWith("id-") ? NAMES.get(Integer.parseInt(id.substring(3))) : "Stargate";
    }
}
