package interlock;

import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Statements of Cypher, made up from a grammar over the words of the market: the same seed gives the same ones. */
final class CypherGrammar {
    private static final List<String> LABELS = List.of(
            "Entity", "Company", "Cloud", "Model", "Chip", "Product", "Deal", "Source", "Company|Cloud", "!Chip");
    private static final List<String> TYPES = List.of(
            "INVESTS_IN",
            "SPENDS_ON",
            "SUPPLIES",
            "DEVELOPS",
            "OPERATES",
            "AVAILABLE_ON",
            "RUNS_ON",
            "RIVALS|PARTNERS_WITH");
    private static final List<String> NODE_PROPERTIES = List.of("id", "name", "country", "tier", "released", "aliases");
    private static final List<String> FACT_PROPERTIES = List.of(
            "id", "amountMin", "amountMax", "currency", "announced", "since", "until", "status", "what", "sources");
    private static final List<String> COMPARED = List.of("=", "<>", "<", "<=", ">", ">=");
    private static final List<String> TEXT_TESTS = List.of("STARTS WITH", "ENDS WITH", "CONTAINS");
    private static final List<String> TEXTS =
            List.of("'nvidia'", "'USD'", "'US'", "'a'", "''", "'2025'", "'completed'");
    private static final List<String> AGGREGATES =
            List.of("count(%s)", "count(DISTINCT %s)", "size(collect(%s))", "min(%s)", "max(%s)");
    private static final List<String> NOISE = List.of(
            "(", ")", "[", "]", "{", "}", "'", "\"", "`", ":", "$", "MATCH", "RETURN", "\\", "/*", "//", "\u0000", "😀",
            ";");

    private final Random random;

    CypherGrammar(long seed) {
        random = new Random(seed);
    }

    /** A statement that ought to run, and soon. */
    String statement() {
        return one(
                () -> "MATCH " + pattern() + where() + " RETURN " + items() + ending(),
                () -> "MATCH " + pattern() + where() + " RETURN " + aggregate() + " AS n, a.country AS k" + ending(),
                () -> "MATCH " + pattern() + " WITH a, r, b" + where() + " RETURN DISTINCT a.id AS id" + ending(),
                () -> "MATCH " + pattern() + where() + " OPTIONAL MATCH (b)--(c:" + pick(LABELS) + ") RETURN " + items()
                        + ", c" + ending(),
                () -> "UNWIND " + list() + " AS x WITH x MATCH " + pattern() + where() + " RETURN x, " + items()
                        + ending(),
                () -> "MATCH " + pattern() + where()
                        + " CALL (a) { MATCH (a)--(c) RETURN count(c) AS n } RETURN a.id AS id, n" + ending(),
                () -> "MATCH " + pattern() + where() + " RETURN a.id AS id UNION MATCH " + pattern()
                        + " RETURN b.id AS id",
                () -> "MATCH p = (a:" + pick(LABELS) + ")-[:" + pick(TYPES) + "*1..2]->(b) RETURN p, length(p) AS n"
                        + ending(),
                () -> "RETURN " + scalar(3) + " AS x, " + list() + " AS y, {a: " + scalar(1) + "} AS z");
    }

    /**
     * A count of all rows, and of those where a predicate is true, false and unknown: {@code whole} equals {@code
     * parts}, whatever the predicate is.
     */
    String partition() {
        String pattern = pattern();
        String predicate = predicate(2);
        return "CYPHER 25 RETURN COUNT { MATCH " + pattern + " } AS whole, COUNT { MATCH " + pattern + " WHERE "
                + predicate
                + " } + COUNT { MATCH " + pattern + " WHERE NOT (" + predicate + ") } + COUNT { MATCH " + pattern
                + " WHERE ("
                + predicate + ") IS NULL } AS parts";
    }

    /** A statement with a few things wrong in it. */
    String mutated() {
        StringBuilder text = new StringBuilder(statement());
        for (int i = random.nextInt(1, 5); i > 0; i--) {
            int at = random.nextInt(text.length());
            switch (random.nextInt(4)) {
                case 0 -> text.deleteCharAt(at);
                case 1 -> text.insert(at, pick(NOISE));
                case 2 -> text.setCharAt(at, (char) random.nextInt(32, 127));
                default -> text.insert(at, text.substring(at, Math.min(text.length(), at + random.nextInt(1, 30))));
            }
        }
        return text.toString();
    }

    private String pattern() {
        return one(
                () -> "(a:" + pick(LABELS) + ")-[r:" + pick(TYPES) + "]->(b)",
                () -> "(a:" + pick(LABELS) + ")-[r]->(b:" + pick(LABELS) + ")",
                () -> "(a)-[r:" + pick(TYPES) + "]-(b:" + pick(LABELS) + ")",
                () -> "(a:Entity {id: " + pick(TEXTS) + "})-[r]-(b)");
    }

    private String where() {
        return random.nextInt(3) == 0 ? "" : " WHERE " + predicate(2);
    }

    private String predicate(int depth) {
        if (depth == 0) {
            return one(
                    () -> property() + " " + pick(COMPARED) + " " + scalar(0),
                    () -> property() + " IS NULL",
                    () -> property() + " IS NOT NULL",
                    () -> property() + " " + pick(TEXT_TESTS) + " " + pick(TEXTS),
                    () -> property() + " IN " + list(),
                    () -> "size(coalesce(a.aliases, [])) > " + random.nextInt(4),
                    () -> "a:" + pick(LABELS),
                    () -> "any(s IN coalesce(r.sources, []) WHERE s CONTAINS 'a')",
                    () -> "EXISTS { (a)--(:" + pick(LABELS) + ") }",
                    () -> "COUNT { (b)-->() } > " + random.nextInt(5),
                    () -> "null");
        }
        return one(
                () -> predicate(0),
                () -> "(" + predicate(depth - 1) + " AND " + predicate(depth - 1) + ")",
                () -> "(" + predicate(depth - 1) + " OR " + predicate(depth - 1) + ")",
                () -> "(" + predicate(depth - 1) + " XOR " + predicate(depth - 1) + ")",
                () -> "NOT (" + predicate(depth - 1) + ")",
                () -> "CASE WHEN " + predicate(0) + " THEN " + predicate(0) + " ELSE " + predicate(0) + " END");
    }

    private String property() {
        return random.nextBoolean()
                ? (random.nextBoolean() ? "a." : "b.") + pick(NODE_PROPERTIES)
                : "r." + pick(FACT_PROPERTIES);
    }

    private String scalar(int depth) {
        if (depth == 0) {
            return one(
                    () -> String.valueOf(random.nextInt(-3, 2_000_000)),
                    () -> String.valueOf(random.nextDouble()),
                    () -> pick(TEXTS),
                    () -> "date('2025-11-30')",
                    () -> "true",
                    () -> "null");
        }
        return one(
                () -> scalar(0),
                () -> "coalesce(" + scalar(depth - 1) + ", " + scalar(0) + ")",
                () -> "toString(" + scalar(0) + ")",
                () -> "toUpper(" + pick(TEXTS) + ")",
                () -> "size(" + list() + ")",
                () -> "head(" + list() + ")",
                () -> random.nextInt(9) + " + " + random.nextInt(9),
                () -> "CASE WHEN " + scalar(0) + " = " + scalar(0) + " THEN " + scalar(depth - 1) + " END");
    }

    private String list() {
        return one(
                () -> "["
                        + IntStream.range(0, random.nextInt(4))
                                .mapToObj(i -> scalar(0))
                                .collect(Collectors.joining(", "))
                        + "]",
                () -> "range(0, " + random.nextInt(5) + ")",
                () -> "[x IN range(0, " + random.nextInt(9) + ") WHERE x % 2 = 0 | x * 2]",
                () -> "split(" + pick(TEXTS) + ", 'a')");
    }

    private String items() {
        return IntStream.range(0, random.nextInt(1, 4))
                .mapToObj(i -> one(this::property, () -> pick(List.of("a", "r", "b")), () -> scalar(1)) + " AS c" + i)
                .collect(Collectors.joining(", "));
    }

    private String aggregate() {
        return pick(AGGREGATES).formatted(property());
    }

    private String ending() {
        return one(() -> " LIMIT 50", () -> " SKIP 1 LIMIT 50", () -> " LIMIT 5");
    }

    @SafeVarargs
    private String one(Supplier<String>... forms) {
        return forms[random.nextInt(forms.length)].get();
    }

    private String pick(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }
}
