package interlock.market;

import interlock.model.FactType;
import java.util.BitSet;
import java.util.function.Function;

/** How the facts of a market lie, by whom and in what they join: the same for all markets of the same facts. */
record Layout(
        Groups groups,
        CompressedRows bySupplier,
        CompressedRows byWhole,
        CompressedRows byPart,
        CompressedRows byPayer,
        Deals deals) {

    static Layout of(Entities entities, FactColumns facts, String[] deals) {
        Groups groups = Groups.of(facts, entities.count());
        int reliances = groups.of().length;
        Function<CompressedRows.Key, CompressedRows> ofAll =
                key -> CompressedRows.of(facts.size, entities.count(), key);
        return new Layout(
                groups,
                CompressedRows.of(reliances, entities.count(), supplier(facts)),
                ofAll.apply(whole(facts)),
                ofAll.apply(part(facts)),
                CompressedRows.of(reliances, entities.count(), payer(facts)),
                Deals.of(deals, facts));
    }

    /**
     * How the facts lie of which some were left out and others came. O(facts + entities), by copying stretches: what sorts
     * and scatters them in {@link #of} takes some ten times as long.
     *
     * @param old as they were
     * @param splice how they became these
     * @param deals the ids of all agreements, those that are new at the end
     */
    Layout with(FactColumns old, FactColumns facts, Splice splice, String[] deals) {
        int[] moved = splice.moved();
        int entities = groups.ofCustomer().length - 1;
        Patch patch = (rows, before, now) -> rows.with(entities, splice, moved, before, now);
        return new Layout(
                groups(old, facts, splice),
                patch.of(bySupplier, supplier(old), supplier(facts)),
                patch.of(byWhole, whole(old), whole(facts)),
                patch.of(byPart, part(old), part(facts)),
                patch.of(byPayer, payer(old), payer(facts)),
                this.deals.with(deals, old, facts, splice, moved));
    }

    private interface Patch {
        CompressedRows of(CompressedRows rows, CompressedRows.Key before, CompressedRows.Key now);
    }

    private Groups groups(FactColumns old, FactColumns facts, Splice splice) {
        BitSet touched = new BitSet();
        int reliances = groups.of().length;
        for (int fact : splice.out().stream().toArray()) {
            if (FactOrder.isReliance(old.type[fact])) {
                touched.set(old.customer[fact]);
                reliances--;
            }
        }
        int[] came = splice.placesOfMore();
        for (int fact : came) {
            if (FactOrder.isReliance(facts.type[fact])) {
                touched.set(facts.customer[fact]);
                reliances++;
            }
        }
        return groups.with(facts, touched, reliances, came.length);
    }

    private static CompressedRows.Key supplier(FactColumns facts) {
        return fact -> FactOrder.isReliance(facts.type[fact]) ? facts.supplier[fact] : CompressedRows.LEFT_OUT;
    }

    private static CompressedRows.Key whole(FactColumns facts) {
        return fact -> isPart(facts, fact) ? facts.supplier[fact] : CompressedRows.LEFT_OUT;
    }

    private static CompressedRows.Key part(FactColumns facts) {
        return fact -> isPart(facts, fact) ? facts.customer[fact] : CompressedRows.LEFT_OUT;
    }

    private static boolean isPart(FactColumns facts, int fact) {
        return facts.type[fact] == FactType.PART_OF.ordinal();
    }

    private static CompressedRows.Key payer(FactColumns facts) {
        return fact -> {
            FactType type = FactType.at(facts.type[fact]);
            return type.isReliance() && type.isPayment() ? from(facts, fact) : CompressedRows.LEFT_OUT;
        };
    }

    private static int from(FactColumns facts, int fact) {
        return FactType.at(facts.type[fact]).endRelies() ? facts.supplier[fact] : facts.customer[fact];
    }

    long bytes() {
        return 4L * (groups.ofCustomer().length + groups.start().length + groups.of().length)
                + bySupplier.bytes()
                + byWhole.bytes()
                + byPart.bytes()
                + deals.bytes()
                + byPayer.bytes();
    }
}
