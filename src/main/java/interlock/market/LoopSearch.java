package interlock.market;

import java.util.Arrays;
import java.util.Comparator;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Finds the simple cycles of hops of one length through one root; see {@link MoneyLoops}. */
final class LoopSearch {

    /** Takes the hops of a cycle, valid during the call; false ends the search. */
    interface Visitor {
        boolean visit(int[] hops);
    }

    private static final int FAR = Integer.MAX_VALUE;

    private final Checkpoint checkpoint;
    private final CompressedRows payees;
    private final CompressedRows byPayee;
    private final int[] payerOf;
    private final int[] component;
    private final int[] turn;
    private final int[] roots;
    private final int[] home;
    /** The hop that leads home, of those whose home is one hop away. */
    private final int[] homewards;

    private final boolean[] onPath;
    private final IntList near = new IntList();

    /** With a company through which all loops go, none is kept back from another's search. */
    LoopSearch(Payments payments, int entities, OptionalInt through, Checkpoint checkpoint) {
        this.checkpoint = checkpoint;
        payees = payments.payeesOf();
        payerOf = new int[payments.hops()];
        Arrays.setAll(payerOf, payments::payer);
        byPayee = CompressedRows.of(payments.hops(), entities, payments::payee);
        component = StrongComponents.of(payees);
        turn = new int[entities];
        roots = through.isPresent() ? new int[0] : bestConnectedFirst(entities);
        for (int place = 0; place < roots.length; place++) {
            turn[roots[place]] = place + 1;
        }
        home = new int[entities];
        homewards = new int[entities];
        Arrays.fill(home, FAR);
        onPath = new boolean[entities];
    }

    private int[] bestConnectedFirst(int entities) {
        int[] hops = new int[entities];
        for (int hop = 0; hop < payerOf.length; hop++) {
            int payer = payerOf[hop];
            int payee = payees.items()[hop];
            if (payer != payee && component[payer] == component[payee]) {
                hops[payer]++;
                hops[payee]++;
            }
        }
        return IntStream.range(0, entities)
                .filter(entity -> hops[entity] > 0)
                .boxed()
                .sorted(Comparator.comparingInt((Integer entity) -> hops[entity])
                        .reversed())
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** The companies from which a search finds every loop once, if each is searched in this order. */
    int[] roots() {
        return roots;
    }

    boolean from(int root, int length, Visitor visitor) {
        int known = length / 2;
        measure(root, known);
        boolean more = extend(root, root, new int[length], 0, known, visitor);
        for (int place = 0; place < near.size(); place++) {
            home[near.get(place)] = FAR;
        }
        near.clear();
        return more;
    }

    /** How many hops each is from coming home to the root, as far as so many hops. */
    private void measure(int root, int known) {
        home[root] = 0;
        near.add(root);
        for (int place = 0; place < near.size(); place++) {
            int entity = near.get(place);
            if (home[entity] == known) {
                return;
            }
            for (int item = byPayee.start()[entity]; item < byPayee.start()[entity + 1]; item++) {
                int payer = payerOf[byPayee.items()[item]];
                if (home[payer] == FAR && isOpen(payer, root)) {
                    home[payer] = home[entity] + 1;
                    homewards[payer] = byPayee.items()[item];
                    near.add(payer);
                }
            }
        }
    }

    private boolean isOpen(int entity, int root) {
        return component[entity] == component[root] && turn[entity] >= turn[root];
    }

    /** Goes on from one to all whom it pays and who can still come home; the last hop home needs no search. */
    private boolean extend(int entity, int root, int[] hops, int depth, int known, Visitor visitor) {
        if (depth < 2) {
            checkpoint.pass();
        }
        int left = hops.length - depth - 1;
        for (int hop = payees.start()[entity]; hop < payees.start()[entity + 1]; hop++) {
            int payee = payees.items()[hop];
            boolean canComeHome = left > known ? isOpen(payee, root) : home[payee] <= left;
            if (canComeHome && payee != root && !onPath[payee]) {
                hops[depth] = hop;
                boolean more = left == 1
                        ? close(payee, hops, visitor)
                        : extendThrough(payee, root, hops, depth + 1, known, visitor);
                if (!more) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean extendThrough(int entity, int root, int[] hops, int depth, int known, Visitor visitor) {
        onPath[entity] = true;
        boolean more = extend(entity, root, hops, depth, known, visitor);
        onPath[entity] = false;
        return more;
    }

    private boolean close(int last, int[] hops, Visitor visitor) {
        hops[hops.length - 1] = homewards[last];
        return visitor.visit(hops);
    }
}
