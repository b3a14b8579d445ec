package interlock.notes;

import interlock.dataset.Changes;
import interlock.dataset.Fault;
import java.util.List;

/**
 * What was written, or would be.
 *
 * @param change its number in the data set; 0 where nothing changes
 * @param records what becomes of each record
 * @param warnings what looks wrong all the same
 */
public record Noted(String dataSet, long change, Changes changes, List<Outcome> records, List<Fault> warnings) {}
