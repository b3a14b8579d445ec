package interlock.dataset;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** The four files of a data set with their columns, as DATA.md has them. */
public enum Table {
    /** Agreements of two or more parties. */
    DEALS(
            "deals.csv",
            "id:ID,:LABEL,title,announced:date,amountMin:long,amountMax:long,amountQualifier,currency,about,"
                    + "sources:string[]",
            "",
            List.of("id", "title", "announced", "sources")),
    /** Companies, models, clouds, chips and products. */
    ENTITIES(
            "entities.csv",
            "id:ID,:LABEL,name,aliases:string[],country,released:date,tier,about,url,completeFor:string[],"
                    + "completeAsOf:date",
            "segment:string[],ticker,wikidata,completeSince:date",
            List.of("id", "name")),
    /** What joins two entities, or an entity and a deal. */
    FACTS(
            "facts.csv",
            ":START_ID,:TYPE,:END_ID,id,amountMin:long,amountMax:long,amountQualifier,currency,quantityMin:double,"
                    + "quantityMax:double,quantityUnit,shareMin:double,shareMax:double,shareOf,what,market,status,"
                    + "exclusive:boolean,announced:date,since:date,until:date,deal,statement,sources:string[]",
            "preference,control:boolean",
            List.of(":START_ID", ":TYPE", ":END_ID", "id", "status", "statement", "sources")),
    /** Documents that support facts. */
    SOURCES(
            "sources.csv",
            "id:ID,:LABEL,title,publisher,url,language,published:date,retrieved:date,licence",
            "kind,origin",
            List.of("id", "title", "publisher", "language", "retrieved"));

    private final String file;
    private final List<Column> columns;
    private final List<Column> optional;
    private final List<String> required;
    private final Map<String, Integer> places = new HashMap<>();

    /**
     * @param header the columns that every file has
     * @param optional those that it may have too
     * @param required the names of the columns that no row may leave empty
     */
    Table(String file, String header, String optional, List<String> required) {
        this.file = file;
        this.optional = columns(optional);
        this.columns =
                Stream.concat(columns(header).stream(), this.optional.stream()).toList();
        this.required = required;
        if (columns.size() > Row.MOST_COLUMNS) {
            throw new IllegalArgumentException(
                    file + " has " + columns.size() + " columns, and a row holds " + Row.MOST_COLUMNS);
        }
        for (int i = 0; i < columns.size(); i++) {
            places.put(columns.get(i).name(), i);
        }
    }

    private static List<Column> columns(String headers) {
        return Stream.of(headers.split(","))
                .filter(header -> !header.isEmpty())
                .map(Column::of)
                .toList();
    }

    /** What its rows are called, such as {@code facts}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The name of its file, such as {@code facts.csv}. */
    public String file() {
        return file;
    }

    /** A line of its file, from 1; 0 for the file as a whole. */
    public Place at(long line) {
        return new Place(file, line);
    }

    /** All of them, in the order in which we write them; a file may have them in any other. */
    public List<Column> columns() {
        return columns;
    }

    /** Whether a file may do without the column. */
    public boolean isOptional(Column column) {
        return optional.contains(column);
    }

    /** The columns as they stand in the file's first line, such as {@code amountMin:long}. */
    public List<String> headers() {
        return columns.stream().map(Column::header).toList();
    }

    /** The names of the columns that no row may leave empty. */
    public List<String> required() {
        return required;
    }

    /**
     * Where a column stands, from 0.
     *
     * @throws IllegalArgumentException where there is no such column
     */
    public int place(String column) {
        Integer place = places.get(column);
        if (place == null) {
            throw new IllegalArgumentException(file + " has no column " + column);
        }
        return place;
    }
}
