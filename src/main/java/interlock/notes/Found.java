package interlock.notes;

import interlock.dataset.Table;
import java.util.Map;

/**
 * A record that is there.
 *
 * @param owner the data set that brought it
 * @param cells by column, as a file has them; those that are empty are left out
 */
public record Found(Table table, String id, String owner, Map<String, String> cells) {}
