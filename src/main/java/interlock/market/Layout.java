package interlock.market;

import interlock.model.FactType;
import java.util.function.IntUnaryOperator;

/** How the facts of a market lie, by whom and in what they join: the same for all markets of the same facts. */
record Layout(
        Groups groups,
        CompressedRows bySupplier,
        CompressedRows byWhole,
        CompressedRows byPart,
        CompressedRows byPayer,
        Deals deals,
        IdOrder order) {

    static Layout of(Entities entities, FactColumns facts, String[] deals) {
        return of(entities, facts, deals, new IdOrder(entities.ids()));
    }

    /** @param order that of the entities, which other facts of them do not change */
    static Layout of(Entities entities, FactColumns facts, String[] deals, IdOrder order) {
        Groups groups = Groups.of(facts, entities.count());
        int reliances = groups.of().length;
        return new Layout(
                groups,
                CompressedRows.of(reliances, entities.count(), fact -> facts.supplier[fact]),
                parts(entities, facts, fact -> facts.supplier[fact]),
                parts(entities, facts, fact -> facts.customer[fact]),
                CompressedRows.of(
                        reliances,
                        entities.count(),
                        fact -> FactType.at(facts.type[fact]).isPayment()
                                ? from(facts, fact)
                                : CompressedRows.LEFT_OUT),
                Deals.of(deals, facts),
                order);
    }

    private static CompressedRows parts(Entities entities, FactColumns facts, IntUnaryOperator end) {
        return CompressedRows.of(
                facts.size,
                entities.count(),
                fact -> facts.type[fact] == FactType.PART_OF.ordinal()
                        ? end.applyAsInt(fact)
                        : CompressedRows.LEFT_OUT);
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
