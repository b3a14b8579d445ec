package interlock.dataset;

import java.util.Set;

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

    /**
     * How many bytes an id may have in UTF-8. Neo4j's range indexes, which hold to the uniqueness of ids, take 8 KB; one
     * that a person can still read has far fewer.
     */
    public static final int LONGEST_ID = 500;

    private static final int LONGEST_PLAIN = 100;
    private static final int LONGEST_TEXT = 2_000;
    private static final int LONGEST_PROSE = 20_000;
    private static final int LONGEST_LIST = 100_000;
    private static final Set<String> IDS = Set.of("id", "deal", "origin", "sources");
    private static final Set<String> PROSE = Set.of("about", "statement");

    /** How many bytes a cell may have in UTF-8. */
    public int mostBytes() {
        return switch (type) {
            case LONG, DOUBLE, DATE, BOOLEAN -> LONGEST_PLAIN;
            case LABEL, END -> LONGEST_ID;
            case LIST -> LONGEST_LIST;
            case TEXT -> PROSE.contains(name) ? LONGEST_PROSE : mostBytesOfAnItem();
        };
    }

    /** How many bytes one item of a list may have in UTF-8. */
    public int mostBytesOfAnItem() {
        return IDS.contains(name) ? LONGEST_ID : LONGEST_TEXT;
    }

    /** Whether the cell is a property of the node or fact, and not its label, type or end. */
    public boolean isProperty() {
        return type != Type.LABEL && type != Type.END;
    }
}
