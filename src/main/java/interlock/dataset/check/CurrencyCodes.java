package interlock.dataset.check;

import java.util.Currency;
import java.util.Set;
import java.util.stream.Collectors;

/** The codes of currencies, by ISO 4217. */
public final class CurrencyCodes {
    public static final Set<String> ALL = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    private CurrencyCodes() {}
}
