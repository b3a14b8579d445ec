package interlock.dataset;

import java.util.regex.Pattern;

/** The name of a data set, which each of its entities and facts knows. */
public final class DataSetId {
    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private DataSetId() {}

    /**
     * The id that a folder or a zip of this name has.
     *
     * @throws NotADataSet where it is no lower-case slug
     */
    public static String of(String fileName) {
        String name = fileName.replaceFirst("/$", "").replaceFirst("(?i)\\.zip$", "");
        if (!SLUG.matcher(name).matches()) {
            throw new NotADataSet(
                    "'" + name + "' cannot name a data set: it is the name of its folder or zip, of letters"
                            + " a-z, digits and single hyphens between, such as '" + slug(name) + "'");
        }
        return name;
    }

    private static String slug(String name) {
        String slug = name.toLowerCase(java.util.Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        return slug.isEmpty() ? "my-market" : slug;
    }
}
