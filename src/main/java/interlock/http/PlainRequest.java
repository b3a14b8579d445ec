package interlock.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A request that is what its first line says. Javalin takes the method from a header where that has one, so that a GET,
 * which any page may send and every log takes for harmless, would delete.
 */
final class PlainRequest extends HttpServletRequestWrapper {
    private static final Set<String> UNHEARD = Set.of("x-http-method-override", "x-http-method", "x-method-override");

    PlainRequest(HttpServletRequest request) {
        super(request);
    }

    private static boolean isUnheard(String name) {
        return UNHEARD.contains(name.toLowerCase(Locale.ROOT));
    }

    @Override
    public @Nullable String getHeader(String name) {
        return isUnheard(name) ? null : super.getHeader(name);
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        return isUnheard(name) ? Collections.emptyEnumeration() : super.getHeaders(name);
    }

    @Override
    public Enumeration<String> getHeaderNames() {
        return Collections.enumeration(Collections.list(super.getHeaderNames()).stream()
                .filter(name -> !isUnheard(name))
                .toList());
    }
}
