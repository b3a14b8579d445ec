package interlock.answers;

import interlock.neo4j.CypherFiles;
import interlock.neo4j.CypherRunner;
import interlock.neo4j.EntityReads;
import interlock.neo4j.GraphElement;
import interlock.neo4j.NestedValues;
import interlock.neo4j.NodeValue;
import interlock.neo4j.PathValue;
import interlock.neo4j.RelationshipValue;
import interlock.neo4j.ResultRow;
import interlock.question.Question;
import interlock.question.Show;
import interlock.question.World;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the rows of an answer mention: entities, facts and sources, each once.
 *
 * <p>The value of a {@link ResultRow} goes in, and what stands for it comes out: an entity and a fact by their id, a path by the
 * ids of its facts, everything else as itself.
 */
public final class Evidence {
    /** So many facts go with an answer, unless all are asked for; a reader who opens a row has the others then. */
    static final int MOST = 400;

    /** So many where its picture is drawn from them, one for each row that is sent. */
    static final int MOST_DRAWN = 1_000;

    /** Of more than so many the name alone goes with an answer: a reader who opens one hears the rest. */
    static final int MOST_DESCRIBED = 300;

    private final Map<String, Map<String, Object>> nodes = new LinkedHashMap<>();
    private final Map<Object, RelationshipValue> facts = new LinkedHashMap<>();
    private final Map<Object, String> idOf = new HashMap<>();
    private final int most;
    private final int telling;
    /** Of those that are more, the ids alone. */
    private final Map<Object, String> more = new HashMap<>();

    /** Of all facts, however many. */
    public Evidence() {
        this(Integer.MAX_VALUE, MOST);
    }

    /**
     * @param most of more facts than these only the ids are taken, in the order in which they are mentioned
     * @param telling by so many facts, the first, an answer is told from others
     */
    Evidence(int most, int telling) {
        this.most = most;
        this.telling = telling;
    }

    /** What stands for {@code value} in a row. */
    @Nullable
    public Object take(@Nullable Object value) {
        return switch (value) {
            case NodeValue node -> take(node);
            case RelationshipValue fact -> take(fact);
            case PathValue path -> {
                List<String> ids = new ArrayList<>();
                path.facts().forEach(fact -> ids.add(take(fact)));
                if (path.facts().isEmpty() || path.facts().stream().anyMatch(fact -> facts.containsKey(fact.key()))) {
                    path.nodes().forEach(this::take);
                }
                yield ids;
            }
            case List<?> list -> NestedValues.each(list, this::take);
            case Map<?, ?> map -> NestedValues.each(map, this::take);
            case null -> null;
            default -> value;
        };
    }

    private String take(NodeValue node) {
        String known = idOf.get(node.key());
        if (known != null) {
            return known;
        }
        String id = node.id();
        idOf.put(node.key(), id);
        nodes.putIfAbsent(id, JsonProperties.node(id, node.labels(), node.properties()));
        return id;
    }

    private String take(RelationshipValue fact) {
        if (facts.size() < most || facts.containsKey(fact.key())) {
            facts.putIfAbsent(fact.key(), fact);
            return fact.id();
        }
        return more.computeIfAbsent(fact.key(), unseen -> fact.id());
    }

    /** Of all facts behind an answer, which is told from others as one that carries some of them. */
    static Evidence whole(Question question) {
        return new Evidence(Integer.MAX_VALUE, most(question));
    }

    /** How many facts go with an answer to this. */
    static int most(Question question) {
        return switch (question.show()) {
            case Show.Graph graph -> MOST_DRAWN;
            case Show.Sankey sankey -> MOST_DRAWN;
            case Show.Timeline timeline -> MOST_DRAWN;
            default -> MOST;
        };
    }

    int most() {
        return most;
    }

    /**
     * All whom an answer names as it carries them: first those that are mentioned here, then whom only its rows name. A
     * graph is drawn from what the former are.
     */
    List<Map<String, Object>> described(Question question, List<Map<String, Object>> all) {
        int drawn = question.show() instanceof Show.Graph ? nodes.size() : 0;
        if (most == Integer.MAX_VALUE || all.size() - drawn <= MOST_DESCRIBED) {
            return all;
        }
        List<Map<String, Object>> described = new ArrayList<>(all);
        described.subList(drawn, all.size()).replaceAll(JsonProperties::nameAlone);
        return described;
    }

    /** How many facts are mentioned beside those that are taken. */
    int moreFacts() {
        return more.size();
    }

    /** Of the facts of a picture those by which the answer is told from others: the same, however many it carries. */
    List<Map<String, Object>> telling(Subgraph picture) {
        if (facts.size() <= telling) {
            return picture.edges();
        }
        Set<String> first = new HashSet<>();
        facts.values().stream().limit(telling).forEach(fact -> first.add(fact.id()));
        return picture.edges().stream()
                .filter(edge -> first.contains(String.valueOf(edge.get("id"))))
                .toList();
    }

    /** The id by which an entity is known here, by its key; that itself where it was not mentioned. */
    public String idOf(String key) {
        return idOf.getOrDefault(key, key);
    }

    private boolean isLoose(RelationshipValue fact) {
        return !idOf.containsKey(fact.start()) || !idOf.containsKey(fact.end());
    }

    /** Whether there is something to look up beside the rows. */
    public boolean isIncomplete() {
        return facts.values().stream().anyMatch(this::isLoose)
                || !citedSources().isEmpty();
    }

    /** Takes the ends of those facts that came without them. A supposed one is nowhere to be found once its transaction is over. */
    public void lookUpEnds(CypherRunner cypher) {
        List<String> loose = facts.values().stream()
                .filter(this::isLoose)
                .filter(fact -> !World.isSupposed(fact.id()))
                .map(GraphElement::elementId)
                .toList();
        if (!loose.isEmpty()) {
            cypher.run(CypherFiles.read("lookup/ends"), Map.of("facts", loose))
                    .forEachRemaining(row -> take(row.get("p")));
        }
    }

    /** The sources that the facts cite, as they stand in JSON. */
    public List<Map<String, Object>> lookUpSources(EntityReads entities) {
        return sources(entities, citedSources());
    }

    /** Sources by id, as they stand in JSON. */
    static List<Map<String, Object>> sources(EntityReads entities, Set<String> ids) {
        return ids.isEmpty()
                ? List.of()
                : Mentioned.lookUp(entities, Set.of(), ids).sources();
    }

    /** Whether an entity or deal of this id was mentioned. */
    boolean knows(String id) {
        return nodes.containsKey(id);
    }

    /** An entity or deal that was mentioned, as it stands in JSON; null for others. */
    @Nullable
    Map<String, Object> node(String id) {
        return nodes.get(id);
    }

    /** The ids of every source that a fact mentioned here cites. */
    Set<String> citedSources() {
        Set<String> cited = new LinkedHashSet<>();
        for (RelationshipValue fact : facts.values()) {
            if (fact.property("sources") instanceof List<?> ids) {
                ids.forEach(id -> cited.add(String.valueOf(id)));
            }
        }
        return cited;
    }

    /** All that was mentioned, as nodes and edges; facts without known ends are left out. */
    public Subgraph picture() {
        List<Map<String, Object>> edges = new ArrayList<>(facts.size());
        facts.values().forEach(fact -> {
            String from = idOf.get(fact.start());
            String to = idOf.get(fact.end());
            if (from != null && to != null) {
                edges.add(JsonProperties.fact(fact.id(), fact.type(), from, to, fact.properties()));
            }
        });
        return new Subgraph(List.copyOf(nodes.values()), edges);
    }
}
