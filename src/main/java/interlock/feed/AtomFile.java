package interlock.feed;

import interlock.text.Language;
import java.io.StringWriter;
import java.net.URI;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** A feed as Atom (RFC 4287). */
public final class AtomFile {
    public static final String MEDIA_TYPE = "application/atom+xml";
    private static final String NAMESPACE = "http://www.w3.org/2005/Atom";
    /** Where nothing has changed yet. */
    private static final String NEVER = "2000-01-01";

    private final XMLStreamWriter out;
    private final URI site;

    private AtomFile(XMLStreamWriter out, URI site) {
        this.out = out;
        this.site = site;
    }

    /**
     * The text of the file.
     *
     * @param self its own address
     * @param site what the paths of the page are resolved against
     */
    public static String of(Feed feed, URI self, URI site) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter out = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            new AtomFile(out, site).write(feed, self);
            out.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("Text in memory can always be written", e);
        }
        return text.toString();
    }

    private void write(Feed feed, URI self) throws XMLStreamException {
        out.writeStartDocument("UTF-8", "1.0");
        out.setDefaultNamespace(NAMESPACE);
        out.writeStartElement(NAMESPACE, "feed");
        out.writeDefaultNamespace(NAMESPACE);
        out.writeAttribute("xml:lang", feed.language().code());
        element("id", feed.id());
        element("title", feed.title());
        element("subtitle", feed.about());
        element(
                "updated",
                moment(
                        feed.entries().isEmpty()
                                ? NEVER
                                : feed.entries().getFirst().day()));
        out.writeStartElement(NAMESPACE, "author");
        element("name", "Interlock");
        out.writeEndElement();
        link("self", self.toString(), "");
        link("alternate", Feed.address(site, feed.page(), feed.language()), "");
        for (Feed.Entry entry : feed.entries()) {
            write(entry, feed.language());
        }
        out.writeEndElement();
        out.writeEndDocument();
    }

    private void write(Feed.Entry entry, Language language) throws XMLStreamException {
        out.writeStartElement(NAMESPACE, "entry");
        element("id", entry.id());
        element("title", entry.title());
        element("updated", moment(entry.day()));
        element("published", moment(entry.day()));
        link("alternate", Feed.address(site, entry.page(), language), "");
        for (Map<String, Object> source : entry.sources()) {
            String address = EntryText.link(source);
            if (!address.isEmpty()) {
                link("via", address, String.valueOf(source.getOrDefault("title", "")));
            }
        }
        element("summary", entry.summary());
        out.writeStartElement(NAMESPACE, "content");
        out.writeAttribute("type", "html");
        out.writeCharacters(allowed(EntryText.html(entry, language)));
        out.writeEndElement();
        out.writeEndElement();
    }

    private void element(String name, String text) throws XMLStreamException {
        out.writeStartElement(NAMESPACE, name);
        out.writeCharacters(allowed(text));
        out.writeEndElement();
    }

    private void link(String relation, String address, String title) throws XMLStreamException {
        out.writeEmptyElement(NAMESPACE, "link");
        out.writeAttribute("rel", relation);
        out.writeAttribute("href", allowed(address));
        if (!title.isEmpty()) {
            out.writeAttribute("title", allowed(title));
        }
    }

    static String moment(Object day) {
        return day + "T00:00:00Z";
    }

    /** Without what XML cannot say at all, escaped or not. */
    private static String allowed(String text) {
        return text.codePoints()
                .filter(c ->
                        c == '\t' || c == '\n' || c >= 0x20 && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD || c > 0xFFFF)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
