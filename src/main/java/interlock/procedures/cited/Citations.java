package interlock.procedures.cited;

import interlock.market.Checkpoint;
import interlock.model.RecordKind;
import interlock.procedures.committed.ChangedRecords;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import org.eclipse.collections.api.list.primitive.MutableIntList;
import org.eclipse.collections.api.map.primitive.MutableLongIntMap;
import org.eclipse.collections.impl.factory.primitive.IntLists;
import org.eclipse.collections.impl.factory.primitive.LongIntMaps;
import org.jspecify.annotations.Nullable;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.NotFoundException;
import org.neo4j.graphdb.ResourceIterator;
import org.neo4j.kernel.impl.core.NodeEntity;
import org.neo4j.kernel.impl.coreapi.InternalTransaction;

/**
 * Which sources each committed fact cites; never changed once it is read. About 12 bytes for a fact, and for a source what
 * its title takes.
 */
public final class Citations {
    private static final Label SOURCE = Label.label(RecordKind.SOURCE.label());
    private static final long LONGEST_MINUTES = 10;
    private static final int BETWEEN_CHECKS = 4096;
    private static final int NONE = 0;

    /** By the store's number of a fact, where its list begins; {@link #NONE} where it cites nothing. */
    private int[] begins = new int[1024];

    /** The lists, each after its length. What a fact cited before a commit stays a while, and nothing leads there. */
    private final MutableIntList lists;

    /** How much of the lists nothing leads to. */
    private int abandoned;

    private final Map<String, Integer> numbers;
    private final MutableLongIntMap numbersByNode;

    /** By number; null where facts cite what is not in the store. */
    private final List<@Nullable CitedSource> sources;

    private Citations() {
        lists = IntLists.mutable.of(NONE);
        numbers = new HashMap<>();
        numbersByNode = LongIntMaps.mutable.empty();
        sources = new ArrayList<>();
    }

    private Citations(Citations before) {
        begins = before.begins.clone();
        lists = IntLists.mutable.empty();
        if (before.abandoned > before.lists.size() / 2) {
            takeOver(before);
        } else {
            lists.addAll(before.lists);
            abandoned = before.abandoned;
        }
        numbers = new HashMap<>(before.numbers);
        numbersByNode = LongIntMaps.mutable.ofAll(before.numbersByNode);
        sources = new ArrayList<>(before.sources);
    }

    /** The lists that something leads to. */
    private void takeOver(Citations before) {
        lists.add(NONE);
        for (int fact = 0; fact < begins.length; fact++) {
            int begin = begins[fact];
            if (begin != NONE) {
                begins[fact] = lists.size();
                for (int place = begin; place <= begin + before.lists.get(begin); place++) {
                    lists.add(before.lists.get(place));
                }
            }
        }
    }

    static Citations read(GraphDatabaseService database, Checkpoint checkpoint) {
        Citations all = new Citations();
        try (InternalTransaction transaction = begin(database);
                ResourceIterator<Node> nodes = transaction.findNodes(SOURCE);
                CitationCursor facts = new CitationCursor(transaction.kernelTransaction())) {
            nodes.forEachRemaining(node -> all.add(CitedSource.of(node, ((NodeEntity) node).getId())));
            facts.all();
            for (int seen = 1; facts.next(); seen++) {
                if (seen % BETWEEN_CHECKS == 0) {
                    checkpoint.pass();
                }
                all.cite(facts.number(), facts);
            }
        }
        return all;
    }

    /** The same after commits; empty where all is to be read again: a source is gone, or has another id. */
    Optional<Citations> after(GraphDatabaseService database, ChangedRecords changed) {
        if (changed.relabelled()) {
            return Optional.empty();
        }
        Citations next = new Citations(this);
        try (InternalTransaction transaction = begin(database);
                CitationCursor facts = new CitationCursor(transaction.kernelTransaction())) {
            for (long number : changed.described().toArray()) {
                Node node = transaction.newNodeEntity(number);
                if (node.hasLabel(SOURCE) && !next.add(CitedSource.of(node, number))) {
                    return Optional.empty();
                }
            }
            for (long number : changed.relationships().toArray()) {
                next.forget(number);
                facts.at(number);
                if (facts.next()) {
                    next.cite(number, facts);
                }
            }
        } catch (NotFoundException gone) {
            return Optional.empty();
        }
        return Optional.of(next);
    }

    private static InternalTransaction begin(GraphDatabaseService database) {
        return (InternalTransaction) database.beginTx(LONGEST_MINUTES, TimeUnit.MINUTES);
    }

    /** Whether it is a new one, or still has its id. */
    private boolean add(@Nullable CitedSource source) {
        if (source == null) {
            return false;
        }
        int number = number(source.id());
        int before = numbersByNode.getIfAbsent(source.node(), number);
        sources.set(number, source);
        numbersByNode.put(source.node(), number);
        return before == number;
    }

    private int number(String id) {
        return numbers.computeIfAbsent(id, unseen -> {
            sources.add(null);
            return sources.size() - 1;
        });
    }

    private void forget(long fact) {
        if (fact < begins.length && begins[(int) fact] != NONE) {
            abandoned += 1 + lists.get(begins[(int) fact]);
            begins[(int) fact] = NONE;
        }
    }

    private void cite(long fact, CitationCursor cursor) {
        int begin = lists.size();
        lists.add(0);
        cursor.eachOfThis(id -> lists.add(number(id)));
        int length = lists.size() - begin - 1;
        if (length == 0) {
            lists.removeAtIndex(begin);
            return;
        }
        lists.set(begin, length);
        while (fact >= begins.length) {
            begins = Arrays.copyOf(begins, begins.length * 2);
        }
        begins[(int) fact] = begin;
    }

    /** How long all lists are together, with those that nothing leads to. */
    int room() {
        return lists.size();
    }

    /** Sources that are cited or in the store; their numbers are below this. */
    public int sources() {
        return sources.size();
    }

    /** Null where facts cite what is not in the store. */
    public @Nullable CitedSource source(int number) {
        return sources.get(number);
    }

    /** Hands over the number of each source of the fact with a number of the store. */
    public void each(long fact, IntConsumer source) {
        int begin = fact < begins.length ? begins[(int) fact] : NONE;
        if (begin != NONE) {
            for (int place = begin + 1; place <= begin + lists.get(begin); place++) {
                source.accept(lists.get(place));
            }
        }
    }
}
