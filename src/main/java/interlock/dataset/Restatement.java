package interlock.dataset;

import java.util.List;

/**
 * A record that another data set brought, and that this one says otherwise: as its own row has it, or, where it is
 * retracted, not at all.
 *
 * @param table of its own records
 * @param origin the data set that brought it
 */
public record Restatement(Table table, String id, String origin, boolean retracted, Place place) {
    /** The file in which a data set names them, beside its own four. */
    public static final String FILE = "corrections.csv";

    /** What is done to a record, as the file has it. */
    public static final String CORRECTED = "corrected";

    /** The same, where it stands no more. */
    public static final String RETRACTED = "retracted";

    /** The first line of the file. */
    public static final List<String> COLUMNS = List.of("dataSet", "records", "id", "deed");
}
