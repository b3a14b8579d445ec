package interlock.console;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.neo4j.cypher.internal.ast.FullSubqueryExpression;
import org.neo4j.cypher.internal.expressions.Add;
import org.neo4j.cypher.internal.expressions.BooleanExpression;
import org.neo4j.cypher.internal.expressions.CaseExpression;
import org.neo4j.cypher.internal.expressions.Concatenate;
import org.neo4j.cypher.internal.expressions.ContainerIndex;
import org.neo4j.cypher.internal.expressions.Divide;
import org.neo4j.cypher.internal.expressions.Expression;
import org.neo4j.cypher.internal.expressions.FunctionInvocation;
import org.neo4j.cypher.internal.expressions.ListComprehension;
import org.neo4j.cypher.internal.expressions.ListLiteral;
import org.neo4j.cypher.internal.expressions.ListSlice;
import org.neo4j.cypher.internal.expressions.LogicalVariable;
import org.neo4j.cypher.internal.expressions.MapExpression;
import org.neo4j.cypher.internal.expressions.Modulo;
import org.neo4j.cypher.internal.expressions.Multiply;
import org.neo4j.cypher.internal.expressions.NumberLiteral;
import org.neo4j.cypher.internal.expressions.Pow;
import org.neo4j.cypher.internal.expressions.Property;
import org.neo4j.cypher.internal.expressions.ReduceExpression;
import org.neo4j.cypher.internal.expressions.StringLiteral;
import org.neo4j.cypher.internal.expressions.Subtract;
import org.neo4j.cypher.internal.expressions.UnarySubtract;
import scala.Option;
import scala.Tuple2;

/** How many copies of what variables hold the value of an expression may hold at most, as far as it can be seen in it. */
final class CopyCount {
    /** Of a list whose length is not seen: many enough to count, few enough to be used now and then. */
    private static final double ITEMS = 8;

    private static final int DEEPEST = 200;
    /** Their values are numbers or truth, however large what they are given is. */
    private static final Set<String> SMALL = Set.of(
            "abs",
            "avg",
            "ceil",
            "count",
            "elementid",
            "exists",
            "floor",
            "id",
            "isempty",
            "isnan",
            "length",
            "log",
            "max",
            "min",
            "rand",
            "round",
            "sign",
            "size",
            "sqrt",
            "sum",
            "toboolean",
            "tofloat",
            "tointeger",
            "type");

    private final Map<String, Double> variables;
    private final double others;
    private final boolean numeric;

    /**
     * @param variables how many copies each holds
     * @param others how many any other variable holds
     * @param numeric whether + adds numbers, so that nothing grows
     */
    CopyCount(Map<String, Double> variables, double others, boolean numeric) {
        this.variables = variables;
        this.others = others;
        this.numeric = numeric;
    }

    static boolean isNumber(Expression expression) {
        return expression instanceof NumberLiteral
                || expression instanceof UnarySubtract minus && minus.rhs() instanceof NumberLiteral;
    }

    /** Whether lists, maps or texts come into it, with which + does more than to add numbers. */
    static boolean makesValues(Object node) {
        return StatementAnalysis.parts(node).stream()
                .anyMatch(part -> part instanceof ListLiteral
                        || part instanceof MapExpression
                        || part instanceof StringLiteral
                        || part instanceof ListComprehension
                        || part instanceof Concatenate);
    }

    double in(Expression expression) {
        return in(expression, 0);
    }

    private double in(Object node, int depth) {
        if (depth > DEEPEST) {
            return occurrences(node);
        }
        int next = depth + 1;
        return switch (node) {
            case LogicalVariable variable -> variables.getOrDefault(variable.name(), others);
            case BooleanExpression truth -> 0;
            case Multiply number -> 0;
            case Divide number -> 0;
            case Subtract number -> 0;
            case Modulo number -> 0;
            case Pow number -> 0;
            case Add add -> of(add, next);
            case CaseExpression choice -> ofOne(choice, next);
            case FunctionInvocation function -> of(function, next);
            case Property property -> in(property.map(), next);
            case ContainerIndex item -> in(item.expr(), next);
            case ListSlice slice -> in(slice.list(), next);
            case FullSubqueryExpression subquery -> others;
            case ListComprehension list -> of(list, next);
            case ReduceExpression reduce ->
                in(reduce.init(), next) + in(reduce.list(), next) + ITEMS * inner(reduce, next);
            default -> sum(StatementAnalysis.children(node), next);
        };
    }

    private double of(Add add, int depth) {
        double left = in(add.lhs(), depth);
        double right = in(add.rhs(), depth);
        boolean number = numeric || isNumber(add.lhs()) || isNumber(add.rhs());
        return number ? Math.max(left, right) : left + right;
    }

    private double sum(List<Object> nodes, int depth) {
        return nodes.stream().mapToDouble(node -> in(node, depth)).sum();
    }

    private double occurrences(Object node) {
        return StatementAnalysis.parts(node).stream()
                .mapToDouble(part ->
                        part instanceof LogicalVariable variable ? variables.getOrDefault(variable.name(), others) : 0)
                .sum();
    }

    /** The conditions decide, and are not kept. */
    private double ofOne(CaseExpression choice, int depth) {
        double most = choice.productElement(choice.productArity() - 1) instanceof Option<?> otherwise
                ? sum(StatementAnalysis.children(otherwise), depth)
                : 0;
        for (Object alternative : StatementAnalysis.items(choice.alternatives())) {
            if (alternative instanceof Tuple2<?, ?> pair) {
                most = Math.max(most, in(pair._2(), depth));
            }
        }
        return most;
    }

    private double of(FunctionInvocation function, int depth) {
        String name = function.functionName().name().toLowerCase(Locale.ROOT);
        List<Object> arguments = StatementAnalysis.items(function.args());
        if (SMALL.contains(name)) {
            return 0;
        }
        return name.equals("coalesce")
                ? arguments.stream().mapToDouble(each -> in(each, depth)).max().orElse(0)
                : sum(arguments, depth);
    }

    /** As its list, with what is made of each item, and of all else for each item. */
    private double of(ListComprehension list, int depth) {
        double whole = in(list.expression(), depth);
        if (list.extractExpression().isEmpty()) {
            return whole;
        }
        Expression made = list.extractExpression().get();
        double perItem = new CopyCount(Map.of(list.variable().name(), 1.0), 0, numeric).in(made, depth);
        double perOther = with(list.variable().name()).in(made, depth);
        return whole * Math.max(1, perItem) + ITEMS * perOther;
    }

    private double inner(ReduceExpression reduce, int depth) {
        return with(reduce.accumulator().name()).with(reduce.variable().name()).in(reduce.expression(), depth);
    }

    /** Where a variable is another one, of which nothing is counted. */
    private CopyCount with(String hidden) {
        Map<String, Double> inside = new HashMap<>(variables);
        inside.put(hidden, 0.0);
        return new CopyCount(inside, others, numeric);
    }
}
