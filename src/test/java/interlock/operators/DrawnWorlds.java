package interlock.operators;

import interlock.answers.Graph;
import interlock.model.Standing;
import interlock.neo4j.ResultRow;
import interlock.question.Question;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The market as worlds are drawn from it. */
record DrawnWorlds(List<Known> facts, List<String> parts) {
    static final DrawnWorlds NONE = new DrawnWorlds(List.of(), List.of());

    /** A fact as one supposes it, and as it is taken out. */
    record Known(String id, String line) {}

    static DrawnWorlds read(Graph graph) {
        return new DrawnWorlds(
                graph.reading(
                        OperatorLawsIT.LONG, reader -> reader.cypher().run("""
                        MATCH (a:Entity)-[f]->(b:Entity)
                        RETURN a.id AS from, type(f) AS type, b.id AS to, properties(f) AS properties
                        ORDER BY f.id""").list(DrawnWorlds::known)),
                graph.reading(
                        OperatorLawsIT.LONG, reader -> reader.cypher().run("""
                        MATCH (n:Entity) RETURN n.id AS id ORDER BY id
                        UNION MATCH (n:Source) RETURN n.id AS id ORDER BY id
                        UNION MATCH (n:Entity) WHERE n.country IS NOT NULL RETURN DISTINCT 'country:' + n.country AS id""").list(row -> row.text("id"))));
    }

    /** A question in a world without several parts of the market, which makes another market of it each time. */
    Asked drawn(Question question, Random random) {
        Map<String, List<String>> given = new HashMap<>();
        if (question.parameter("asOf").isPresent()) {
            given.put(
                    "asOf",
                    List.of(OperatorLawsIT.NEWEST.minusDays(random.nextInt(900)).toString()));
        }
        if (question.parameter("atLeast").isPresent()) {
            given.put("atLeast", List.of(Standing.values()[random.nextInt(3)].word()));
        }
        if (random.nextBoolean()) {
            given.put(
                    "knownBy",
                    List.of(OperatorLawsIT.NEWEST.minusDays(random.nextInt(500)).toString()));
        }
        List<String> without = new ArrayList<>(some(parts, random.nextInt(12), random));
        some(facts, random.nextInt(8), random).forEach(fact -> without.add(fact.id()));
        given.put("without", without);
        return Asked.read(question, given, OperatorLawsIT.NEWEST);
    }

    static <T> List<T> some(List<T> all, int count, Random random) {
        List<T> shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, random);
        return List.copyOf(shuffled.subList(0, Math.min(count, shuffled.size())));
    }

    private static Known known(ResultRow row) {
        Map<?, ?> properties = (Map<?, ?>) row.get("properties");
        Function<Object, String> text = value -> value instanceof Double number
                ? java.math.BigDecimal.valueOf(number).toPlainString()
                : String.valueOf(value);
        String said = properties.entrySet().stream()
                .filter(property -> SupposedKeys.ALL.contains(String.valueOf(property.getKey())))
                .map(property -> property.getKey() + "=" + text.apply(property.getValue()))
                .sorted()
                .collect(Collectors.joining("; "));
        return new Known(
                String.valueOf(properties.get("id")),
                row.text("from") + " " + row.text("type") + " " + row.text("to") + "; " + said);
    }

    /** What a supposed fact may say. */
    private static final class SupposedKeys {
        static final Set<String> ALL = Set.of(
                "amountMin",
                "amountMax",
                "amountQualifier",
                "currency",
                "quantityMin",
                "quantityMax",
                "quantityUnit",
                "shareMin",
                "shareMax",
                "shareOf",
                "what",
                "market",
                "status",
                "exclusive",
                "announced",
                "since",
                "until",
                "deal",
                "preference");
    }
}
