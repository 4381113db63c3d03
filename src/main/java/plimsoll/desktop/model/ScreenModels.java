package plimsoll.desktop.model;

import java.util.List;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.util.Subscription;
import plimsoll.desktop.keys.KeyTexts;
import plimsoll.desktop.session.RunState;
import plimsoll.desktop.session.WorkspaceSession;
import plimsoll.desktop.text.Texts;
import plimsoll.document.Prepared;
import plimsoll.domain.Problem;

/// The view models that screens share: one of each, so that every screen shows the same cells.
public final class ScreenModels implements AutoCloseable {
    private final WorkspaceSession session;
    private final PositionsViewModel positions;
    private final BalancesViewModel balances;
    private final MarketViewModel market;
    private final PoolsViewModel pools;
    private final PoolSetupViewModel poolSetup;
    private final PastedCells.Parser pasted;
    private final SlicesViewModel slices;
    private final CompareViewModel compare;
    private final LevelsViewModel levels;
    private final HeadlinesViewModel headlines;
    private final ChartsViewModel charts;
    private final GridViewModel grid;
    private final HeatAxesViewModel heatAxes;
    private final HeatViewModel heat;
    private final PnlViewModel pnl;
    private final ExposureViewModel exposure;
    private final BreakdownViewModel breakdown;
    private final ReportedViewModel reported;
    private final AdditionsViewModel additions;
    private final ImportsViewModel imports;
    private final ReadOnlyStringWrapper failure = new ReadOnlyStringWrapper("");
    private final Subscription failing;
    private final ReadOnlyBooleanWrapper empty = new ReadOnlyBooleanWrapper();
    private final Subscription filling;
    private final ReadOnlyStringWrapper unconfirmed = new ReadOnlyStringWrapper("");
    private final Subscription confirming;

    /// Makes all of them.
    ///
    /// @param session the open workspace
    /// @param parser  splits pasted text into cells
    public ScreenModels(WorkspaceSession session, PastedCells.Parser parser) {
        this.session = session;
        pasted = parser;
        positions = new PositionsViewModel(session, parser);
        balances = new BalancesViewModel(session, parser);
        market = new MarketViewModel(session, parser);
        pools = new PoolsViewModel(session);
        poolSetup = new PoolSetupViewModel(session);
        slices = new SlicesViewModel(session);
        compare = new CompareViewModel(session);
        levels = new LevelsViewModel(session);
        headlines = new HeadlinesViewModel(session);
        charts = new ChartsViewModel(session);
        grid = new GridViewModel(session);
        heatAxes = new HeatAxesViewModel(session);
        heat = new HeatViewModel(session);
        pnl = new PnlViewModel(session);
        exposure = new ExposureViewModel(session);
        breakdown = new BreakdownViewModel(session);
        reported = new ReportedViewModel(session);
        additions = new AdditionsViewModel(session);
        imports = new ImportsViewModel(session);
        filling = session.documentProperty()
                .subscribe(document -> empty.set(
                        document.positions().isEmpty() && document.balances().isEmpty()));
        confirming = session.preparedProperty().subscribe(prepared -> unconfirmed.set(unconfirmed(prepared)));
        Runnable fail = () -> failure.set(failure(session));
        failing = session.runStateProperty()
                .subscribe(fail)
                .and(session.keysProperty().subscribe(fail));
    }

    private static String failure(WorkspaceSession session) {
        RunState state = session.runStateProperty().get();
        return state.phase() == RunState.Phase.FAILED
                ? KeyTexts.of(session.keys(), "failure.run", state.message())
                : "";
    }

    /// Returns what splits pasted text into cells.
    public PastedCells.Parser pasted() {
        return pasted;
    }

    /// Returns whether there is neither a leg nor collateral, observable.
    public ReadOnlyBooleanProperty emptyProperty() {
        return empty.getReadOnlyProperty();
    }

    /// Returns which rules behind the numbers nobody has confirmed, one sentence; empty when all are, observable.
    public ReadOnlyStringProperty unconfirmedProperty() {
        return unconfirmed.getReadOnlyProperty();
    }

    private static String unconfirmed(Prepared prepared) {
        String files = prepared.snapshot().pools().stream()
                .filter(pool -> pool.rule().file().illustrative())
                .map(pool -> pool.rule().file().id() + " " + pool.rule().file().version())
                .distinct()
                .collect(Collectors.joining(", "));
        return files.isEmpty() ? "" : Texts.of("rules.unconfirmed", files);
    }

    /// Returns why the book cannot be calculated, one sentence; empty when it can, observable.
    public ReadOnlyStringProperty failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /// Returns everything wrong with the workspace, observable.
    public ReadOnlyObjectProperty<List<Problem>> problemsProperty() {
        return session.problemsProperty();
    }

    /// Returns the legs.
    public PositionsViewModel positions() {
        return positions;
    }

    /// Returns the collateral.
    public BalancesViewModel balances() {
        return balances;
    }

    /// Returns the prices.
    public MarketViewModel market() {
        return market;
    }

    /// Returns what pools have and need.
    public PoolsViewModel pools() {
        return pools;
    }

    /// Returns how pools are set up.
    public PoolSetupViewModel poolSetup() {
        return poolSetup;
    }

    /// Returns the stress grid as rows.
    public SlicesViewModel slices() {
        return slices;
    }

    /// Returns before and after the what-if.
    public CompareViewModel compare() {
        return compare;
    }

    /// Returns all liquidation levels.
    public LevelsViewModel levels() {
        return levels;
    }

    /// Returns the numbers read first.
    public HeadlinesViewModel headlines() {
        return headlines;
    }

    /// Returns what charts draw.
    public ChartsViewModel charts() {
        return charts;
    }

    /// Returns what a run covers.
    public GridViewModel grid() {
        return grid;
    }

    /// Returns what the heat map shows.
    public HeatAxesViewModel heatAxes() {
        return heatAxes;
    }

    /// Returns what the heat map draws.
    public HeatViewModel heat() {
        return heat;
    }

    /// Returns what the book earns or loses against the price.
    public PnlViewModel pnl() {
        return pnl;
    }

    /// Returns where vega and delta are.
    public ExposureViewModel exposure() {
        return exposure;
    }

    /// Returns what equity and margin consist of.
    public BreakdownViewModel breakdown() {
        return breakdown;
    }

    /// Returns what venues report, beside the program's numbers.
    public ReportedViewModel reported() {
        return reported;
    }

    /// Returns margin that no position causes.
    public AdditionsViewModel additions() {
        return additions;
    }

    /// Returns the files that were imported.
    public ImportsViewModel imports() {
        return imports;
    }

    @Override
    public void close() {
        failing.unsubscribe();
        filling.unsubscribe();
        confirming.unsubscribe();
        breakdown.close();
        reported.close();
        additions.close();
        imports.close();
        positions.close();
        balances.close();
        market.close();
        pools.close();
        poolSetup.close();
        slices.close();
        compare.close();
        levels.close();
        headlines.close();
        charts.close();
        heat.close();
        pnl.close();
        exposure.close();
    }
}
