package interlock.story;

import interlock.question.ParameterLines;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** Markdown as blocks, by CommonMark. Markup of HTML stays text, and an image is a link: a story brings nothing that runs or loads. */
final class MarkdownBlocks {
    private static final Parser PARSER =
            Parser.builder().includeSourceSpans(IncludeSourceSpans.BLOCKS).build();

    /** Deeper than people write; what is deeper is left out and told. */
    private static final int DEEPEST = 30;

    /** An address on the web, or one of the page's own. */
    private static final Pattern ADDRESS = Pattern.compile("(https?://|/(?!/)).*", Pattern.CASE_INSENSITIVE);

    private final int before;
    private final AskedBlock asked;
    private final ParameterLines.Faults faults;

    /** @param before how many lines stand before the Markdown */
    MarkdownBlocks(int before, AskedBlock asked, ParameterLines.Faults faults) {
        this.before = before;
        this.asked = asked;
        this.faults = faults;
    }

    List<Block> read(String markdown) {
        return blocks(PARSER.parse(markdown), 0);
    }

    private List<Block> blocks(Node parent, int depth) {
        List<Block> blocks = new ArrayList<>();
        if (depth > DEEPEST) {
            return List.of(
                    broken(lineOf(parent), "lists or quotes are more than " + DEEPEST + " deep", "write them flatter"));
        }
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            switch (node) {
                case Heading heading -> blocks.add(new Block.Heading(heading.getLevel(), spans(heading)));
                case Paragraph paragraph -> blocks.add(new Block.Paragraph(spans(paragraph)));
                case BulletList list -> blocks.add(new Block.ItemList(false, 1, items(list, depth)));
                case OrderedList list ->
                    blocks.add(new Block.ItemList(
                            true,
                            list.getMarkerStartNumber() == null ? 1 : list.getMarkerStartNumber(),
                            items(list, depth)));
                case BlockQuote quote -> blocks.add(new Block.Quote(blocks(quote, depth + 1)));
                case FencedCodeBlock fenced -> blocks.add(fenced(fenced));
                case IndentedCodeBlock code -> blocks.add(new Block.Code(code.getLiteral()));
                case HtmlBlock markup -> blocks.add(new Block.Paragraph(List.of(new Span.Text(markup.getLiteral()))));
                case ThematicBreak rule -> blocks.add(new Block.Rule());
                default -> blocks.addAll(blocks(node, depth + 1));
            }
        }
        return blocks;
    }

    private List<List<Block>> items(ListBlock list, int depth) {
        List<List<Block>> items = new ArrayList<>();
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            items.add(blocks(item, depth + 1));
        }
        return items;
    }

    private Block fenced(FencedCodeBlock fenced) {
        String info =
                String.valueOf(fenced.getInfo() == null ? "" : fenced.getInfo()).strip();
        String word = info.toLowerCase(Locale.ROOT);
        int line = before
                + (fenced.getSourceSpans().isEmpty()
                        ? 0
                        : fenced.getSourceSpans().getFirst().getLineIndex() + 1);
        if (!AskedBlock.isFor(word)) {
            String near = AskedBlock.nearest(word);
            return near.isEmpty()
                    ? new Block.Code(fenced.getLiteral())
                    : broken(line, "there is no block '" + info + "'", "did you mean '" + near + "'?");
        }
        try {
            return asked.read(line, word, fenced.getLiteral());
        } catch (AskedBlock.Unreadable e) {
            return broken(e.line, String.valueOf(e.getMessage()), e.instead);
        }
    }

    private int lineOf(Node node) {
        return before
                + (node.getSourceSpans().isEmpty()
                        ? 0
                        : node.getSourceSpans().getFirst().getLineIndex() + 1);
    }

    private Block broken(int line, String found, String instead) {
        faults.add(line, found, instead);
        return new Block.Broken(line, found, instead);
    }

    private static List<Span> spans(Node parent) {
        return spans(parent, 0);
    }

    /** What is nested deeper than people write loses its emphasis. */
    private static List<Span> spans(Node parent, int depth) {
        List<Span> spans = new ArrayList<>();
        if (depth > DEEPEST) {
            return spans;
        }
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            switch (node) {
                case Text text -> spans.add(new Span.Text(text.getLiteral()));
                case SoftLineBreak soft -> spans.add(new Span.Text(" "));
                case HardLineBreak hard -> spans.add(new Span.LineBreak());
                case Code code -> spans.add(new Span.Code(code.getLiteral()));
                case HtmlInline markup -> spans.add(new Span.Text(markup.getLiteral()));
                case Emphasis emphasis -> spans.add(new Span.Emphasis(spans(emphasis, depth + 1)));
                case StrongEmphasis strong -> spans.add(new Span.Strong(spans(strong, depth + 1)));
                case Link link -> spans.addAll(link(link.getDestination(), spans(link, depth + 1)));
                case Image image -> spans.addAll(link(image.getDestination(), spans(image, depth + 1)));
                default -> spans.addAll(spans(node, depth + 1));
            }
        }
        return spans;
    }

    private static List<Span> link(String address, List<Span> content) {
        return ADDRESS.matcher(address).matches() ? List.of(new Span.Link(address, content)) : content;
    }
}
