package plimsoll.desktop.survival;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.ComboBox;
import javafx.util.Subscription;
import plimsoll.desktop.chart.BreakChart;
import plimsoll.desktop.chart.RangeChart;
import plimsoll.desktop.chart.data.BreakData;
import plimsoll.desktop.chart.data.RangeData;
import plimsoll.desktop.control.ChartPanel;
import plimsoll.desktop.control.Dockable;
import plimsoll.desktop.control.EmptyState;
import plimsoll.desktop.control.ModelPanel;
import plimsoll.desktop.control.Screen;
import plimsoll.desktop.control.SegmentedBar;
import plimsoll.desktop.model.Exports;
import plimsoll.desktop.task.SpokenResults;
import plimsoll.desktop.text.Texts;

/// Level ranges and leg breaks, what may jump, and what it costs to wait.
public final class SurvivalScreen implements Screen {
    /// What the short tables on Monitor keep when room is short.
    private static final double FIRST_BREAKS_LEAST_PX = 100;

    private static final double NEAR_LEAST_PX = 100;

    private final SurvivalViewModel model;
    private final RangeChart chart = new RangeChart();
    private final BreakChart breakChart = new BreakChart();
    private final ComboBox<String> way = new ComboBox<>();
    private final ChartPanel curve;
    private final ChartPanel ranges;
    private final ModelPanel breaks;
    private final List<ModelPanel> radars;
    private final List<Dockable> panels;
    private Subscription subscription = Subscription.EMPTY;

    /// Makes the screen; it follows its model while attached.
    public SurvivalScreen(SurvivalViewModel model, Exports exports) {
        this.model = model;
        ranges = new ChartPanel(
                Texts.of("survival.ranges.title"), Texts.of("survival.ranges.hint"), "ranges", chart, exports);
        breaks = new ModelPanel(
                Texts.of("survival.breaks.title"), Texts.of("survival.breaks.hint"), model.breaks(), exports);
        curve = curve(exports);
        ModelPanel numbers = new ModelPanel(
                Texts.of("survival.numbers.title"),
                Texts.of("survival.numbers.hint"),
                model.ranges(),
                exports,
                List.of(
                        RangesViewModel.POOL,
                        RangesViewModel.MOVES,
                        RangesViewModel.WORST,
                        RangesViewModel.LEVEL,
                        RangesViewModel.BEST,
                        RangesViewModel.GAP));
        ModelPanel closings = new ModelPanel(
                Texts.of("survival.closings.title"), Texts.of("survival.closings.hint"), model.closings(), exports);
        ModelPanel cliffs = new ModelPanel(
                Texts.of("survival.cliffs.title"),
                Texts.of("survival.cliffs.hint"),
                model.cliffs(),
                exports,
                List.of(
                        CliffsViewModel.POOL,
                        CliffsViewModel.WHAT,
                        CliffsViewModel.NEAR,
                        CliffsViewModel.AT,
                        CliffsViewModel.AWAY,
                        CliffsViewModel.JUMP,
                        CliffsViewModel.CHANGE));
        ModelPanel vols =
                new ModelPanel(Texts.of("survival.vols.title"), Texts.of("survival.vols.hint"), model.vols(), exports);
        ModelPanel carry = new ModelPanel(
                Texts.of("survival.carry.title"), Texts.of("survival.carry.hint"), model.carry(), exports);
        ModelPanel assumptions = new ModelPanel(
                Texts.of("survival.assumptions.title"),
                Texts.of("survival.assumptions.hint"),
                model.assumptions(),
                exports);
        ModelPanel firstBreaks = new ModelPanel(
                Texts.of("survival.first.title"), Texts.of("survival.first.hint"), model.firstBreaks(), exports);
        firstBreaks.panel().setLeastHeight(FIRST_BREAKS_LEAST_PX);
        ModelPanel near = new ModelPanel(
                Texts.of("survival.cliffs.title"),
                Texts.of("survival.near.hint"),
                model.cliffs(),
                exports,
                List.of(CliffsViewModel.POOL, CliffsViewModel.WHAT, CliffsViewModel.NEAR, CliffsViewModel.AWAY));
        near.panel().setMinHeight(NEAR_LEAST_PX);
        radars = List.of(cliffs, near);
        panels = List.of(
                Dockable.of("survival.ranges", ranges.panel()),
                Dockable.of("survival.breaks", breaks.panel()),
                Dockable.of("survival.curve", curve.panel()),
                Dockable.of("survival.closings", closings.panel()),
                Dockable.of("survival.numbers", numbers.panel()),
                Dockable.of("survival.cliffs", cliffs.panel()),
                Dockable.of("survival.vols", vols.panel()),
                Dockable.of("survival.carry", carry.panel()),
                Dockable.of("survival.assumptions", assumptions.panel()),
                Dockable.of("survival.first", firstBreaks.panel()),
                Dockable.of("survival.near", near.panel()));
    }

    /// No cliff in a book that could be searched is good news; before that it is no news.
    private void sayWhyNoCliff(boolean searched) {
        for (ModelPanel radar : radars) {
            radar.table()
                    .setEmpty(
                            searched
                                    ? new EmptyState(
                                            Texts.of("survival.noCliff"), Texts.of("survival.noCliff.why"), List.of())
                                    : new EmptyState("", "", List.of()).keyed("empty.result"));
        }
    }

    private ChartPanel curve(Exports exports) {
        ChartPanel made =
                new ChartPanel(Texts.of("break.title"), Texts.of("break.hint"), "leg-break", breakChart, exports);
        way.setAccessibleText(Texts.of("break.way"));
        way.getStyleClass().add("short-choice");
        way.setOnAction(event -> {
            if (way.getValue() != null
                    && !way.getValue().equals(model.breakChart().wayProperty().get())) {
                model.breakChart().choose(way.getValue());
            }
        });
        SegmentedBar plane = new SegmentedBar(
                Texts.of("break.plane"), List.of(Texts.of("break.plane.pnl"), Texts.of("break.plane.delta")));
        plane.selectedProperty().subscribe((before, index) -> model.breakChart().showDelta(index.intValue() == 1));
        made.panel().actions().addAll(0, List.of(way, plane));
        return made;
    }

    private void showWays() {
        List<String> ways = model.breakChart().waysProperty().get();
        if (!way.getItems().equals(ways)) {
            way.getItems().setAll(ways);
        }
        way.setValue(model.breakChart().wayProperty().get());
    }

    private void drawBreak(Optional<BreakData> data) {
        data.ifPresentOrElse(
                breakChart::setData,
                () -> breakChart.clear(model.breakChart().emptyTextProperty().get()));
    }

    @Override
    public List<Dockable> panels() {
        return panels;
    }

    @Override
    public void attach() {
        detach();
        subscription = Subscription.combine(
                model.ranges().chartProperty().subscribe(this::draw),
                model.emptyTextProperty()
                        .subscribe(text -> draw(model.ranges().chartProperty().get())),
                model.breakChart().waysProperty().subscribe(ways -> showWays()),
                model.breakChart().wayProperty().subscribe(name -> showWays()),
                model.breakChart().dataProperty().subscribe(this::drawBreak),
                model.breakChart()
                        .emptyTextProperty()
                        .subscribe(text ->
                                drawBreak(model.breakChart().dataProperty().get())),
                model.staleProperty().subscribe(stale -> {
                    ranges.panel().staleProperty().set(stale);
                    curve.panel().staleProperty().set(stale);
                }),
                model.searchedProperty().subscribe(this::sayWhyNoCliff),
                model.stateProperty().subscribe(this::say));
    }

    private void draw(Optional<RangeData> data) {
        data.ifPresentOrElse(
                chart::setData, () -> chart.clear(model.emptyTextProperty().get()));
    }

    private void say(String state) {
        Dockable.showFailure(panels, SpokenResults.failure(state), "survival.assumptions");
        boolean quiet = state.isEmpty() || !SpokenResults.failure(state).isEmpty();
        breaks.panel().hintProperty().set(quiet ? Texts.of("survival.breaks.hint") : state);
    }

    @Override
    public void detach() {
        subscription.unsubscribe();
        subscription = Subscription.EMPTY;
    }

    @Override
    public void close() {
        detach();
        model.close();
    }
}
