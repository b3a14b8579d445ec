package interlock.notes;

import interlock.dataset.Table;
import java.util.List;
import java.util.Map;

/**
 * What somebody wants to write.
 *
 * @param dataSet into which
 * @param records of each table, cells by the names of its columns, as its file would have them. One with the id of a record
 *     that is there corrects it; one without an id is new and gets one. An end, a deal or a source that is new too is named
 *     by its place, such as {@code #1}
 * @param retract ids of records that are to stand no more
 */
public record Draft(String dataSet, Map<Table, List<Map<String, String>>> records, List<String> retract) {
    /** Those of one table. */
    public List<Map<String, String>> of(Table table) {
        return records.getOrDefault(table, List.of());
    }

    /** Whether nothing is to be written. */
    public boolean isEmpty() {
        return retract.isEmpty() && records.values().stream().allMatch(List::isEmpty);
    }
}
