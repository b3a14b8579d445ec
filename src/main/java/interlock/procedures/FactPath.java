package interlock.procedures;

import interlock.model.FactsAtHand;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.neo4j.graphdb.Entity;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Path;
import org.neo4j.graphdb.Relationship;

/**
 * Facts end to end. They are made when somebody asks for one: who wants their ids alone, as a file of all rows does, has
 * those without.
 */
final class FactPath implements Path, FactsAtHand {

    /** What lies on a path, by place. */
    interface Steps extends FactsAtHand {
        Node start();

        Relationship fact(int place);
    }

    private final Steps steps;
    private @Nullable List<Relationship> made;

    FactPath(Steps steps) {
        this.steps = steps;
    }

    @Override
    public int count() {
        return steps.count();
    }

    @Override
    public long number(int place) {
        return steps.number(place);
    }

    @Override
    public @Nullable String id(int place) {
        return steps.id(place);
    }

    private Relationship fact(int place) {
        return relationships().get(place);
    }

    @Override
    public Node startNode() {
        return steps.start();
    }

    @Override
    public List<Relationship> relationships() {
        List<Relationship> facts = made;
        if (facts == null) {
            facts = new ArrayList<>(steps.count());
            for (int place = 0; place < steps.count(); place++) {
                facts.add(steps.fact(place));
            }
            made = facts;
        }
        return facts;
    }

    @Override
    public Node endNode() {
        return nodes().getLast();
    }

    @Override
    public Relationship lastRelationship() {
        return relationships().getLast();
    }

    @Override
    public List<Relationship> reverseRelationships() {
        return relationships().reversed();
    }

    @Override
    public List<Node> nodes() {
        List<Node> nodes = new ArrayList<>();
        nodes.add(startNode());
        for (Relationship relationship : relationships()) {
            nodes.add(relationship.getOtherNode(nodes.getLast()));
        }
        return nodes;
    }

    @Override
    public List<Node> reverseNodes() {
        return nodes().reversed();
    }

    @Override
    public int length() {
        return steps.count();
    }

    @Override
    public Iterator<Entity> iterator() {
        List<Node> nodes = nodes();
        List<Entity> entities = new ArrayList<>();
        for (int step = 0; step < length(); step++) {
            entities.add(nodes.get(step));
            entities.add(fact(step));
        }
        entities.add(nodes.getLast());
        return entities.iterator();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FactPath path
                && startNode().equals(path.startNode())
                && relationships().equals(path.relationships());
    }

    @Override
    public int hashCode() {
        return 31 * startNode().hashCode() + relationships().hashCode();
    }

    @Override
    public String toString() {
        return startNode() + " " + relationships();
    }
}
