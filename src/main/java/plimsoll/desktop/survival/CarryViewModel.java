package plimsoll.desktop.survival;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import plimsoll.desktop.model.CellDraft;
import plimsoll.desktop.model.CellValue;
import plimsoll.desktop.model.Column;
import plimsoll.desktop.model.Row;
import plimsoll.desktop.text.Texts;
import plimsoll.desktop.why.Term;
import plimsoll.domain.text.NumberText;
import plimsoll.engine.result.CarryClock;
import plimsoll.engine.result.CarryClock.Case;
import plimsoll.engine.result.CarryClock.Rates;
import plimsoll.engine.result.SurvivalRun;

/// How many days funding and interest alone take to consume each buffer.
public final class CarryViewModel extends SurvivalRows {
    public static final String POOL = "pool";
    public static final String COST = "cost_usd_per_day";
    public static final String QUOTED = "days_quoted";
    public static final String MULTIPLIED = "days_multiplied";
    public static final String FLIPPED = "days_flipped";
    public static final String MISSING = "missing_rates";

    private static final CellValue UNKNOWN = CellValue.notAvailable(Texts.of("survival.carry.none"));

    CarryViewModel(SurvivalViewModel survival) {
        super(
                survival,
                "carry",
                comparing(
                        List.of(
                                Column.text(POOL, Texts.of("survival.carry.pool"), 120),
                                Column.number(COST, Texts.of("survival.carry.cost"), "USD", 92),
                                Column.number(QUOTED, Texts.of("survival.carry.quoted"), "", 86),
                                Column.number(MULTIPLIED, Texts.of("survival.carry.multiplied"), "", 86),
                                Column.number(FLIPPED, Texts.of("survival.carry.flipped"), "", 86),
                                Column.text(MISSING, Texts.of("survival.carry.missing"), 90)),
                        COST,
                        QUOTED));
    }

    @Override
    protected Set<String> aloneColumns() {
        return Set.of(MULTIPLIED);
    }

    @Override
    void fill(SurvivalRun run) {
        for (CarryClock clock : run.carry()) {
            line(Row.Kind.ITEM, clock.poolId());
            cell(POOL, pool(run, clock.poolId()));
            boolean unknown = isUnknown(clock);
            Optional<Case> known = before().flatMap(book -> quoted(book, clock.poolId()));
            for (Case item : clock.cases()) {
                if (item.rates() == Rates.QUOTED) {
                    cell(COST, unknown ? UNKNOWN : CellValue.plainSigned(item.usdPerDay(), 2));
                    compareQuoted(known, item);
                }
                cell(column(item.rates()), unknown ? UNKNOWN : days(item));
            }
            cell(
                    MISSING,
                    quiet(
                            clock.missing().isEmpty()
                                    ? ""
                                    : Texts.of(
                                            "survival.carry.missing.rates",
                                            NumberText.count(clock.missing().size()))));
        }
        before().ifPresent(book -> book.carry().stream()
                .filter(was ->
                        run.carry().stream().noneMatch(clock -> clock.poolId().equals(was.poolId())))
                .forEach(was -> {
                    goneLine(Row.Kind.ITEM, was.poolId());
                    cell(POOL, gonePool(book, was.poolId()));
                    Optional<Case> known = quoted(book, was.poolId());
                    gone(
                            COST,
                            known.map(item -> CellValue.plainSigned(item.usdPerDay(), 2))
                                    .orElse(UNKNOWN));
                    gone(QUOTED, known.map(CarryViewModel::days).orElse(UNKNOWN));
                }));
    }

    private void compareQuoted(Optional<Case> before, Case after) {
        compare(
                COST,
                before.map(item -> OptionalDouble.of(item.usdPerDay())).orElse(OptionalDouble.empty()),
                OptionalDouble.of(after.usdPerDay()),
                2,
                usd -> CellValue.plainSigned(usd, 2));
        compare(QUOTED, before.map(Case::days).orElse(OptionalDouble.empty()), after.days(), 1, CarryViewModel::days);
        before.filter(item -> item.days().isEmpty()).ifPresent(item -> cell(Column.before(QUOTED), days(item)));
    }

    /// Returns the case of quoted rates of a pool; nothing where a rate is missing.
    private static Optional<Case> quoted(SurvivalRun run, String poolId) {
        return run.carry().stream()
                .filter(clock -> clock.poolId().equals(poolId) && !isUnknown(clock))
                .flatMap(clock -> clock.cases().stream())
                .filter(item -> item.rates() == Rates.QUOTED)
                .findFirst();
    }

    private static boolean isUnknown(CarryClock clock) {
        return !clock.missing().isEmpty() && clock.flows().isEmpty();
    }

    private static String column(Rates rates) {
        return switch (rates) {
            case QUOTED -> QUOTED;
            case MULTIPLIED -> MULTIPLIED;
            case FLIPPED -> FLIPPED;
        };
    }

    private static CellValue days(Case item) {
        return item.days().isPresent() ? days(item.days().getAsDouble()) : quiet(Texts.of("survival.carry.never"));
    }

    private static CellValue days(double days) {
        return new CellValue(
                Texts.of("survival.carry.days", NumberText.screen(days, 1)), NumberText.file(days), Set.of(), "");
    }

    @Override
    void explain(CellDraft draft, SurvivalRun run, Row row, String column) {
        run.carry().stream()
                .filter(clock -> clock.poolId().equals(row.id()))
                .findFirst()
                .ifPresent(clock -> {
                    for (Case item : clock.cases()) {
                        if (column.equals(COST) && item.rates() == Rates.QUOTED) {
                            draft.gives(Term.sum(flows(clock, 1, 1)), item.usdPerDay(), "USD");
                        } else if (column.equals(column(item.rates()))) {
                            days(draft, run, clock, item);
                        }
                    }
                    clock.missing().forEach(id -> draft.note(Texts.of("why.carry.missing", id)));
                    draft.rules(run.question().snapshot(), clock.poolId());
                });
    }

    private static void days(CellDraft draft, SurvivalRun run, CarryClock clock, Case item) {
        Term cost = Term.of(Texts.of("why.term.perDay"), item.usdPerDay());
        item.days()
                .ifPresentOrElse(
                        days -> draft.gives(Term.of(Texts.of("why.term.buffer"), clock.bufferUsd())
                                .over(cost)),
                        () -> draft.input(cost.words(), cost.value(), "USD"));
        double factor =
                item.rates() == Rates.MULTIPLIED ? run.question().settings().fundingFactor() : 1;
        List<Term> flows = flows(clock, factor, item.rates() == Rates.FLIPPED ? -1 : 1);
        flows.forEach(flow -> draft.input(flow.words(), flow.value(), "USD"));
    }

    /// @param factor  on every flow
    /// @param funding further factor on funding alone
    private static List<Term> flows(CarryClock clock, double factor, double funding) {
        return clock.flows().stream()
                .map(flow -> Term.of(
                        Texts.of(flow.funding() ? "why.term.funding" : "why.term.interest", flow.id()),
                        flow.usdPerDay() * factor * (flow.funding() ? funding : 1)))
                .toList();
    }
}
