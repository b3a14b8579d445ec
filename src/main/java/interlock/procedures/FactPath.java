package interlock.procedures;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.neo4j.graphdb.Entity;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Path;
import org.neo4j.graphdb.Relationship;

/** Facts end to end. */
record FactPath(Node startNode, List<Relationship> relationships) implements Path {

    @Override
    public Node endNode() {
        return nodes().getLast();
    }

    @Override
    public Relationship lastRelationship() {
        return relationships.getLast();
    }

    @Override
    public List<Relationship> reverseRelationships() {
        return relationships.reversed();
    }

    @Override
    public List<Node> nodes() {
        List<Node> nodes = new ArrayList<>();
        nodes.add(startNode);
        for (Relationship relationship : relationships) {
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
        return relationships.size();
    }

    @Override
    public Iterator<Entity> iterator() {
        List<Node> nodes = nodes();
        List<Entity> entities = new ArrayList<>();
        for (int step = 0; step < relationships.size(); step++) {
            entities.add(nodes.get(step));
            entities.add(relationships.get(step));
        }
        entities.add(nodes.getLast());
        return entities.iterator();
    }
}
