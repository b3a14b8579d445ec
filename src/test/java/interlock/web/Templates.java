package interlock.web;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The templates of a module: their markup, with a NUL in place of each expression. Reads it from left to right, once. */
final class Templates {
    private static final Pattern EXPRESSION_MAY_BEGIN = Pattern.compile("[(,=:\\[!&|?{}>\\n]\\s*$|\\breturn\\s*$");
    private static final Pattern LITERAL =
            Pattern.compile("/(?:\\\\.|\\[(?:\\\\.|[^\\]\\\\\\n])*]|[^/\\\\\\n])+/[a-z]*");

    private final String source;
    private final List<String> found = new ArrayList<>();
    private int at = 0;

    private Templates(String source) {
        this.source = source;
    }

    static List<String> in(String source) {
        Templates templates = new Templates(source);
        while (templates.at < source.length()) {
            templates.code();
        }
        return templates.found;
    }

    /** Up to the brace that ends an expression, or to the end. */
    private void code() {
        int depth = 1;
        while (at < source.length()) {
            char c = source.charAt(at);
            if (c == '\'' || c == '"') {
                text(c);
            } else if (c == '`') {
                boolean markup = source.substring(0, at).endsWith("html")
                        || source.substring(0, at).endsWith("svg");
                at++;
                template(markup);
            } else if (source.startsWith("//", at)) {
                at = orEnd(source.indexOf('\n', at));
            } else if (source.startsWith("/*", at)) {
                at = orEnd(source.indexOf("*/", at)) + 2;
            } else if (c == '/' && isExpression()) {
                Matcher literal = LITERAL.matcher(source).region(at, source.length());
                at = literal.lookingAt() ? literal.end() : at + 1;
            } else {
                depth += c == '{' ? 1 : c == '}' ? -1 : 0;
                at++;
                if (depth == 0) {
                    return;
                }
            }
        }
    }

    private boolean isExpression() {
        return EXPRESSION_MAY_BEGIN
                .matcher(source.substring(Math.max(0, at - 30), at))
                .find();
    }

    private void text(char end) {
        at++;
        while (at < source.length() && source.charAt(at) != end) {
            at += source.charAt(at) == '\\' ? 2 : 1;
        }
        at++;
    }

    private void template(boolean isMarkup) {
        StringBuilder markup = new StringBuilder();
        while (at < source.length() && source.charAt(at) != '`') {
            if (source.charAt(at) == '\\') {
                at += 2;
            } else if (source.startsWith("${", at)) {
                at += 2;
                code();
                markup.append('\0');
            } else {
                markup.append(source.charAt(at++));
            }
        }
        at++;
        if (isMarkup) {
            found.add(markup.toString());
        }
    }

    private int orEnd(int place) {
        return place < 0 ? source.length() : place;
    }
}
