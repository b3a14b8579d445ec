package interlock.market;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Queue;
import java.util.stream.IntStream;

/**
 * All that holds up one entity, with what can be lost by itself: a fault tree, but with the cycles of a market. Its nodes
 * are numbered from 0, the one asked about; each group of a node is an OR over its suppliers, and a node is the AND of its
 * groups.
 *
 * <p>Where the entities themselves are lost, they are the events, and the nodes are those of {@link EssentialSubgraph}.
 * Otherwise a fact that can be lost is a node between customer and supplier, which needs both its supplier and one of the
 * events that hold it up; where facts themselves are lost, it is its own event. The one asked about is held up by no event
 * itself: what is looked for is others.
 *
 * @param need the nodes; of each the number of the entity, fact or event that it is
 * @param kinds what each node is
 */
record FaultTree(EssentialSubgraph need, byte[] kinds) {

    static final int TOP = 0;
    static final int NO_FACTS = -1;

    private static final int NO_NODE = -1;
    private static final byte ENTITY = 0;
    private static final byte FACT = 1;
    private static final byte EVENT = 2;

    static FaultTree of(Market market, Terms terms, int top, BasicEvents events) {
        EssentialSubgraph reach = EssentialSubgraph.reachableFrom(market, terms, top);
        return events == BasicEvents.ENTITIES
                ? new FaultTree(reach, new byte[reach.size()])
                : new Builder(market, terms, events, reach).of(top);
    }

    /** The market's number of the group of facts behind a group; {@link #NO_FACTS} where there is none. */
    int marketGroup(int group) {
        return need.groupNumbers()[group];
    }

    /** The entities in it, by their numbers in the market. */
    BitSet entities() {
        BitSet entities = new BitSet();
        for (int node = TOP; node < need.size(); node++) {
            if (isEntity(node)) {
                entities.set(number(node));
            }
        }
        return entities;
    }

    /** The nodes of some entities, by their numbers in the market. */
    BitSet nodes(BitSet entities) {
        BitSet nodes = new BitSet();
        for (int node = TOP; node < need.size(); node++) {
            nodes.set(node, isEntity(node) && entities.get(number(node)));
        }
        return nodes;
    }

    /** What the top or one of some nodes has alone in a role. */
    BitSet soleSuppliersOf(BitSet nodes) {
        BitSet sole = new BitSet();
        for (int group = 0; group < need.groups(); group++) {
            int customer = need.customerOf()[group];
            if (need.hasSoleSupplier(group) && (customer == TOP || nodes.get(customer))) {
                sole.set(need.suppliers()[need.suppliersOf()[group]]);
            }
        }
        return sole;
    }

    boolean isEntity(int node) {
        return kinds[node] == ENTITY;
    }

    /** Whether a node can be lost by itself. */
    boolean isEvent(int node, BasicEvents events) {
        byte kind = events == BasicEvents.FACTS ? FACT : EVENT;
        return events == BasicEvents.ENTITIES ? node != TOP : kinds[node] == kind;
    }

    /** Whether a node is a fact that is held up by its supplier alone, and by no event but itself. */
    boolean isRelay(int node) {
        return kinds[node] == FACT && need.groupsOf()[node + 1] - need.groupsOf()[node] == 1;
    }

    /** The number of the entity, fact or event that a node is. */
    int number(int node) {
        return need.entities()[node];
    }

    /** Nodes are numbered in the order in which they are come to, and looked at in that order. */
    private static final class Builder {
        private final Market market;
        private final Terms terms;
        private final BasicEvents events;
        /** Nobody beyond those holds it up. */
        private final BitSet members = new BitSet();

        /** By their numbers in the market, and by those that events have. */
        private final int[] entityNodes;

        private final IntList eventNodes = new IntList();
        /** What holds up the facts that are not yet looked at, in their order. */
        private final Queue<int[]> heldUpBy = new ArrayDeque<>();

        private final IntList numbers = new IntList();
        private final IntList kinds = new IntList();
        private final IntList groupsOf = new IntList();
        private final IntList suppliersOf = new IntList();
        private final IntList suppliers = new IntList();
        private final IntList customerOf = new IntList();
        private final IntList marketGroup = new IntList();

        Builder(Market market, Terms terms, BasicEvents events, EssentialSubgraph reach) {
            this.market = market;
            this.terms = terms;
            this.events = events;
            entityNodes = new int[market.entities()];
            Arrays.fill(entityNodes, NO_NODE);
            for (int entity : reach.entities()) {
                members.set(entity);
            }
        }

        FaultTree of(int top) {
            entity(top);
            for (int node = TOP; node < numbers.size(); node++) {
                groupsOf.add(suppliersOf.size());
                switch (kinds.get(node)) {
                    case ENTITY -> addEntity(node);
                    case FACT -> addFact(node);
                    default -> {}
                }
            }
            groupsOf.add(suppliersOf.size());
            suppliersOf.add(suppliers.size());
            byte[] each = new byte[kinds.size()];
            for (int node = 0; node < each.length; node++) {
                each[node] = (byte) kinds.get(node);
            }
            EssentialSubgraph need = EssentialSubgraph.of(
                    numbers.toArray(),
                    groupsOf.toArray(),
                    suppliersOf.toArray(),
                    suppliers.toArray(),
                    customerOf.toArray(),
                    marketGroup.toArray());
            return new FaultTree(need, each);
        }

        private void addEntity(int node) {
            int entity = numbers.get(node);
            for (int group = market.groupsOf[entity]; group < market.groupsOf[entity + 1]; group++) {
                int[] facts = market.essential(group) ? holding(group) : BasicEvents.NOTHING;
                if (facts.length > 0) {
                    open(node, group);
                    int last = NO_FACTS;
                    for (int fact : facts) {
                        int[] holdingUp = events.holdingUpFact(fact);
                        boolean lasting = holdingUp.length == 0;
                        int supplier = lasting ? entity(market.supplier(fact)) : fact(fact, holdingUp);
                        // Those of one supplier lie side by side; it counts once.
                        if (!lasting || supplier != last) {
                            suppliers.add(supplier);
                        }
                        last = lasting ? supplier : last;
                    }
                }
            }
            if (node != TOP) {
                addEvents(node, events.holdingUpEntity(entity));
            }
        }

        private int[] holding(int group) {
            int[] facts = market.holding(group, terms);
            int count = 0;
            for (int fact : facts) {
                if (members.get(market.supplier(fact))) {
                    facts[count++] = fact;
                }
            }
            return count == facts.length ? facts : Arrays.copyOf(facts, count);
        }

        private void addFact(int node) {
            int fact = numbers.get(node);
            open(node, NO_FACTS);
            suppliers.add(entity(market.supplier(fact)));
            if (events != BasicEvents.FACTS) {
                addEvents(node, heldUpBy.remove());
            }
        }

        private void addEvents(int node, int[] some) {
            if (some.length > 0) {
                open(node, NO_FACTS);
                IntStream.of(some).distinct().forEach(event -> suppliers.add(event(event)));
            }
        }

        private void open(int customer, int group) {
            suppliersOf.add(suppliers.size());
            customerOf.add(customer);
            marketGroup.add(group);
        }

        private int entity(int number) {
            if (entityNodes[number] == NO_NODE) {
                entityNodes[number] = add(ENTITY, number);
            }
            return entityNodes[number];
        }

        /** Only its customer comes to a fact, and once. */
        private int fact(int number, int[] holdingUp) {
            if (events != BasicEvents.FACTS) {
                heldUpBy.add(holdingUp);
            }
            return add(FACT, number);
        }

        private int event(int number) {
            while (eventNodes.size() <= number) {
                eventNodes.add(NO_NODE);
            }
            if (eventNodes.get(number) == NO_NODE) {
                eventNodes.set(number, add(EVENT, number));
            }
            return eventNodes.get(number);
        }

        private int add(byte kind, int number) {
            kinds.add(kind);
            numbers.add(number);
            return numbers.size() - 1;
        }
    }
}
