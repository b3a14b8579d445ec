package interlock.dataset.mapping;

import interlock.dataset.BlockReport;
import interlock.dataset.Faults;
import interlock.dataset.Slug;
import interlock.dataset.Table;
import interlock.dataset.mapping.RowMaker.Made;
import java.util.List;

/** One id never stands for two names: neither where it is made, nor where another row names it. */
final class NameRules {
    private static final List<String> ENDS = List.of(":START_ID", ":END_ID", "deal");

    private NameRules() {}

    static void check(Table table, Made made, Names names, BlockReport report, Faults faults) {
        if (table == Table.FACTS) {
            for (String column : ENDS) {
                String name = made.names().getOrDefault(column, "");
                if (!name.isEmpty()) {
                    tell(made, column, name, names.of(made.cell(table, column)), faults);
                }
            }
            return;
        }
        String name = made.names().getOrDefault("id", "");
        if (!name.isEmpty()) {
            Names.First before = names.before(made.cell(table, "id"), name, made.place());
            tell(made, "id", name, before, faults);
            if (before != null && !before.name().equals(name) && Names.isOne(name, before.name())) {
                report.countNoted("a name in another spelling of the same");
            }
        }
    }

    private static void tell(
            Made made,
            String column,
            String name,
            Names.@org.jspecify.annotations.Nullable First before,
            Faults faults) {
        if (before != null && !Names.isOne(name, before.name())) {
            faults.add(
                    made.place(),
                    column,
                    "one id would stand for two names",
                    "'" + name + "'",
                    "'" + before.name() + "' in " + before.place() + " has the id " + Slug.of(name)
                            + " too; give one of them another id");
        }
    }
}
