package interlock.notes;

import interlock.dataset.Faults;
import interlock.dataset.Place;
import interlock.dataset.Table;
import java.util.List;
import java.util.Map;

/** What can be done to records that are there, beside the rules that each record keeps by itself. */
final class NoteRules {
    private static final String LABEL = ":LABEL";

    private NoteRules() {}

    /** A fact can be retracted, whoever brought it; an entity, a deal or a source where it is one's own. */
    static void retract(Market market, Draft draft, Faults faults) {
        for (int n = 1; n <= draft.retract().size(); n++) {
            String id = draft.retract().get(n - 1);
            Found now = market.find(id);
            Place place = new Place("retract", n);
            if (now == null) {
                faults.add(place, "retract", "what is retracted does not exist", id, "");
            } else if (now.table() != Table.FACTS && !now.owner().equals(draft.dataSet())) {
                faults.add(
                        place,
                        "retract",
                        "only facts of others can be retracted",
                        id,
                        "it is of the data set " + now.owner());
            }
        }
    }

    /** A record stays in its table, and an entity of its kind, since its facts rest on that. */
    static void keepKind(Market market, Map<Table, List<Map<String, String>>> records, Faults faults) {
        records.forEach((table, each) -> {
            for (int n = 1; n <= each.size(); n++) {
                Map<String, String> cells = each.get(n - 1);
                Found now = market.find(cells.getOrDefault("id", ""));
                if (now == null) {
                    continue;
                }
                if (now.table() != table) {
                    faults.add(
                            table.at(n),
                            "id",
                            "id is taken",
                            now.id(),
                            "it is one of the " + now.table().word() + " of the data set " + now.owner());
                } else if (table == Table.ENTITIES
                        && !cells.getOrDefault(LABEL, "").equals(now.cells().get(LABEL))) {
                    faults.add(
                            table.at(n),
                            LABEL,
                            "the kind of an entity cannot change",
                            cells.getOrDefault(LABEL, ""),
                            "it is " + now.cells().get(LABEL));
                }
            }
        });
    }
}
