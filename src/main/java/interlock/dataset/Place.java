package interlock.dataset;

/**
 * Where something stands in the files that a person gave.
 *
 * @param file its name, such as {@code facts.csv}
 * @param line on which the record begins, from 1; 0 where the file as a whole is meant
 */
public record Place(String file, long line) {
    /** Such as {@code facts.csv:12}, or {@code facts.csv}. */
    @Override
    public String toString() {
        return file + (line > 0 ? ":" + line : "");
    }
}
