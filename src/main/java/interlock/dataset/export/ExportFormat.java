package interlock.dataset.export;

import interlock.answers.MarketContents;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** The forms in which the market leaves the product: addresses, commands and the page offer each that stands here. */
public enum ExportFormat {
    /** Our own files in a zip: what is imported again is the same market. */
    ZIP("CSV files, zipped", "application/zip", "", CsvExport::zip),
    /** For Gephi, yEd and Cytoscape: entities, deals and facts; sources are ids on the facts. */
    GRAPHML("GraphML", "application/graphml+xml", "Sources but for their ids.", GraphMl::write),
    /** Everything as one object of lists, one row a line. */
    JSON("JSON", "application/json", "", JsonExport::write),
    /** A script for cypher-shell, which fills an empty Neo4j or brings a full one up to it. */
    CYPHER("Cypher script", "text/plain; charset=utf-8", "", CypherExport::write),
    /** For OpenSanctions, OpenAleph and what else reads FollowTheMoney: companies and what is completed between them. */
    FTM_JSON(
            "FollowTheMoney",
            "application/x-ndjson",
            "Models, clouds, chips, products, deals, and facts about them; what is not completed; amounts and shares that"
                    + " are ranges.",
            FollowTheMoney::write);

    /** Writes all of the contents as they are read, and leaves the stream open. */
    @FunctionalInterface
    interface Writer {
        void write(MarketContents contents, ExportNote note, OutputStream out) throws IOException;
    }

    private final String label;
    private final String mediaType;
    private final String leavesOut;
    private final Writer writer;

    ExportFormat(String label, String mediaType, String leavesOut, Writer writer) {
        this.label = label;
        this.mediaType = mediaType;
        this.leavesOut = leavesOut;
        this.writer = writer;
    }

    /** What a person chooses it by, such as {@code CSV files, zipped}. */
    public String label() {
        return label;
    }

    /** What the file is, as HTTP says it. */
    public String mediaType() {
        return mediaType;
    }

    /** What of a market it cannot carry, in words; empty where it carries everything. */
    public String leavesOut() {
        return leavesOut;
    }

    /** How the name of such a file ends, after the dot: {@code zip}, {@code ftm.json}. */
    public String extension() {
        return name().toLowerCase(Locale.ROOT).replace('_', '.');
    }

    /** The format that a file's name asks for: of two endings the longer. */
    public static Optional<ExportFormat> of(String fileName) {
        return Arrays.stream(values())
                .filter(format -> fileName.endsWith("." + format.extension()))
                .max(Comparator.comparingInt(format -> format.extension().length()));
    }

    void write(MarketContents contents, ExportNote note, OutputStream out) throws IOException {
        writer.write(contents, note, out);
    }
}
