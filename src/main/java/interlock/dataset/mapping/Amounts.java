package interlock.dataset.mapping;

import interlock.dataset.BlockReport;
import interlock.dataset.input.PlainNumber;
import interlock.dataset.mapping.Mapping.Block;
import interlock.dataset.mapping.NumberForm.Stated;
import interlock.model.AmountQualifier;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/** The numbers of a row: read as the mapping says, and what stands beside them settled by whether they are given. */
final class Amounts {
    private static final String QUALIFIER = "amountQualifier";

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
    void settle(Map<String, String> cells, boolean shared) {
        for (Measure measure : Measure.values()) {
            if (cells.containsKey(measure.low()) || cells.containsKey(measure.high())) {
                settle(measure, cells, shared);
            }
        }
    }

    private void settle(Measure measure, Map<String, String> cells, boolean shared) {
        Optional<Stated> low = form.read(cells.getOrDefault(measure.low(), ""));
        Optional<Stated> high = form.read(cells.getOrDefault(measure.high(), ""));
        low.ifPresent(stated -> number(measure, measure.low(), stated, cells));
        high.ifPresent(stated -> number(measure, measure.high(), stated, cells));
        boolean none = isEmpty(cells, measure.low()) && isEmpty(cells, measure.high());
        if (none) {
            leaveOut(measure, cells);
        } else if (measure == Measure.AMOUNT) {
            low.or(() -> high).ifPresent(stated -> currency(stated, cells));
        }
        if (block.whole().contains(measure) && !none && low.isPresent()) {
            qualified(measure, low.get().qualifier(), cells);
        }
        if (shared && !none) {
            report.countNoted(measure.word() + " of several together, so each has from nothing to all of it");
            cells.put(measure.low(), "0");
            if (measure == Measure.AMOUNT && !isEmpty(cells, measure.high())) {
                cells.put(QUALIFIER, AmountQualifier.UP_TO.word());
            }
        }
    }

    private static boolean isEmpty(Map<String, String> cells, String column) {
        return cells.getOrDefault(column, "").isEmpty();
    }

    private void number(Measure measure, String column, Stated stated, Map<String, String> cells) {
        if (stated.percent() && measure != Measure.SHARE) {
            return;
        }
        BigDecimal scale = block.scale().getOrDefault(column, BigDecimal.ONE);
        BigDecimal value = stated.worded() || stated.percent()
                ? stated.value()
                : stated.value().multiply(scale);
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

    /** The cell's own sign is nearer to the fact than what the mapping says of all rows. */
    private void currency(Stated stated, Map<String, String> cells) {
        if (stated.currency().isEmpty()) {
            return;
        }
        String before = cells.put("currency", stated.currency());
        if (before != null && !before.isEmpty() && !before.equals(stated.currency())) {
            report.countNoted("currency " + stated.currency() + " of the cell taken, not " + before);
        }
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
