package interlock.dataset;

/** Where a record begins. */
record Place(Table table, long line) {
    @Override
    public String toString() {
        return table.file() + ":" + line;
    }
}
