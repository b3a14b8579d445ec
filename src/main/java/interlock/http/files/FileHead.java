package interlock.http.files;

import io.javalin.http.Context;

/**
 * What the head of a file says of it: in its name what was asked and the fingerprint of what was answered, and in the header
 * {@code Link} the address that asks the same again.
 */
final class FileHead {
    /** A server sends no more than 8,192 bytes of headers in all. */
    private static final int LONGEST_LINK = 4_000;

    private FileHead() {}

    /**
     * @param asked what was asked, in letters that a name of a file may have
     * @param fingerprint of what was answered; empty where the file goes out before it is known
     * @param ending of the name, without a dot
     * @param address of the page where the same is asked
     */
    static void send(
            Context context, String asked, String fingerprint, String ending, String mediaType, String address) {
        context.contentType(mediaType)
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"interlock-" + asked + (fingerprint.isEmpty() ? "" : "-" + fingerprint)
                                + "." + ending + "\"");
        String link = "<" + address + ">; rel=\"describedby\"; type=\"text/html\"";
        if (link.length() <= LONGEST_LINK) {
            context.header("Link", link);
        }
    }

    /** Where the page is, as the caller wrote it. */
    static String page(Context context) {
        return context.scheme() + "://" + context.host();
    }
}
