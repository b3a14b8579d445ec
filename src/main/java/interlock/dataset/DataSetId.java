package interlock.dataset;

import interlock.text.Abridged;

/** The name of a data set, which each of its entities and facts knows. */
public final class DataSetId {
    private static final int LONGEST = 100;

    private DataSetId() {}

    /**
     * The id that a folder or a zip of this name has.
     *
     * @throws NotADataSet where it is no lower-case slug
     */
    public static String of(String fileName) {
        String name = fileName.replaceFirst("/$", "").replaceFirst("(?i)\\.zip$", "");
        if (name.length() > LONGEST) {
            throw new NotADataSet("'" + Abridged.text(name, LONGEST) + "' has " + name.length()
                    + " characters, but the name of a data set may have at most " + LONGEST);
        }
        if (!Slug.is(name)) {
            throw new NotADataSet(
                    "'" + name + "' cannot name a data set: it is the name of its folder or zip, of letters"
                            + " a-z, digits and single hyphens between, such as '" + suggestion(name) + "'");
        }
        return name;
    }

    private static String suggestion(String name) {
        String slug = Slug.of(name);
        return slug.isEmpty() ? "my-market" : slug;
    }
}
