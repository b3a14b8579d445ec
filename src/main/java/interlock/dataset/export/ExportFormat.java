package interlock.dataset.export;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The forms in which the market leaves the product. */
public enum ExportFormat {
    /** Our own files in a zip: what is imported again is the same market. */
    ZIP("application/zip"),
    /** For Gephi, yEd and Cytoscape: entities, deals and facts; sources are ids on the facts. */
    GRAPHML("application/graphml+xml"),
    JSON("application/json"),
    /** A script for cypher-shell, which fills an empty Neo4j or brings a full one up to it. */
    CYPHER("text/plain; charset=utf-8");

    private final String mediaType;

    ExportFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /** How the name of such a file ends, with the dot. */
    public String ending() {
        return "." + name().toLowerCase(Locale.ROOT);
    }

    /** The format that a file's name asks for. */
    public static Optional<ExportFormat> of(String fileName) {
        return Arrays.stream(values())
                .filter(format -> fileName.endsWith(format.ending()))
                .findFirst();
    }
}
