package interlock.http.notes;

import interlock.dataset.Fault;
import interlock.dataset.FaultyDataSet;
import interlock.dataset.Table;
import interlock.dataset.history.Version;
import interlock.notes.Found;
import interlock.notes.Noted;
import interlock.notes.Outcome;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What was written, or would be, and what became of records, as JSON tells it. */
final class NoteJson {
    private NoteJson() {}

    static Map<String, Object> of(Noted noted, boolean done) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("dataSet", noted.dataSet());
        json.put("done", done);
        json.put("change", noted.change());
        json.put("summary", noted.changes().toString());
        json.put("records", noted.records().stream().map(NoteJson::of).toList());
        json.put("warnings", noted.warnings().stream().map(NoteJson::of).toList());
        return json;
    }

    private static Map<String, @Nullable Object> of(Outcome outcome) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("records", outcome.table().word());
        json.put("id", outcome.id());
        json.put("deed", outcome.deed().word());
        json.put("owner", outcome.owner());
        json.put("back", outcome.back());
        json.put("before", plain(outcome.table(), outcome.before()));
        json.put("after", plain(outcome.table(), outcome.after()));
        return json;
    }

    static Map<String, Object> of(Found found) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("records", found.table().word());
        json.put("id", found.id());
        json.put("owner", found.owner());
        json.put("cells", NoteFields.plain(found.table(), found.cells()));
        return json;
    }

    private static @Nullable Map<String, String> plain(Table table, @Nullable Map<String, String> cells) {
        return cells == null ? null : NoteFields.plain(table, cells);
    }

    static Map<String, @Nullable Object> of(Version version) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("records", version.table().word());
        json.put("id", version.of());
        json.put("dataSet", version.dataSet());
        json.put("number", version.number());
        json.put("change", version.change());
        json.put("at", version.at().toString());
        json.put("by", version.by());
        json.put("deed", version.deed().word());
        json.put("origin", version.origin());
        json.put("back", version.returned());
        json.put("cells", plain(version.table(), version.cells()));
        return json;
    }

    /** Each fault at its record, which is the first, second … of its list, and at its field. */
    static NoteProblem problem(FaultyDataSet faulty) {
        int count = faulty.count();
        return new NoteProblem(
                        422,
                        "faulty-note",
                        "The note has " + count + (count == 1 ? " fault" : " faults") + "; nothing was written",
                        "Mend the fields that are named and send it again")
                .with("count", count)
                .with("faults", faulty.shown().stream().map(NoteJson::of).toList());
    }

    private static Map<String, Object> of(Fault fault) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put(
                "records",
                Stream.of(Table.values())
                        .filter(table -> table.file().equals(fault.file()))
                        .map(Table::word)
                        .findFirst()
                        .orElse(fault.file()));
        json.put("place", fault.line());
        json.put("field", NoteFields.ofColumn(Objects.requireNonNullElse(fault.column(), "")));
        json.put("problem", fault.problem());
        json.put("found", fault.found());
        json.put("remedy", fault.remedy());
        return json;
    }

    /** The changes of a data set, the latest first, each with the records that it touched. */
    static List<Map<String, @Nullable Object>> changes(List<Version> latestFirst) {
        Map<Long, List<Version>> byChange = new LinkedHashMap<>();
        latestFirst.stream()
                .filter(version -> version.number() > 0)
                .forEach(version -> byChange.computeIfAbsent(version.change(), any -> new ArrayList<>())
                        .add(version));
        Map<String, Version> last = new LinkedHashMap<>();
        latestFirst.forEach(version ->
                last.merge(version.of(), version, (one, other) -> one.number() > other.number() ? one : other));
        return byChange.values().stream()
                .map(versions -> change(versions, last))
                .toList();
    }

    private static Map<String, @Nullable Object> change(List<Version> versions, Map<String, Version> last) {
        Version first = versions.getFirst();
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("change", first.change());
        json.put("at", first.at().toString());
        json.put("by", first.by());
        json.put(
                "undoable",
                versions.stream().allMatch(version -> version.isSameState(last.getOrDefault(version.of(), version))));
        json.put("records", versions.stream().map(NoteJson::of).toList());
        return json;
    }
}
