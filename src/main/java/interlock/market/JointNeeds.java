package interlock.market;

import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What only several losses together take from the top of a fault tree, once it is known who fells it alone: those are
 * fatal, and the top falls as soon as one of them does. So it falls by one of the groups of the fatal that have no fatal
 * supplier, when all suppliers of that group fall; and a group that has a fatal supplier is never lost before. With this
 * a market falls apart into many needs, each with little that holds it up.
 */
final class JointNeeds {

    private final EssentialSubgraph need;
    /** The groups that are never lost as long as the top stands. */
    private final BitSet lasting = new BitSet();
    /** The suppliers of each need, those with few of them first. */
    private final List<int[]> needs = new ArrayList<>();

    private final int[] numbers;
    /** Of the one at hand; there are tens of thousands of them. */
    private final IntList members = new IntList();

    private final IntList groupsOf = new IntList();
    private final IntList suppliersOf = new IntList();
    private final IntList suppliers = new IntList();
    private final IntList customerOf = new IntList();
    private final IntList groupNumbers = new IntList();

    /** @param fatal those that fell the top alone, and the top itself */
    JointNeeds(EssentialSubgraph need, BitSet fatal) {
        this.need = need;
        numbers = new int[need.size()];
        Arrays.fill(numbers, Scratch.UNMARKED);
        Set<IntBuffer> known = new HashSet<>();
        for (int group = 0; group < need.groups(); group++) {
            int[] suppliers =
                    Arrays.copyOfRange(need.suppliers(), need.suppliersOf()[group], need.suppliersOf()[group + 1]);
            if (Arrays.stream(suppliers).anyMatch(fatal::get)) {
                lasting.set(group);
            } else if (fatal.get(need.customerOf()[group])) {
                Arrays.sort(suppliers);
                if (known.add(IntBuffer.wrap(suppliers))) {
                    needs.add(suppliers);
                }
            }
        }
        needs.sort(Comparator.comparingInt(suppliers -> suppliers.length));
    }

    int size() {
        return needs.size();
    }

    /**
     * One need with all that holds it up: a top that relies on its suppliers alone, with the number {@link FaultTree#TOP},
     * so that it falls with the need. Its entities are the nodes of the tree. O(that part).
     */
    EssentialSubgraph get(int place) {
        List.of(members, groupsOf, suppliersOf, suppliers, customerOf, groupNumbers)
                .forEach(IntList::clear);
        members.add(FaultTree.TOP);
        groupsOf.add(0);
        suppliersOf.add(0);
        customerOf.add(FaultTree.TOP);
        groupNumbers.add(FaultTree.NO_FACTS);
        for (int supplier : needs.get(place)) {
            suppliers.add(number(supplier));
        }
        for (int member = 1; member < members.size(); member++) {
            groupsOf.add(suppliersOf.size());
            int node = members.get(member);
            for (int group = need.groupsOf()[node]; group < need.groupsOf()[node + 1]; group++) {
                if (!lasting.get(group)) {
                    suppliersOf.add(suppliers.size());
                    customerOf.add(member);
                    groupNumbers.add(need.groupNumbers()[group]);
                    for (int at = need.suppliersOf()[group]; at < need.suppliersOf()[group + 1]; at++) {
                        suppliers.add(number(need.suppliers()[at]));
                    }
                }
            }
        }
        groupsOf.add(suppliersOf.size());
        suppliersOf.add(suppliers.size());
        int[] nodes = members.toArray();
        for (int node : nodes) {
            numbers[node] = Scratch.UNMARKED;
        }
        return EssentialSubgraph.of(
                nodes,
                groupsOf.toArray(),
                suppliersOf.toArray(),
                suppliers.toArray(),
                customerOf.toArray(),
                groupNumbers.toArray());
    }

    private int number(int node) {
        if (numbers[node] == Scratch.UNMARKED) {
            numbers[node] = members.size();
            members.add(node);
        }
        return numbers[node];
    }
}
