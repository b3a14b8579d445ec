package interlock.model;

/** What a node is that is no entity of the market: what the facts are agreed in, rest on and came with. */
public enum RecordKind implements NodeKind {
    /** An agreement of two or more parties, of which facts are the legs. */
    DEAL("Deal", "deals"),
    /** A document that supports facts. */
    SOURCE("Source", "sources"),
    /** The files that were loaded together. */
    DATA_SET("DataSet", "data sets"),
    /** What became of a record that was written on the page, at one time. */
    VERSION("Version", "versions");

    private final String label;
    private final String plural;

    RecordKind(String label, String plural) {
        this.label = label;
        this.plural = plural;
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public String plural() {
        return plural;
    }
}
