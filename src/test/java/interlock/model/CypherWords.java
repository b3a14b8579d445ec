package interlock.model;

import interlock.text.Suggestions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.neo4j.cypher.internal.ast.CreateConstraintCommand;
import org.neo4j.cypher.internal.ast.RemoveLabelItem;
import org.neo4j.cypher.internal.ast.Statement;
import org.neo4j.cypher.internal.expressions.Equals;
import org.neo4j.cypher.internal.expressions.FunctionInvocation;
import org.neo4j.cypher.internal.expressions.In;
import org.neo4j.cypher.internal.expressions.LabelName;
import org.neo4j.cypher.internal.expressions.LabelOrRelTypeName;
import org.neo4j.cypher.internal.expressions.ListLiteral;
import org.neo4j.cypher.internal.expressions.MapExpression;
import org.neo4j.cypher.internal.expressions.NodePattern;
import org.neo4j.cypher.internal.expressions.NotEquals;
import org.neo4j.cypher.internal.expressions.Property;
import org.neo4j.cypher.internal.expressions.PropertyKeyName;
import org.neo4j.cypher.internal.expressions.RelTypeName;
import org.neo4j.cypher.internal.expressions.RelationshipChain;
import org.neo4j.cypher.internal.expressions.RelationshipPattern;
import org.neo4j.cypher.internal.expressions.SemanticDirection;
import org.neo4j.cypher.internal.expressions.StringLiteral;
import org.neo4j.cypher.internal.label_expressions.LabelExpression;
import scala.Product;

/** The words of the market in one Cypher statement, as Neo4j's own parser reads it, held to the model. */
final class CypherWords {
    /** Of Unicode, which {@code normalize} takes; the parser reads them as texts. */
    private static final Set<String> NORMAL_FORMS = Set.of("NFC", "NFD", "NFKC", "NFKD");

    private static final Pattern CAPITALS = Pattern.compile("[A-Z]{4,}|[A-Z]+(_[A-Z]+)+");
    private static final Pattern CAPITALISED = Pattern.compile("[A-Z][a-z]+([A-Z][a-z]+)*");
    private static final int LONG_WORD = 8;

    static final Set<String> LABELS = Stream.of(
                    Stream.of(EntityKind.ENTITY),
                    EntityKind.labels().stream(),
                    Stream.of(RecordKind.values()).map(RecordKind::label))
            .flatMap(label -> label)
            .collect(Collectors.toUnmodifiableSet());

    private static final List<String> QUALIFIERS =
            AmountQualifier.named().stream().map(AmountQualifier::word).toList();

    /** What a property may be compared with. */
    private static final Map<String, List<String>> VALUES =
            Map.of("status", Standing.statuses(), "amountQualifier", QUALIFIERS);

    private final List<String> faults = new ArrayList<>();
    private final Statement statement;

    private CypherWords(Statement statement) {
        this.statement = statement;
    }

    /** What is wrong with the words of a statement; empty where nothing is. */
    static List<String> faults(String text) {
        CypherWords words = new CypherWords(CypherTree.parsed(text));
        words.check();
        return words.faults;
    }

    /** The types of which a statement makes a constraint. */
    static Optional<String> constrained(String text) {
        return CypherTree.parsed(text) instanceof CreateConstraintCommand constraint
                ? Optional.of(nameOf(constraint.entityName()))
                : Optional.empty();
    }

    private void check() {
        for (Object part : CypherTree.parts(statement)) {
            switch (part) {
                case LabelName label -> known("label", label.name(), LABELS);
                case RelTypeName type -> known("type of fact", type.name(), FactType.names());
                case LabelOrRelTypeName either -> {
                    if (FactType.of(either.name()).isEmpty()) {
                        known("label", either.name(), LABELS);
                    }
                }
                case LabelExpression.Disjunctions several -> types(CypherTree.names(several, RelTypeName.class));
                case ListLiteral list -> list(CypherTree.strings(list));
                case MapExpression map -> keys(map);
                case Equals equals -> compared(equals.lhs(), equals.rhs());
                case NotEquals differs -> compared(differs.lhs(), differs.rhs());
                case In in -> compared(in.lhs(), in.rhs());
                case StringLiteral text -> misspelt(text.value());
                case RelationshipChain chain -> ends(chain);
                case RemoveLabelItem removed -> kinds(CypherTree.names(removed, LabelName.class));
                case CreateConstraintCommand constraint -> constraintName(constraint);
                default -> {}
            }
        }
    }

    private void known(String what, String word, Collection<String> allowed) {
        if (!allowed.contains(word)) {
            String near = Suggestions.among(allowed)
                    .nearest(word)
                    .map(one -> "; nearest " + one)
                    .orElse("");
            faults.add(word + " is no " + what + near);
        }
    }

    private void types(List<String> names) {
        if (names.size() > 1) {
            Set<FactType> listed = names.stream()
                    .flatMap(name -> FactType.of(name).stream())
                    .collect(Collectors.toCollection(() -> EnumSet.noneOf(FactType.class)));
            if (listed.size() == names.size() && !FactTypeSets.ALL.containsValue(listed)) {
                faults.add(listed + " are none of the sets of types that a statement may list: " + FactTypeSets.ALL);
            }
        }
    }

    private void list(List<String> words) {
        if (words.stream().anyMatch(word -> FactType.of(word).isPresent())) {
            words.forEach(word -> known("type of fact", word, FactType.names()));
            types(words);
        }
        if (words.stream().anyMatch(word -> Standing.of(word).isPresent())
                && Stream.of(Standing.values()).map(Standing::andMoreBinding).noneMatch(words::equals)) {
            faults.add(words + " is not the ladder of standings, nor the end of it: " + Standing.words());
        }
    }

    private void keys(MapExpression map) {
        List<String> keys = CypherTree.children(map.items()).stream()
                .map(item -> ((Product) item).productElement(0))
                .map(key -> ((PropertyKeyName) key).name())
                .toList();
        if (keys.stream().anyMatch(word -> Standing.of(word).isPresent()) && !keys.equals(Standing.words())) {
            faults.add(keys + " are not the standings, from the least binding up: " + Standing.words());
        }
    }

    private void compared(Object one, Object other) {
        comparedWith(one, CypherTree.strings(other));
        comparedWith(other, CypherTree.strings(one));
    }

    private void comparedWith(Object asked, List<String> words) {
        if (asked instanceof Property property
                && VALUES.containsKey(property.propertyKey().name())) {
            String name = property.propertyKey().name();
            words.forEach(word -> known(name, word, VALUES.get(name)));
        }
        if (asked instanceof FunctionInvocation function
                && function.functionName().name().equals("type")) {
            words.forEach(word -> known("type of fact", word, FactType.names()));
        }
    }

    /** A text that is nearly a word of the market, written as such words are. */
    private void misspelt(String text) {
        if (CAPITALS.matcher(text).matches() && !NORMAL_FORMS.contains(text)) {
            known("type of fact", text, FactType.names());
        } else if (CAPITALISED.matcher(text).matches()) {
            nearly(text, LABELS);
        } else {
            nearly(text, Standing.statuses());
            nearly(text, QUALIFIERS);
        }
    }

    private void nearly(String text, Collection<String> words) {
        for (String word : words) {
            int edits = Suggestions.edits(text, word);
            if (edits > 0 && edits <= (word.length() < LONG_WORD ? 1 : 2)) {
                faults.add("'" + text + "' is nearly " + word);
            }
        }
    }

    /** A pattern that no fact can meet, since its type joins other kinds. */
    private void ends(RelationshipChain chain) {
        RelationshipPattern fact = chain.relationship();
        Object before = chain.element() instanceof RelationshipChain earlier ? earlier.rightNode() : chain.element();
        List<String> left = labels(before);
        List<String> right = labels(chain.rightNode());
        boolean directed = fact.direction() != SemanticDirection.BOTH$.MODULE$;
        boolean turned = fact.direction() == SemanticDirection.INCOMING$.MODULE$;
        List<FactType> types = CypherTree.names(fact.labelExpression(), RelTypeName.class).stream()
                .flatMap(name -> FactType.of(name).stream())
                .toList();
        boolean negated =
                CypherTree.parts(fact.labelExpression()).stream().anyMatch(LabelExpression.Negation.class::isInstance);
        if (!types.isEmpty()
                && !negated
                && types.stream()
                        .noneMatch(type -> joins(type, turned ? right : left, turned ? left : right)
                                || !directed && joins(type, right, left))) {
            faults.add(types + " joins no " + left + " with a " + right);
        }
    }

    private static boolean joins(FactType type, List<String> from, List<String> to) {
        return meets(from, type.fromLabels()) && meets(to, type.toLabels());
    }

    private static boolean meets(List<String> labels, List<String> allowed) {
        return labels.isEmpty()
                || labels.stream()
                        .anyMatch(label -> allowed.contains(label)
                                || label.equals(EntityKind.ENTITY)
                                        && allowed.stream().anyMatch(EntityKind.labels()::contains));
    }

    private static List<String> labels(Object node) {
        return node instanceof NodePattern pattern
                ? CypherTree.names(pattern.labelExpression(), LabelName.class)
                : List.of();
    }

    private void kinds(List<String> removed) {
        if (!Set.copyOf(removed).equals(Set.copyOf(EntityKind.labels()))) {
            faults.add("Removes " + removed + ", and not every kind: " + EntityKind.labels());
        }
    }

    private void constraintName(CreateConstraintCommand constraint) {
        String type = nameOf(constraint.entityName());
        String expected = Pattern.compile("(?<=[a-z])(?=[A-Z])")
                        .matcher(type)
                        .replaceAll("_")
                        .toLowerCase(Locale.ROOT) + "_id";
        List<String> names = CypherTree.strings(constraint.name());
        if (!names.equals(List.of(expected))) {
            faults.add("The constraint of " + type + " is called " + names + ", and not " + expected);
        }
    }

    private static String nameOf(Object entity) {
        return entity instanceof LabelName label ? label.name() : ((RelTypeName) entity).name();
    }
}
