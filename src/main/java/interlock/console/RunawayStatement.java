package interlock.console;

import interlock.neo4j.GraphFailure.TooLarge;
import interlock.text.Abridged;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypher.internal.ast.AliasedReturnItem;
import org.neo4j.cypher.internal.ast.FullSubqueryExpression;
import org.neo4j.cypher.internal.ast.ReturnItems;
import org.neo4j.cypher.internal.expressions.AllReducePredicate;
import org.neo4j.cypher.internal.expressions.Expression;
import org.neo4j.cypher.internal.expressions.FunctionInvocation;
import org.neo4j.cypher.internal.expressions.IterablePredicateExpression;
import org.neo4j.cypher.internal.expressions.ListComprehension;
import org.neo4j.cypher.internal.expressions.ListLiteral;
import org.neo4j.cypher.internal.expressions.NumberLiteral;
import org.neo4j.cypher.internal.expressions.ReduceExpression;
import org.neo4j.cypher.internal.expressions.RegexMatch;

/**
 * Refuses statements that Neo4j could not end once it has begun, so that a place would be lost to each: it looks at its
 * limits between rows, and never while it works out one value, or while it plans.
 */
final class RunawayStatement {
    /** So often may a value hold another one in the end. */
    private static final double MOST_COPIES = 1 << 20;

    private static final int MOST_COLUMNS = 1_000;
    private static final int DEEPEST_SUBQUERY = 5;
    private static final int DEEPEST_ITERATION = 3;
    /** Texts of the graph are seldom longer. */
    private static final int TEXT = 300;

    private static final int SHOWN = 60;
    /** Some seconds. */
    private static final double MOST_STEPS = 1e9;

    private final Map<String, Double> copies = new HashMap<>();
    private final RegexTexts texts;

    private RunawayStatement(RegexTexts texts) {
        this.texts = texts;
    }

    /**
     * A part of the statement with what stands around it.
     *
     * @param subqueries how many subqueries in expressions it stands in
     * @param iterations how many iterations over lists
     */
    private record Part(Object node, int subqueries, int iterations) {}

    /**
     * Says nothing where the statement cannot be read: Neo4j tells why.
     *
     * @param parameters what is given for its parameters
     * @throws TooLarge with what in it has no end
     */
    static void check(String text, Map<String, @Nullable Object> parameters) {
        Object statement = StatementAnalysis.parsed(text);
        if (statement != null) {
            new RunawayStatement(new RegexTexts(statement, parameters)).walk(statement);
        }
    }

    /** In the order in which it is written, and without recursion: a long sum is a deep tree. */
    private void walk(Object statement) {
        Deque<Part> open = new ArrayDeque<>();
        open.push(new Part(statement, 0, 0));
        while (!open.isEmpty()) {
            Part part = open.pop();
            check(part.node());
            int subqueries = part.subqueries() + (part.node() instanceof FullSubqueryExpression ? 1 : 0);
            int iterations = part.iterations() + (isIteration(part.node()) ? 1 : 0);
            if (subqueries > DEEPEST_SUBQUERY) {
                throw refused("Subqueries stand in each other deeper than " + DEEPEST_SUBQUERY);
            }
            if (iterations > DEEPEST_ITERATION) {
                throw refused("Iterations over lists stand in each other deeper than " + DEEPEST_ITERATION);
            }
            StatementAnalysis.children(part.node())
                    .reversed()
                    .forEach(child -> open.push(new Part(child, subqueries, iterations)));
        }
    }

    private static boolean isIteration(Object node) {
        return node instanceof ReduceExpression
                || node instanceof ListComprehension
                || node instanceof IterablePredicateExpression
                || node instanceof AllReducePredicate;
    }

    private void check(Object node) {
        switch (node) {
            case ReturnItems items -> {
                if (items.items().size() > MOST_COLUMNS) {
                    throw refused("There are " + items.items().size() + " columns, but may be at most " + MOST_COLUMNS);
                }
            }
            case AliasedReturnItem item -> {
                double held = Math.max(1, new CopyCount(copies, 1, false).in(item.expression()));
                copies.put(item.variable().name(), held);
                if (held > MOST_COPIES) {
                    throw refused("'" + item.variable().name() + "' holds copies of copies of itself");
                }
            }
            case ReduceExpression reduce -> check(reduce);
            case RegexMatch match -> check(match);
            default -> {}
        }
    }

    private void check(RegexMatch match) {
        Set<String> regexes = texts.of(match.rhs())
                .orElseThrow(() -> new TooLarge(
                        "Which regular expression '=~' takes is not seen in the statement, and one may have no end",
                        "Write it as a text or give it as a parameter; to look for one text in another, take CONTAINS",
                        null));
        int length = Math.max(TEXT, texts.longest());
        for (String regex : regexes) {
            if (RegexCost.of(regex).steps(length) > MOST_STEPS) {
                throw new TooLarge(
                        "The regular expression '" + Abridged.text(regex, SHOWN)
                                + "' may try every way to cut a text, which Neo4j could not end",
                        "Repeat no group that repeats something itself, refer back to none, and take fewer of * and +",
                        null);
            }
        }
    }

    private static void check(ReduceExpression reduce) {
        String accumulator = reduce.accumulator().name();
        boolean numeric = CopyCount.isNumber(reduce.init()) && !CopyCount.makesValues(reduce.expression());
        double each = new CopyCount(Map.of(accumulator, 1.0), 0, numeric).in(reduce.expression());
        if (each > 1 && Math.pow(each, length(reduce.list())) > MOST_COPIES) {
            throw refused("'" + accumulator + "' of reduce holds " + (long) each + " copies of itself after each step");
        }
    }

    /** How long a list is; endless where that is not written down. */
    private static double length(Expression list) {
        if (list instanceof ListLiteral literal) {
            return literal.expressions().size();
        }
        if (list instanceof FunctionInvocation function
                && function.functionName().name().equalsIgnoreCase("range")
                && function.args().size() == 2) {
            Double from = number(function.args().apply(0));
            Double to = number(function.args().apply(1));
            return from == null || to == null ? Double.POSITIVE_INFINITY : Math.max(0, to - from + 1);
        }
        return Double.POSITIVE_INFINITY;
    }

    private static @Nullable Double number(Object expression) {
        return expression instanceof NumberLiteral literal ? literal.value().doubleValue() : null;
    }

    private static TooLarge refused(String what) {
        return new TooLarge(
                what + ", which Neo4j could not end", "Work on rows instead, with UNWIND and a LIMIT", null);
    }
}
