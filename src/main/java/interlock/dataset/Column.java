package interlock.dataset;

/**
 * One column of a table.
 *
 * @param header as it stands in the file, such as {@code amountMin:long}
 * @param name the header without its type, such as {@code amountMin}; for {@code :LABEL} and the like, the header
 * @param type how a cell is read
 */
public record Column(String header, String name, Type type) {
    /** What a cell holds; the words after the colon are those of {@code neo4j-admin database import}. */
    public enum Type {
        /** Any text; ids too. */
        TEXT,
        /** {@code string[]}: texts joined by semicolons. */
        LIST,
        /** {@code long}: a whole number of zero or more. */
        LONG,
        /** {@code double}: a number of zero or more, such as 0.25. */
        DOUBLE,
        /** {@code date}: year-month-day. */
        DATE,
        /** {@code boolean}: true, false, or empty for 'nobody said'. */
        BOOLEAN,
        /** {@code LABEL}: what the node is, joined by semicolons. */
        LABEL,
        /** {@code START_ID}, {@code END_ID} and {@code TYPE} of a fact. */
        END
    }

    /**
     * The column of a header such as {@code amountMin:long}.
     *
     * @throws IllegalArgumentException where the type is not known
     */
    public static Column of(String header) {
        int colon = header.indexOf(':');
        if (colon < 0) {
            return new Column(header, header, Type.TEXT);
        }
        Type type = switch (header.substring(colon + 1)) {
            case "ID" -> Type.TEXT;
            case "LABEL" -> Type.LABEL;
            case "START_ID", "END_ID", "TYPE" -> Type.END;
            case "string[]" -> Type.LIST;
            case "long" -> Type.LONG;
            case "double" -> Type.DOUBLE;
            case "date" -> Type.DATE;
            case "boolean" -> Type.BOOLEAN;
            default -> throw new IllegalArgumentException(header);
        };
        return new Column(header, colon == 0 ? header : header.substring(0, colon), type);
    }

    /** Whether the cell is a property of the node or fact, and not its label, type or end. */
    public boolean isProperty() {
        return type != Type.LABEL && type != Type.END;
    }
}
