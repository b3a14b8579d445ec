package interlock.console;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypher.internal.ast.AliasedReturnItem;
import org.neo4j.cypher.internal.ast.Unwind;
import org.neo4j.cypher.internal.expressions.Add;
import org.neo4j.cypher.internal.expressions.BooleanExpression;
import org.neo4j.cypher.internal.expressions.BooleanLiteral;
import org.neo4j.cypher.internal.expressions.CaseExpression;
import org.neo4j.cypher.internal.expressions.Concatenate;
import org.neo4j.cypher.internal.expressions.ContainerIndex;
import org.neo4j.cypher.internal.expressions.FilteringExpression;
import org.neo4j.cypher.internal.expressions.FunctionInvocation;
import org.neo4j.cypher.internal.expressions.ListComprehension;
import org.neo4j.cypher.internal.expressions.ListLiteral;
import org.neo4j.cypher.internal.expressions.ListSlice;
import org.neo4j.cypher.internal.expressions.LogicalVariable;
import org.neo4j.cypher.internal.expressions.MapExpression;
import org.neo4j.cypher.internal.expressions.NamedPatternPart;
import org.neo4j.cypher.internal.expressions.NodePattern;
import org.neo4j.cypher.internal.expressions.Null;
import org.neo4j.cypher.internal.expressions.NumberLiteral;
import org.neo4j.cypher.internal.expressions.Parameter;
import org.neo4j.cypher.internal.expressions.Property;
import org.neo4j.cypher.internal.expressions.RelationshipPattern;
import org.neo4j.cypher.internal.expressions.StringLiteral;
import scala.Option;

/**
 * The texts that an expression of a statement may be, or hold: those that stand in it or are given as parameters, put
 * together as it says. What comes from the graph is not known before the statement runs.
 */
final class RegexTexts {
    private static final int MOST = 10_000;
    private static final int DEEPEST = 100;
    private static final Map<String, UnaryOperator<String>> CHANGES = Map.of(
            "tolower", text -> text.toLowerCase(Locale.ROOT),
            "lower", text -> text.toLowerCase(Locale.ROOT),
            "toupper", text -> text.toUpperCase(Locale.ROOT),
            "upper", text -> text.toUpperCase(Locale.ROOT),
            "trim", String::strip,
            "tostring", text -> text);

    private final Map<String, @Nullable Object> parameters;
    private final Map<String, List<Object>> bound = new HashMap<>();
    private final Set<String> fromTheGraph = new HashSet<>();
    private int longest;

    /** Of a statement as its parser gives it. */
    RegexTexts(Object statement, Map<String, @Nullable Object> parameters) {
        this.parameters = parameters;
        StatementAnalysis.parts(statement).forEach(this::look);
        held(parameters).forEach(text -> longest = Math.max(longest, text.length()));
    }

    /** Thrown where they cannot be seen. */
    private static final class NotSeen extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private NotSeen() {
            super(null, null, false, false);
        }
    }

    private void look(Object part) {
        switch (part) {
            case AliasedReturnItem item -> bind(item.variable(), item.expression());
            case Unwind rows -> bind(rows.variable(), rows.expression());
            case FilteringExpression each -> bind(each.variable(), each.expression());
            case NodePattern node -> taken(node.variable());
            case RelationshipPattern fact -> taken(fact.variable());
            case NamedPatternPart path -> fromTheGraph.add(path.variable().name());
            case StringLiteral text -> longest = Math.max(longest, text.value().length());
            default -> {}
        }
    }

    private void bind(LogicalVariable variable, Object value) {
        bound.computeIfAbsent(variable.name(), name -> new ArrayList<>()).add(value);
    }

    private void taken(Option<LogicalVariable> variable) {
        if (variable.isDefined()) {
            fromTheGraph.add(variable.get().name());
        }
    }

    /** How long the longest text is that the statement or its parameters bring along. */
    int longest() {
        return longest;
    }

    /** All that an expression may be; empty where that cannot be seen. */
    Optional<Set<String>> of(Object expression) {
        try {
            return Optional.of(in(expression, 0));
        } catch (NotSeen e) {
            return Optional.empty();
        }
    }

    private Set<String> in(Object node, int depth) {
        if (depth > DEEPEST) {
            throw new NotSeen();
        }
        int next = depth + 1;
        return switch (node) {
            case StringLiteral text -> Set.of(text.value());
            case Parameter parameter -> held(parameters.get(parameter.name()));
            case LogicalVariable variable -> of(variable, next);
            case Add add -> together(in(add.lhs(), next), in(add.rhs(), next));
            case Concatenate both -> together(in(both.lhs(), next), in(both.rhs(), next));
            case FunctionInvocation function -> of(function, next);
            case Property property -> in(property.map(), next);
            case ContainerIndex item -> in(item.expr(), next);
            case ListSlice slice -> in(slice.list(), next);
            case ListComprehension list -> in(made(list), next);
            case FilteringExpression list -> in(list.expression(), next);
            case MapExpression map -> all(values(map), next);
            case ListLiteral list -> all(StatementAnalysis.items(list.expressions()), next);
            case CaseExpression choice -> all(StatementAnalysis.items(choice.possibleExpressions()), next);
            case NumberLiteral number -> Set.of(number.stringVal());
            case BooleanLiteral truth -> Set.of("true", "false");
            case BooleanExpression truth -> Set.of("true", "false");
            case Null nothing -> Set.of();
            default -> throw new NotSeen();
        };
    }

    private static Object made(ListComprehension list) {
        return list.extractExpression().isDefined() ? list.extractExpression().get() : list.expression();
    }

    private static List<Object> values(MapExpression map) {
        List<Object> values = new ArrayList<>();
        StatementAnalysis.items(map.items())
                .forEach(pair -> values.add(StatementAnalysis.children(pair).getLast()));
        return values;
    }

    private Set<String> of(LogicalVariable variable, int depth) {
        String name = variable.name();
        if (fromTheGraph.contains(name)) {
            throw new NotSeen();
        }
        // One that is made of itself has what it had before; any other way to get a value is not known here.
        List<Object> values = bound.getOrDefault(name, List.of()).stream()
                .filter(value ->
                        !(value instanceof LogicalVariable same && same.name().equals(name)))
                .toList();
        if (values.isEmpty()) {
            throw new NotSeen();
        }
        return all(values, depth);
    }

    private Set<String> of(FunctionInvocation function, int depth) {
        String name = function.functionName().name().toLowerCase(Locale.ROOT);
        List<Object> arguments = StatementAnalysis.items(function.args());
        UnaryOperator<String> change = CHANGES.get(name);
        if (change != null && arguments.size() == 1) {
            Set<String> changed = new LinkedHashSet<>();
            in(arguments.getFirst(), depth).forEach(text -> changed.add(change.apply(text)));
            return changed;
        }
        return switch (name) {
            case "coalesce", "head", "last" -> all(arguments, depth);
            case "replace" -> replaced(arguments, depth);
            default -> throw new NotSeen();
        };
    }

    private Set<String> replaced(List<Object> arguments, int depth) {
        if (arguments.size() != 3) {
            throw new NotSeen();
        }
        Set<String> originals = in(arguments.get(0), depth);
        Set<String> all = new LinkedHashSet<>();
        for (String search : in(arguments.get(1), depth)) {
            for (String with : in(arguments.get(2), depth)) {
                all.addAll(each(originals, Set.of(""), (text, none) -> text.replace(search, with)));
                demandFew(all);
            }
        }
        return all;
    }

    private Set<String> all(Collection<?> nodes, int depth) {
        Set<String> all = new LinkedHashSet<>();
        nodes.forEach(node -> {
            all.addAll(in(node, depth));
            demandFew(all);
        });
        return all;
    }

    /** One text after another; or a list with more in it. */
    private static Set<String> together(Set<String> before, Set<String> after) {
        Set<String> all = each(before, after, String::concat);
        all.addAll(before);
        all.addAll(after);
        return all;
    }

    private static Set<String> each(Set<String> some, Set<String> others, BinaryOperator<String> made) {
        if ((long) some.size() * others.size() > MOST) {
            throw new NotSeen();
        }
        Set<String> all = new LinkedHashSet<>();
        some.forEach(one -> others.forEach(other -> all.add(made.apply(one, other))));
        return all;
    }

    private static void demandFew(Set<String> texts) {
        if (texts.size() > MOST) {
            throw new NotSeen();
        }
    }

    /** The texts in a value of JSON. */
    private static Set<String> held(@Nullable Object value) {
        Set<String> texts = new LinkedHashSet<>();
        List<@Nullable Object> open = new ArrayList<>();
        open.add(value);
        while (!open.isEmpty()) {
            switch (open.removeLast()) {
                case Map<?, ?> map -> {
                    open.addAll(map.values());
                    open.addAll(map.keySet());
                }
                case Collection<?> several -> open.addAll(several);
                case null -> {}
                case Object plain -> texts.add(plain.toString());
            }
        }
        return texts;
    }
}
