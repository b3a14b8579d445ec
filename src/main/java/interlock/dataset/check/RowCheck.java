package interlock.dataset.check;

import interlock.dataset.Fault;
import interlock.dataset.Faults;
import interlock.dataset.Row;
import interlock.dataset.Slug;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/** Tells the faults of one row that lie in how its cells stand to each other and to what is allowed in them. */
final class RowCheck {
    private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");

    private final Row row;
    private final SaidOnce once;
    private final Faults faults;

    RowCheck(Row row, SaidOnce once, Faults faults) {
        this.row = row;
        this.once = once;
        this.faults = faults;
    }

    Row row() {
        return row;
    }

    /** One of the row: of how its cells stand to each other, or to other rows. */
    void fault(String column, String problem, String found, String remedy) {
        faults.add(row.place(), column, problem, found, remedy);
    }

    /** One that a cell has by itself, whatever else the row says. */
    void cell(String column, String problem, String found, String remedy) {
        once.tell(faults, row.place(), column, problem, found, remedy);
    }

    /** The id is a slug and not used before. */
    void id(DuplicateFinder used) {
        String id = row.id();
        if (id.isEmpty()) {
            return;
        }
        slug("id");
        Row before = used.before(row);
        if (before != null) {
            fault("id", "id is already used", id, "first in " + before.place());
        }
    }

    /** The cell is empty or an id as we have them. */
    void slug(String column) {
        String found = row.text(column);
        if (!found.isEmpty() && !Slug.is(found)) {
            cell(
                    column,
                    column + " is not a lower-case slug",
                    found,
                    "allowed: letters a-z, digits and single hyphens between");
        }
    }

    void label(String only) {
        if (!row.list(":LABEL").equals(List.of(only))) {
            cell(":LABEL", ":LABEL is not " + only, String.join(";", row.list(":LABEL")), "allowed: " + only);
        }
    }

    void address() {
        matches("url", ADDRESS, "url is not a web address", "allowed: http:// or https:// and no spaces");
    }

    void matches(String column, Pattern pattern, String problem, String allowed) {
        String found = row.text(column);
        if (!found.isEmpty() && !pattern.matcher(found).matches()) {
            cell(column, problem, found, allowed);
        }
    }

    /** The cell is empty or one of {@code allowed}. */
    void oneOf(String column, Collection<String> allowed, String problem) {
        String found = row.text(column);
        if (!found.isEmpty() && !allowed.contains(found)) {
            cell(column, problem, found, Fault.allowed(allowed));
        }
    }

    void sources(KnownIds sources) {
        for (String source : row.list("sources")) {
            if (!source.isEmpty() && sources.lacks(source)) {
                cell("sources", "source does not exist", source, sources.nearest(source));
            }
        }
    }
}
