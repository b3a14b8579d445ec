package interlock.neo4j.embedded;

import interlock.neo4j.CypherFiles;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.RelationshipType;
import org.neo4j.graphdb.schema.ConstraintDefinition;
import org.neo4j.graphdb.schema.ConstraintType;
import org.neo4j.graphdb.schema.IndexCreator;
import org.neo4j.graphdb.schema.IndexDefinition;
import org.neo4j.graphdb.schema.IndexType;
import org.neo4j.graphdb.schema.Schema;

/**
 * A constraint or index as {@code cypher/schema.cypher} declares it, to be compared with the one of its name in a store:
 * {@code IF NOT EXISTS} looks at the name alone, and would leave one of an older definition as it is.
 *
 * @param on the label or relationship type
 * @param properties in their order
 */
record DeclaredSchema(String name, Kind kind, String on, List<String> properties) {
    enum Kind {
        UNIQUE_NODES,
        UNIQUE_FACTS,
        FULLTEXT,
        /** Something that we do not declare. */
        OTHER
    }

    private static final Pattern CONSTRAINT = Pattern.compile(
            "CREATE CONSTRAINT (\\w+) IF NOT EXISTS FOR (?:\\(\\w+:(\\w+)\\)|\\(\\)-\\[\\w+:(\\w+)]-\\(\\)) REQUIRE \\w+\\.(\\w+) IS UNIQUE");
    private static final Pattern FULLTEXT =
            Pattern.compile("CREATE FULLTEXT INDEX (\\w+) IF NOT EXISTS FOR \\(\\w+:(\\w+)\\) ON EACH \\[([^]]+)]");

    /** What the file declares, in its order. */
    static List<DeclaredSchema> all() {
        return CypherFiles.statements("schema").stream().map(DeclaredSchema::of).toList();
    }

    /** @throws IllegalArgumentException where the statement is of a kind that is not known here */
    static DeclaredSchema of(String statement) {
        Matcher constraint = CONSTRAINT.matcher(statement);
        if (constraint.find()) {
            boolean ofNodes = constraint.group(2) != null;
            return new DeclaredSchema(
                    constraint.group(1),
                    ofNodes ? Kind.UNIQUE_NODES : Kind.UNIQUE_FACTS,
                    constraint.group(ofNodes ? 2 : 3),
                    List.of(constraint.group(4)));
        }
        Matcher index = FULLTEXT.matcher(statement);
        if (index.find()) {
            List<String> properties = Stream.of(index.group(3).split(","))
                    .map(property ->
                            property.substring(property.indexOf('.') + 1).strip())
                    .toList();
            return new DeclaredSchema(index.group(1), Kind.FULLTEXT, index.group(2), properties);
        }
        throw new IllegalArgumentException("cypher/schema.cypher declares what cannot be compared: " + statement);
    }

    /** Takes away what has the name of a declared one and is another; then it is missing. */
    static void dropChanged(Schema schema) {
        List<DeclaredSchema> declared = all();
        List<ConstraintDefinition> constraints = new ArrayList<>();
        schema.getConstraints().forEach(constraints::add);
        constraints.stream().filter(one -> isChanged(of(one), declared)).forEach(ConstraintDefinition::drop);
        List<IndexDefinition> indexes = new ArrayList<>();
        schema.getIndexes().forEach(indexes::add);
        indexes.stream()
                .filter(one -> !one.isConstraintIndex() && isChanged(of(one), declared))
                .forEach(IndexDefinition::drop);
    }

    /** What is declared, and is not in the store, under its name or another, in the order of the file. */
    static List<DeclaredSchema> missing(Schema schema) {
        Set<DeclaredSchema> there = new HashSet<>();
        schema.getConstraints().forEach(constraint -> there.add(of(constraint).under("")));
        schema.getIndexes().forEach(index -> there.add(of(index).under("")));
        return all().stream().filter(one -> !there.contains(one.under(""))).toList();
    }

    private DeclaredSchema under(String another) {
        return new DeclaredSchema(another, kind, on, properties);
    }

    /** Makes it, as its statement would, which Neo4j would first have to plan. */
    void make(Schema schema) {
        switch (kind) {
            case UNIQUE_NODES ->
                schema.constraintFor(Label.label(on))
                        .assertPropertyIsUnique(properties.getFirst())
                        .withName(name)
                        .create();
            case UNIQUE_FACTS ->
                schema.constraintFor(RelationshipType.withName(on))
                        .assertPropertyIsUnique(properties.getFirst())
                        .withName(name)
                        .create();
            case FULLTEXT -> {
                IndexCreator index = schema.indexFor(Label.label(on)).withIndexType(IndexType.FULLTEXT);
                for (String property : properties) {
                    index = index.on(property);
                }
                index.withName(name).create();
            }
            case OTHER -> throw new IllegalStateException("Nothing that is declared: " + this);
        }
    }

    private static boolean isChanged(DeclaredSchema there, List<DeclaredSchema> declared) {
        return declared.stream().anyMatch(one -> one.name.equals(there.name) && !one.equals(there));
    }

    private static DeclaredSchema of(ConstraintDefinition there) {
        boolean ofNodes = there.isConstraintType(ConstraintType.UNIQUENESS);
        boolean ofFacts = there.isConstraintType(ConstraintType.RELATIONSHIP_UNIQUENESS);
        return new DeclaredSchema(
                there.getName(),
                ofNodes ? Kind.UNIQUE_NODES : ofFacts ? Kind.UNIQUE_FACTS : Kind.OTHER,
                ofNodes
                        ? there.getLabel().name()
                        : ofFacts ? there.getRelationshipType().name() : "",
                texts(there.getPropertyKeys()));
    }

    private static DeclaredSchema of(IndexDefinition there) {
        Stream<String> on = there.isNodeIndex()
                ? StreamSupport.stream(there.getLabels().spliterator(), false).map(Label::name)
                : StreamSupport.stream(there.getRelationshipTypes().spliterator(), false)
                        .map(RelationshipType::name);
        return new DeclaredSchema(
                there.getName(),
                there.getIndexType() == IndexType.FULLTEXT ? Kind.FULLTEXT : Kind.OTHER,
                String.join(" ", on.toList()),
                texts(there.getPropertyKeys()));
    }

    private static List<String> texts(Iterable<String> texts) {
        return StreamSupport.stream(texts.spliterator(), false).toList();
    }
}
