package plimsoll.desktop.survival;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.util.Subscription;
import plimsoll.desktop.chart.RangeChart;
import plimsoll.desktop.chart.data.RangeData;
import plimsoll.desktop.control.ChartPanel;
import plimsoll.desktop.control.EmptyState;
import plimsoll.desktop.control.ModelPanel;
import plimsoll.desktop.control.Screen;
import plimsoll.desktop.control.SideSplit;
import plimsoll.desktop.model.Exports;

/// Level ranges and leg breaks at the left, what may jump and what it costs to wait at the right.
public final class SurvivalScreen implements Screen {
    private static final double RIGHT_PX = 680;
    private static final double RANGES = 0.30;
    private static final double BREAKS = 0.66;
    private static final double NUMBERS = 0.18;
    private static final double CLIFFS = 0.50;
    private static final double VOLS = 0.64;
    private static final double CARRY = 0.78;

    private final SurvivalViewModel model;
    private final RangeChart chart = new RangeChart();
    private final ChartPanel ranges;
    private final ModelPanel breaks;
    private final SplitPane node;
    private Subscription subscription = Subscription.EMPTY;

    /// Makes the screen; it follows its model while attached.
    public SurvivalScreen(SurvivalViewModel model, Exports exports) {
        this.model = model;
        ranges = new ChartPanel("Level ranges", "how sure is each level?", "ranges", chart, exports);
        breaks = new ModelPanel("Leg break", "first this, then that", model.breaks(), exports);
        ModelPanel numbers = new ModelPanel(
                "Ranges in numbers",
                "worst to best, and a jump through",
                model.ranges(),
                exports,
                List.of(
                        RangesViewModel.POOL,
                        RangesViewModel.MOVES,
                        RangesViewModel.WORST,
                        RangesViewModel.LEVEL,
                        RangesViewModel.BEST,
                        RangesViewModel.GAP));
        ModelPanel closings =
                new ModelPanel("After liquidation", "the venue's own order of closing", model.closings(), exports);
        ModelPanel cliffs = new ModelPanel(
                "Cliff radar",
                "where does margin jump?",
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
        ModelPanel vols = new ModelPanel("Volatility levels", "prices unchanged", model.vols(), exports);
        ModelPanel carry = new ModelPanel("Carry clock", "days until carry eats the buffer", model.carry(), exports);
        ModelPanel assumptions =
                new ModelPanel("Assumptions", "typed, kept in the workspace", model.assumptions(), exports);
        cliffs.table()
                .setEmpty(new EmptyState(
                        "Margin has no cliff here.",
                        "No tier, step or expiry lies within the range that is searched.",
                        List.of()));
        SplitPane left = vertical(ranges.panel(), breaks.panel(), closings.panel());
        left.setDividerPositions(RANGES, BREAKS);
        SplitPane right = vertical(numbers.panel(), cliffs.panel(), vols.panel(), carry.panel(), assumptions.panel());
        right.setDividerPositions(NUMBERS, CLIFFS, VOLS, CARRY);
        node = new SideSplit(left, right, RIGHT_PX);
    }

    private static SplitPane vertical(Node... parts) {
        SplitPane pane = new SplitPane(parts);
        pane.setOrientation(Orientation.VERTICAL);
        return pane;
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public void attach() {
        detach();
        subscription = Subscription.combine(
                model.ranges().chartProperty().subscribe(this::draw),
                model.staleProperty()
                        .subscribe(stale -> ranges.panel().staleProperty().set(stale)),
                model.stateProperty().subscribe(this::say));
    }

    private void draw(Optional<RangeData> data) {
        data.ifPresentOrElse(chart::setData, () -> chart.clear("No result yet."));
    }

    private void say(String state) {
        breaks.panel().hintProperty().set(state.isEmpty() ? "first this, then that" : state);
    }

    @Override
    public void detach() {
        subscription.unsubscribe();
        subscription = Subscription.EMPTY;
    }

    @Override
    public void setDark(boolean dark) {
        chart.setDark(dark);
    }

    @Override
    public void close() {
        detach();
        model.close();
    }
}
