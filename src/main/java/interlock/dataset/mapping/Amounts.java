package interlock.dataset.mapping;

import interlock.dataset.BlockReport;
import interlock.dataset.Faults;
import interlock.dataset.Place;
import interlock.dataset.input.PlainNumber;
import interlock.dataset.mapping.Mapping.Block;
import interlock.dataset.mapping.NumberForm.Ends;
import interlock.dataset.mapping.NumberForm.Stated;
import interlock.model.AmountQualifier;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The numbers of a row: read as the mapping says, and what stands beside them settled by whether they are given. */
final class Amounts {
    private static final String QUALIFIER = "amountQualifier";
    /** Digits between the signs of thousands. */
    private static final int THOUSAND = 3;

    private static final Misfit TWO_CURRENCIES =
            new Misfit("two currencies in one amount", "allowed: one currency, which the cell or the mapping says");

    private final NumberForm form;
    private final Block block;
    private final BlockReport report;

    Amounts(NumberForm form, Block block, BlockReport report) {
        this.form = form;
        this.block = block;
        this.report = report;
    }

    /**
     * Reads the numbers among the cells in place. What is no number stays as it stands, so that its fault tells it.
     *
     * @param shared whether several rows were made of the record: of an amount that it gives, each has from nothing to all
     */
    void settle(Place place, Map<String, String> cells, boolean shared, Faults faults) {
        for (Measure measure : Measure.values()) {
            if (cells.containsKey(measure.low()) || cells.containsKey(measure.high())) {
                settle(measure, place, cells, shared, faults);
            }
        }
    }

    private void settle(Measure measure, Place place, Map<String, String> cells, boolean shared, Faults faults) {
        String from = cells.getOrDefault(measure.low(), "");
        String to = cells.getOrDefault(measure.high(), "");
        // One column for both ends, whether the mapping names it once or twice.
        boolean one = from.equals(to);
        Optional<Ends> ends = one
                ? form.ends(from).filter(both -> fits(measure, both.low()) && fits(measure, both.high()))
                : Optional.empty();
        Optional<Stated> low = one
                ? ends.map(Ends::low)
                : form.read(from)
                        .filter(stated -> fits(measure, stated) && stated.qualifier() != AmountQualifier.UP_TO);
        Optional<Stated> high = one
                ? ends.map(Ends::high)
                : form.read(to)
                        .filter(stated -> fits(measure, stated) && stated.qualifier() != AmountQualifier.AT_LEAST);
        // What cannot be read is told of once.
        if (one && ends.isEmpty() && !shared) {
            cells.remove(measure.high());
        }
        low.ifPresent(stated -> number(measure, measure.low(), stated, cells));
        high.ifPresent(stated -> number(measure, measure.high(), stated, cells));
        boolean none = from.isEmpty() && to.isEmpty();
        if (none) {
            leaveOut(measure, cells);
        } else if (measure == Measure.AMOUNT) {
            String told = one ? from : from + " and " + to;
            if (Stream.of(low, high).flatMap(Optional::stream).anyMatch(this::isInTwoWays)) {
                faults.add(
                        place,
                        measure.low(),
                        "an amount that can be read in two ways",
                        told,
                        "allowed: numbers: 1,234.5 or numbers: 1.234,5 in the mapping, which says which");
            }
            otherCurrency(low, high, cells)
                    .ifPresent(fault -> faults.add(place, "currency", fault.problem(), told, fault.remedy()));
        }
        ends.ifPresent(stated -> qualified(measure, stated.qualifier(), cells));
        if (shared && !none) {
            report.countNoted(measure.word() + " of several together, so each has from nothing to all of it");
            cells.put(measure.low(), "0");
            if (measure == Measure.AMOUNT && !isEmpty(cells, measure.high())) {
                cells.put(QUALIFIER, AmountQualifier.UP_TO.word());
            }
        }
    }

    /** Only a share is so much of a hundred. */
    private static boolean fits(Measure measure, Stated stated) {
        return measure == Measure.SHARE || !stated.percent();
    }

    /** 1.234 may be a thousand and more, where the mapping does not say what stands between thousands. */
    private boolean isInTwoWays(Stated stated) {
        BigDecimal digits = stated.digits();
        return form.grouping().isEmpty()
                && !stated.worded()
                && isWithoutScale()
                && digits.scale() == THOUSAND
                && digits.compareTo(BigDecimal.ONE) >= 0
                && digits.precision() <= 2 * THOUSAND;
    }

    private boolean isWithoutScale() {
        return !block.scale().containsKey(Measure.AMOUNT.low())
                && !block.scale().containsKey(Measure.AMOUNT.high());
    }

    private static boolean isEmpty(Map<String, String> cells, String column) {
        return cells.getOrDefault(column, "").isEmpty();
    }

    private void number(Measure measure, String column, Stated stated, Map<String, String> cells) {
        BigDecimal scale = block.scale().getOrDefault(column, BigDecimal.ONE);
        BigDecimal value = stated.worded() || stated.percent()
                ? stated.value()
                : stated.digits().multiply(scale);
        if (measure != Measure.AMOUNT) {
            cells.put(column, PlainNumber.text(value));
            return;
        }
        NumberForm.whole(value).ifPresent(whole -> {
            if (new BigDecimal(whole).compareTo(value) != 0) {
                report.countNoted("amount rounded to a whole unit");
            }
            cells.put(column, whole.toString());
        });
    }

    /** What is said of an amount that is not there. */
    private static void leaveOut(Measure measure, Map<String, String> cells) {
        cells.remove(measure.unit());
        if (measure == Measure.AMOUNT) {
            cells.put(QUALIFIER, AmountQualifier.UNDISCLOSED.word());
        }
    }

    /** What is wrong with the currency of an amount. */
    private record Misfit(String problem, String remedy) {}

    /**
     * Settles the currency: a cell's own sign is nearer to the fact than what the mapping says of all rows, which holds for a
     * sign that several currencies share, where it is one of them.
     *
     * @return what is wrong with it
     */
    private Optional<Misfit> otherCurrency(Optional<Stated> low, Optional<Stated> high, Map<String, String> cells) {
        List<CurrencySign> signs = Stated.signs(low, high);
        Optional<CurrencySign> sign = CurrencySign.ofAll(signs);
        if (sign.isEmpty()) {
            return signs.isEmpty() ? Optional.empty() : Optional.of(TWO_CURRENCIES);
        }
        String before = cells.getOrDefault("currency", "");
        if (sign.get().clear().isEmpty()) {
            return before.isEmpty() || sign.get().codes().contains(before)
                    ? Optional.empty()
                    : Optional.of(new Misfit(
                            sign.get().text() + " does not stand for " + before,
                            "allowed: " + sign.get().named() + ", or a cell with another sign"));
        }
        String code = sign.get().clear().get();
        cells.put("currency", code);
        if (!before.isEmpty() && !before.equals(code)) {
            report.countNoted("currency " + code + " of the cell taken, not " + before);
        }
        return Optional.empty();
    }

    /** One column for both ends: its words say which of them it is. */
    private static void qualified(Measure measure, AmountQualifier qualifier, Map<String, String> cells) {
        switch (qualifier) {
            case UP_TO -> cells.put(measure.low(), "0");
            case AT_LEAST -> cells.put(measure.high(), "");
            default -> {}
        }
        if (measure == Measure.AMOUNT && (qualifier != AmountQualifier.EXACT || isEmpty(cells, QUALIFIER))) {
            cells.put(QUALIFIER, qualifier.word());
        }
    }
}
