package interlock.dataset.check;

import interlock.dataset.Fault;
import interlock.dataset.Faults;
import interlock.dataset.Place;
import interlock.dataset.Row;
import interlock.model.FactType;
import interlock.model.Preference;
import interlock.model.Standing;
import interlock.text.FullStop;
import interlock.text.Suggestions;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rules of facts: each by itself, against what it names, and against the facts before it. */
final class FactRules {
    private final Faults faults;
    private final KnownIds ends;
    private final KnownIds deals;
    private final KnownIds sources;
    private final Suggestions types = Suggestions.among(FactType.names()).forTheFirst(KnownIds.HINTS);
    private final DuplicateFinder ids = DuplicateFinder.byId();
    private final Map<FactType, DuplicateFinder> facts = new EnumMap<>(FactType.class);
    private final PartOfCycles parts = new PartOfCycles();

    FactRules(Faults faults, KnownIds entities, KnownIds deals, KnownIds sources) {
        this.faults = faults;
        this.deals = deals;
        this.sources = sources;
        this.ends = new KnownIds();
        ends.addAll(entities);
        ends.addAll(deals);
    }

    void check(Row row, SaidOnce once) {
        RowCheck check = new RowCheck(row, once, faults);
        check.id(ids);
        Optional<FactType> type = type(check);
        exists(check, ":START_ID", "start");
        exists(check, ":END_ID", "end");
        AmountRules.amount(check);
        AmountRules.measured(check, AmountRules.QUANTITY, "quantityUnit");
        AmountRules.measured(check, AmountRules.SHARE, "shareOf");
        share(check, "shareMin");
        share(check, "shareMax");
        check.oneOf("status", Standing.statuses(), "status is not known");
        preference(check);
        days(check);
        deal(check);
        check.sources(sources);
        if (row.given("statement") && !FullStop.ends(row.text("statement"))) {
            check.cell("statement", "statement does not end with a full stop", row.text("statement"), "");
        }
        type.ifPresent(known -> typed(check, known));
    }

    /** The faults that only show when all facts are read. */
    void finish() {
        parts.tell(faults);
    }

    private Optional<FactType> type(RowCheck check) {
        String name = check.row().text(":TYPE");
        Optional<FactType> known = FactType.of(name);
        if (known.isEmpty() && !name.isEmpty()) {
            String near =
                    types.nearest(name).map(found -> "nearest " + found + "; ").orElse("");
            check.cell(":TYPE", "relationship type is not known", name, near + Fault.allowed(FactType.names()));
        }
        return known;
    }

    private void exists(RowCheck check, String column, String side) {
        String id = check.row().text(column);
        if (!id.isEmpty() && ends.lacks(id)) {
            check.cell(column, side + " does not exist", id, ends.nearest(id));
        }
    }

    private void typed(RowCheck check, FactType type) {
        Row row = check.row();
        String start = row.text(":START_ID");
        String end = row.text(":END_ID");
        String startKind = ends.kind(start);
        String endKind = ends.kind(end);
        fits(check, ":START_ID", type + " cannot start at this kind", startKind, type.fromLabels());
        fits(check, ":END_ID", type + " cannot end at this kind", endKind, type.toLabels());
        if (type.joinsAlike() && startKind != null && endKind != null && !startKind.equals(endKind)) {
            check.fault(
                    ":END_ID",
                    type + " joins two kinds",
                    "a " + startKind + " and a " + endKind,
                    "allowed: both ends of the same kind");
        }
        if (!start.isEmpty() && start.equals(end)) {
            check.fault(":END_ID", type + " joins an entity with itself", start, "");
        }
        words(check, type);
        if (type == FactType.PARTY_TO && row.given("deal") && !row.text("deal").equals(end)) {
            check.fault("deal", "PARTY_TO names another deal than its end", row.text("deal"), "allowed: " + end);
        }
        same(check, type);
    }

    /** A row that was checked and stays. */
    void keep(Row row) {
        if (row.text(":TYPE").equals(FactType.PART_OF.name())) {
            parts.add(row.text(":START_ID"), row.text(":END_ID"), row.place());
        }
    }

    /** A row that was checked and is left out. */
    void forget(Row row) {
        ids.forget(row);
        facts.values().forEach(finder -> finder.forget(row));
    }

    private static void fits(
            RowCheck check, String column, String problem, @Nullable String kind, List<String> allowed) {
        if (kind != null && !allowed.contains(kind)) {
            String found = check.row().text(column) + " is a " + kind;
            check.fault(column, problem, found, Fault.allowed(allowed));
        }
    }

    private static void preference(RowCheck check) {
        check.oneOf("preference", Preference.words(), "preference is not known");
        String preference = check.row().text("preference");
        boolean exclusive = Boolean.TRUE.equals(check.row().value("exclusive"));
        if (!preference.isEmpty() && exclusive != preference.equals(Preference.EXCLUSIVE.word())) {
            check.fault(
                    "preference",
                    "preference exclusive and exclusive true go together",
                    preference + (exclusive ? ", and exclusive is true" : ", and exclusive is not true"),
                    "");
        }
    }

    private static void words(RowCheck check, FactType type) {
        Row row = check.row();
        if (type == FactType.SUPPLIES && !row.given("what")) {
            check.fault("what", "SUPPLIES does not say what", "", "");
        }
        if (type == FactType.RIVALS && !row.given("market")) {
            check.fault("market", "RIVALS does not say in which market", "", "");
        }
        if (type != FactType.OWNS && row.given("control")) {
            check.fault("control", "control belongs to OWNS only", String.valueOf(row.value("control")), "");
        }
        if (type != FactType.RIVALS && row.given("market")) {
            check.fault("market", "market belongs to RIVALS only", row.text("market"), "");
        }
    }

    private void same(RowCheck check, FactType type) {
        Row before = facts.computeIfAbsent(type, any -> new DuplicateFinder(new FactIdentity(any)))
                .before(check.row());
        if (before != null) {
            check.fault(
                    "id",
                    "the same fact as before",
                    before.id(),
                    "in " + seenFrom(check.row().place(), before.place()) + wayOut(type));
        }
    }

    /** Of a type that two have once, there is no second fact to tell apart. */
    private static String wayOut(FactType type) {
        return type.isOncePerPair() ? "" : "; leave one out, or say in statement or what tells them apart";
    }

    private static String seenFrom(Place here, Place there) {
        return there.file().equals(here.file()) ? "line " + there.line() : there.toString();
    }

    private static void share(RowCheck check, String column) {
        Double share = check.row().number(column);
        if (share != null && share > 1) {
            check.cell(column, "a share is a fraction from 0 to 1", share.toString(), "allowed: such as 0.25 for 25 %");
        }
    }

    private static void days(RowCheck check) {
        Row row = check.row();
        if (!row.given("announced") && !row.given("since")) {
            check.fault("announced", "neither announced nor since", "", "allowed: a day in one of them, or in both");
        }
        LocalDate since = row.day("since");
        LocalDate announced = row.day("announced");
        LocalDate until = row.day("until");
        if (until == null) {
            return;
        }
        if (since != null && !until.isAfter(since)) {
            check.fault("until", "until is not after since", until + " <= " + since, "");
        } else if (since == null && announced != null && until.isBefore(announced)) {
            check.fault("until", "until is before announced", until + " < " + announced, "");
        }
    }

    private void deal(RowCheck check) {
        String deal = check.row().text("deal");
        if (!deal.isEmpty() && deals.lacks(deal)) {
            check.cell("deal", "deal does not exist", deal, deals.nearest(deal));
        }
    }
}
