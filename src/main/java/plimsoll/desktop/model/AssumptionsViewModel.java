package plimsoll.desktop.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;
import java.util.function.ToDoubleFunction;
import javafx.util.Subscription;
import plimsoll.desktop.session.WorkspaceSession;
import plimsoll.desktop.text.Texts;
import plimsoll.document.Edit;
import plimsoll.domain.Problem;
import plimsoll.domain.instrument.Instrument;
import plimsoll.domain.scenario.MarketDepth;
import plimsoll.domain.scenario.SurvivalSettings;

/// What ranges of levels, gaps and carry assume: one number per row, typed in the unit beside it.
public final class AssumptionsViewModel extends TableModel implements AutoCloseable {
    public static final String WHAT = "what";
    public static final String VALUE = "value";
    public static final String UNIT = "unit";

    private static final double PERCENT = 100;
    private static final double BASIS_POINTS = 10_000;

    private final WorkspaceSession session;
    private final Subscription subscription;

    /// One number of the settings.
    ///
    /// @param id    unique
    /// @param title as shown
    /// @param unit  as shown
    /// @param value as shown; NaN = none
    /// @param with  the settings with another shown number; NaN = none
    private record Entry(String id, String title, String unit, double value, DoubleFunction<SurvivalSettings> with) {}

    /// Follows the session until closed.
    public AssumptionsViewModel(WorkspaceSession session) {
        super(
                "assumptions",
                List.of(
                        Column.text(WHAT, Texts.of("column.assumptions.what"), 190),
                        Column.number(VALUE, Texts.of("column.assumptions.value"), "", 84),
                        Column.text(UNIT, Texts.of("column.assumptions.unit"), 92)));
        this.session = session;
        this.subscription = Changes.follow(this::refresh, session.documentProperty(), session.problemsProperty());
        refresh();
    }

    private List<Entry> entries() {
        SurvivalSettings now = session.document().stress().survival();
        List<Entry> entries = new ArrayList<>(List.of(
                scaled(
                        "maintenance",
                        Texts.of("assumption.maintenance"),
                        "\u00b1 %",
                        PERCENT,
                        now.maintenanceError(),
                        now::withMaintenanceError),
                scaled("gap", Texts.of("assumption.gap"), "%", PERCENT, now.gap(), now::withGap),
                scaled(
                        "deleveraged",
                        Texts.of("assumption.deleveraged"),
                        "%",
                        PERCENT,
                        now.deleveraged(),
                        now::withDeleveraged),
                scaled(
                        "funding",
                        Texts.of("assumption.funding"),
                        Texts.of("assumption.times"),
                        1,
                        now.fundingFactor(),
                        now::withFundingFactor)));
        session.document().instruments().stream()
                .map(Instrument::underlying)
                .distinct()
                .sorted()
                .forEach(underlying -> depth(now, underlying, entries));
        return entries;
    }

    private static void depth(SurvivalSettings now, String underlying, List<Entry> entries) {
        MarketDepth depth = now.depth(underlying);
        entries.add(scaled(
                underlying + " spread",
                Texts.of("assumption.spread", underlying),
                Texts.of("assumption.bp"),
                BASIS_POINTS,
                depth.halfSpread(),
                value -> now.withDepth(
                        underlying, new MarketDepth(value, depth.impact(), depth.dailyVol(), depth.dailyVolume()))));
        entries.add(scaled(
                underlying + " impact",
                Texts.of("assumption.impact", underlying),
                Texts.of("assumption.factor"),
                1,
                depth.impact(),
                value -> now.withDepth(
                        underlying,
                        new MarketDepth(depth.halfSpread(), value, depth.dailyVol(), depth.dailyVolume()))));
        entries.add(scaled(
                underlying + " vol",
                Texts.of("assumption.vol", underlying),
                "%",
                PERCENT,
                depth.dailyVol(),
                value -> now.withDepth(
                        underlying, new MarketDepth(depth.halfSpread(), depth.impact(), value, depth.dailyVolume()))));
        entries.add(new Entry(
                underlying + " volume",
                Texts.of("assumption.volume", underlying),
                underlying,
                depth.dailyVolume().orElse(Double.NaN),
                value -> now.withDepth(
                        underlying,
                        new MarketDepth(
                                depth.halfSpread(),
                                depth.impact(),
                                depth.dailyVol(),
                                Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value)))));
    }

    private static Entry scaled(
            String id, String title, String unit, double factor, double value, DoubleFunction<SurvivalSettings> with) {
        return new Entry(id, title, unit, shown(value, factor), typed -> with.apply(stored(typed, factor)));
    }

    /// Powers of ten are moved in decimals, so that 4 % stays 0.04.
    private static double shown(double value, double factor) {
        return BigDecimal.valueOf(value).multiply(BigDecimal.valueOf(factor)).doubleValue();
    }

    private static double stored(double typed, double factor) {
        return BigDecimal.valueOf(typed)
                .divide(BigDecimal.valueOf(factor), java.math.MathContext.DECIMAL64)
                .doubleValue();
    }

    private void refresh() {
        List<Entry> entries = entries();
        arrange(entries.stream()
                .map(entry -> new Key(Row.Kind.ITEM, entry.id()))
                .toList());
        for (Entry entry : entries) {
            row(Row.Kind.ITEM, entry.id()).ifPresent(row -> fill(row, entry));
        }
    }

    private void fill(Row row, Entry entry) {
        row.show(WHAT, CellValue.text(entry.title()));
        row.show(UNIT, CellValue.text(entry.unit(), CellState.MUTED));
        CellValue value = Double.isNaN(entry.value())
                ? CellValue.text("", CellState.EDITABLE)
                : CellValue.typed(BigDecimal.valueOf(entry.value()).stripTrailingZeros(), 0, CellState.EDITABLE);
        row.show(
                VALUE,
                session.rejection(place(entry.id()))
                        .map(rejected -> value.rejected(rejected.text(), rejected.message()))
                        .orElse(value));
    }

    private static Problem.Place place(String id) {
        return new Problem.Place(Problem.Kind.WORKSPACE, "assumptions", id);
    }

    @Override
    public Optional<String> commit(Row row, String column, String text) {
        Optional<Entry> found =
                entries().stream().filter(entry -> entry.id().equals(row.id())).findFirst();
        if (found.isEmpty() || !column.equals(VALUE)) {
            return Optional.of(Texts.of("cell.readOnly"));
        }
        Entry entry = found.get();
        ToDoubleFunction<Optional<BigDecimal>> number =
                value -> value.map(BigDecimal::doubleValue).orElse(Double.NaN);
        return entry.id().endsWith(" volume")
                ? Typed.optionalNumber(
                        session,
                        place(entry.id()),
                        entry.title(),
                        text,
                        value -> edit(entry, number.applyAsDouble(value)))
                : Typed.number(
                        session, place(entry.id()), entry.title(), text, value -> edit(entry, value.doubleValue()));
    }

    private Edit edit(Entry entry, double value) {
        return new Edit.SetStress(
                Texts.of("assumption.undo", entry.title()),
                session.document().stress().withSurvival(entry.with().apply(value)));
    }

    @Override
    public Optional<Row> find(Problem.Place place) {
        return place.kind() == Problem.Kind.WORKSPACE && place.id().equals("assumptions")
                ? row(Row.Kind.ITEM, place.field())
                : Optional.empty();
    }

    @Override
    public void close() {
        subscription.unsubscribe();
    }
}
