package plimsoll.desktop.whatif;

import java.util.List;
import java.util.Optional;
import javafx.scene.layout.Region;
import javafx.util.Subscription;
import plimsoll.desktop.chart.BufferChart;
import plimsoll.desktop.chart.PriceAxis;
import plimsoll.desktop.control.ChartPanel;
import plimsoll.desktop.control.Dockable;
import plimsoll.desktop.control.ModelPanel;
import plimsoll.desktop.control.Panel;
import plimsoll.desktop.control.Screen;
import plimsoll.desktop.model.ChartsViewModel;
import plimsoll.desktop.model.Exports;
import plimsoll.desktop.model.PositionsViewModel;
import plimsoll.desktop.model.ScreenModels;
import plimsoll.desktop.model.SlicesViewModel;
import plimsoll.desktop.text.Texts;
import plimsoll.domain.Problem;

/// Legs, comparison and levels; heat map, margin breakdown and settings; buffer and price slices.
public final class WhatIfScreen implements Screen {
    private static final double LEGS_LEAST_PX = 292;

    private final ScreenModels models;
    private final HeatPanel heat;
    private final BufferChart buffers = new BufferChart(new PriceAxis());
    private final ChartPanel bufferPanel;
    private final ModelPanel legs;
    private final ModelPanel compare;
    private final GridSettings settings;
    private final BreakdownPanel breakdown;
    private final PnlPanel pnl;
    private final ExposurePanels exposure;
    private final List<Dockable> panels;
    private Subscription subscription = Subscription.EMPTY;

    /// Makes the screen; it follows its models while attached.
    public WhatIfScreen(ScreenModels models, Exports exports) {
        this.models = models;
        legs = new ModelPanel(
                Texts.of("whatif.legs.title"),
                Texts.of("whatif.legs.hint"),
                models.positions(),
                exports,
                List.of(
                        PositionsViewModel.INCLUDED,
                        PositionsViewModel.INSTRUMENT,
                        PositionsViewModel.QUANTITY,
                        PositionsViewModel.VOL,
                        PositionsViewModel.MARK,
                        PositionsViewModel.DELTA,
                        PositionsViewModel.MAINTENANCE));
        compare = new ModelPanel(Texts.of("whatif.compare.title"), "", models.compare(), exports);
        ModelPanel slices = new ModelPanel(
                Texts.of("whatif.slices.title"),
                Texts.of("whatif.slices.hint"),
                models.slices(),
                exports,
                List.of(
                        SlicesViewModel.PRICE,
                        SlicesViewModel.MOVE,
                        SlicesViewModel.BUFFER,
                        SlicesViewModel.RATIO,
                        SlicesViewModel.POOL,
                        SlicesViewModel.PNL,
                        SlicesViewModel.EQUITY,
                        SlicesViewModel.MAINTENANCE));
        ModelPanel levels = new ModelPanel(
                Texts.of("whatif.levels.title"), Texts.of("whatif.levels.hint"), models.levels(), exports);
        settings = new GridSettings(models.grid());
        Panel settingsPanel = new Panel(Texts.of("whatif.grid.title"), Texts.of("whatif.grid.hint"), settings);
        heat = new HeatPanel(models, exports);
        bufferPanel = new ChartPanel(
                Texts.of("whatif.buffer.title"), Texts.of("whatif.buffer.hint"), "buffer", buffers, exports);
        breakdown = new BreakdownPanel(models.breakdown(), exports);
        pnl = new PnlPanel(models, exports);
        exposure = new ExposurePanels(models.exposure(), exports);
        legs.panel().setLeastHeight(LEGS_LEAST_PX);
        levels.panel().setMinHeight(Region.USE_PREF_SIZE);
        settingsPanel.setMinHeight(Region.USE_PREF_SIZE);
        panels = List.of(
                Dockable.of("whatif.legs", legs.panel()),
                Dockable.of("whatif.compare", compare.panel()),
                Dockable.of("whatif.levels", levels.panel()),
                Dockable.of("whatif.heat", heat.panel()),
                Dockable.of("whatif.breakdown", breakdown.panel()),
                Dockable.of("whatif.grid", settingsPanel),
                Dockable.of("whatif.buffer", bufferPanel.panel()),
                Dockable.of("whatif.pnl", pnl.panel()),
                Dockable.of("whatif.vega", exposure.vega()),
                Dockable.of("whatif.delta", exposure.delta()),
                Dockable.of("whatif.slices", slices.panel()));
    }

    @Override
    public List<Dockable> panels() {
        return panels;
    }

    @Override
    public void attach() {
        detach();
        buffers.setOnPricePicked(models.charts()::pickPrice);
        subscription = Subscription.combine(
                heat.follow(),
                models.unconfirmedProperty()
                        .subscribe(text -> Dockable.showUnconfirmed(
                                panels, text, "whatif.levels", "whatif.compare", "whatif.breakdown")),
                models.failureProperty().subscribe(text -> Dockable.showFailure(panels, text, "whatif.grid")),
                models.charts().chartsProperty().subscribe(this::draw),
                models.charts()
                        .emptyTextProperty()
                        .subscribe(text -> draw(models.charts().chartsProperty().get())),
                models.charts().staleProperty().subscribe(this::dim),
                models.compare()
                        .hintProperty()
                        .subscribe(text -> compare.panel().hintProperty().set(text)),
                breakdown.follow(),
                pnl.follow(),
                exposure.follow(),
                settings.follow());
    }

    private void draw(Optional<ChartsViewModel.Charts> charts) {
        charts.ifPresentOrElse(
                found -> buffers.setData(found.buffers()),
                () -> buffers.clear(models.charts().emptyTextProperty().getValue()));
    }

    private void dim(boolean stale) {
        bufferPanel.panel().staleProperty().set(stale);
    }

    @Override
    public boolean reveal(Problem.Place place) {
        return ModelPanel.reveal(place, legs);
    }

    @Override
    public void detach() {
        subscription.unsubscribe();
        subscription = Subscription.EMPTY;
    }
}
