package plimsoll.desktop.model;

import static plimsoll.desktop.model.ReportedViewModel.EQUITY;
import static plimsoll.desktop.model.ReportedViewModel.EQUITY_DIFFERENCE;
import static plimsoll.desktop.model.ReportedViewModel.EQUITY_REPORTED;
import static plimsoll.desktop.model.ReportedViewModel.INITIAL;
import static plimsoll.desktop.model.ReportedViewModel.INITIAL_DIFFERENCE;
import static plimsoll.desktop.model.ReportedViewModel.INITIAL_REPORTED;
import static plimsoll.desktop.model.ReportedViewModel.ITEM;
import static plimsoll.desktop.model.ReportedViewModel.LEG;
import static plimsoll.desktop.model.ReportedViewModel.MAINTENANCE;
import static plimsoll.desktop.model.ReportedViewModel.MAINTENANCE_DIFFERENCE;
import static plimsoll.desktop.model.ReportedViewModel.MAINTENANCE_REPORTED;
import static plimsoll.desktop.model.ReportedViewModel.POOL;
import static plimsoll.desktop.model.ReportedViewModel.PRICE;
import static plimsoll.desktop.model.ReportedViewModel.PRICE_DIFFERENCE;
import static plimsoll.desktop.model.ReportedViewModel.PRICE_REPORTED;
import static plimsoll.desktop.model.ReportedViewModel.VERDICT;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import plimsoll.desktop.session.WorkspaceSession;
import plimsoll.desktop.text.Texts;
import plimsoll.document.Document;
import plimsoll.domain.Holding;
import plimsoll.domain.PoolSnapshot;
import plimsoll.domain.account.Agreement;
import plimsoll.domain.account.Pool;
import plimsoll.domain.account.Position;
import plimsoll.domain.account.Reported;
import plimsoll.domain.instrument.Instrument;
import plimsoll.domain.text.NumberText;
import plimsoll.engine.result.LiquidationLevels;
import plimsoll.engine.result.PoolResult;
import plimsoll.engine.result.PositionResult;
import plimsoll.engine.result.StressRun;

/// What the cells of reported numbers show: one state of the book with its newest result, asked cell by cell.
final class ReportedRows implements Row.Source {
    private static final CellValue WHOLE_PORTFOLIO = CellValue.notAvailable(Texts.of("reported.whole"));
    private static final CellValue NO_RESULT = CellValue.notAvailable(Texts.of("reported.noResult"));
    private static final CellValue NO_LEVEL = CellValue.notAvailable(Texts.of("reported.noLevel"));

    private final WorkspaceSession session;
    private final Document document;
    private final Optional<StressRun> run;
    private final Map<String, Holding> holdings = new HashMap<>();
    private final Map<LevelKey, LiquidationLevels> levels = new HashMap<>();

    private record LevelKey(String poolId, String underlying) {}

    /// What one row compares.
    ///
    /// @param name        as shown
    /// @param reported    by the venue
    /// @param decimals    of money
    /// @param equity      of a pool, or unrealised P&L of a leg, as computed
    /// @param equityReported the same as reported
    /// @param initial     as computed
    /// @param maintenance as computed
    /// @param price       as computed, USD
    /// @param none        stands in place of margins that are not computed
    private record Line(
            CellValue name,
            Reported reported,
            int decimals,
            Optional<Double> equity,
            Optional<BigDecimal> equityReported,
            Optional<Double> initial,
            Optional<Double> maintenance,
            Optional<Double> price,
            CellValue none) {}

    ReportedRows(WorkspaceSession session) {
        this.session = session;
        this.document = session.document();
        this.run = session.runProperty().get();
    }

    /// One number that a venue reports.
    ///
    /// @param item     the pool or leg, as shown
    /// @param name     key of the number's name
    /// @param why      key of what may be behind a difference
    /// @param ours     as computed
    /// @param none     stands in place of a number that is not computed
    /// @param reported by the venue
    /// @param decimals as shown
    /// @param unit     of both
    record Stated(
            CellValue item,
            String name,
            String why,
            Optional<Double> ours,
            CellValue none,
            BigDecimal reported,
            int decimals,
            String unit) {}

    /// Returns every number that the venue reports for a pool and its legs.
    List<Stated> stated(String poolId) {
        Optional<Pool> pool = document.pool(poolId);
        if (pool.isEmpty()) {
            return List.of();
        }
        List<Stated> all = new ArrayList<>();
        add(all, line(pool.get()), "compared.equity", pool.get().currency());
        document.positions().stream()
                .filter(leg -> leg.poolId().equals(poolId))
                .forEach(leg -> add(
                        all, line(pool.get(), leg), "compared.pnl", pool.get().currency()));
        return all;
    }

    private static void add(List<Stated> all, Line line, String equity, String currency) {
        Reported reported = line.reported();
        int price = reported.liquidationPrice()
                .map(BigDecimal::doubleValue)
                .map(NumberText::decimalsOfPrice)
                .orElse(2);
        line.equityReported()
                .ifPresent(value -> all.add(new Stated(
                        line.name(),
                        equity,
                        "reported.why.equity",
                        line.equity(),
                        NO_RESULT,
                        value,
                        line.decimals(),
                        currency)));
        reported.initialMargin()
                .ifPresent(value -> all.add(new Stated(
                        line.name(),
                        "compared.initial",
                        "reported.why.initial",
                        line.initial(),
                        line.none(),
                        value,
                        line.decimals(),
                        currency)));
        reported.maintenanceMargin()
                .ifPresent(value -> all.add(new Stated(
                        line.name(),
                        "compared.maintenance",
                        "reported.why.maintenance",
                        line.maintenance(),
                        line.none(),
                        value,
                        line.decimals(),
                        currency)));
        reported.liquidationPrice()
                .ifPresent(value -> all.add(new Stated(
                        line.name(),
                        "compared.price",
                        "reported.why.price",
                        line.price(),
                        NO_LEVEL,
                        value,
                        price,
                        "USD")));
    }

    @Override
    public CellValue value(Row row, String column) {
        boolean pool = row.id().startsWith(POOL);
        Optional<Line> line = pool
                ? document.pool(row.id().substring(POOL.length())).map(this::line)
                : document.position(row.id().substring(LEG.length()))
                        .flatMap(leg -> document.pool(leg.poolId()).map(owner -> line(owner, leg)));
        return line.map(found -> value(row, found, column)).orElse(CellValue.EMPTY);
    }

    private CellValue value(Row row, Line line, String column) {
        Reported reported = line.reported();
        int price = line.price()
                .or(() -> reported.liquidationPrice().map(BigDecimal::doubleValue))
                .map(NumberText::decimalsOfPrice)
                .orElse(2);
        return switch (column) {
            case ITEM -> line.name();
            case VERDICT -> verdict(line);
            case EQUITY -> ours(line.equity(), line.decimals(), NO_RESULT);
            case EQUITY_REPORTED -> typed(row, column, line.equityReported(), line.decimals());
            case EQUITY_DIFFERENCE -> difference(line.equity(), line.equityReported(), line.decimals());
            case INITIAL -> ours(line.initial(), line.decimals(), line.none());
            case INITIAL_REPORTED -> typed(row, column, reported.initialMargin(), line.decimals());
            case INITIAL_DIFFERENCE -> difference(line.initial(), reported.initialMargin(), line.decimals());
            case MAINTENANCE -> ours(line.maintenance(), line.decimals(), line.none());
            case MAINTENANCE_REPORTED -> typed(row, column, reported.maintenanceMargin(), line.decimals());
            case MAINTENANCE_DIFFERENCE ->
                difference(line.maintenance(), reported.maintenanceMargin(), line.decimals());
            case PRICE -> ours(line.price(), price, NO_LEVEL);
            case PRICE_REPORTED -> typed(row, column, reported.liquidationPrice(), price);
            case PRICE_DIFFERENCE -> difference(line.price(), reported.liquidationPrice(), price);
            default -> CellValue.EMPTY;
        };
    }

    private Line line(Pool pool) {
        Optional<PoolResult> result = run.flatMap(found -> found.base().pool(pool.id()));
        Reported reported = pool.reported();
        return new Line(
                CellValue.text(pool.name()).withDetail(pool.currency()),
                reported,
                NumberText.decimalsOf(pool.currency()),
                result.map(PoolResult::equity),
                reported.equity(),
                result.map(PoolResult::initialMargin),
                result.map(PoolResult::maintenanceMargin),
                run.flatMap(found -> level(pool.id(), found.corridor().underlying(), reported.liquidationPrice())),
                NO_RESULT);
    }

    private Line line(Pool pool, Position leg) {
        Optional<PositionResult> result = run.flatMap(found -> found.base().position(leg.id()));
        Optional<Holding> holding = holding(leg.id());
        boolean own = holding.flatMap(Holding::marginRule).isPresent();
        Optional<PositionResult> margin = result.filter(found -> own);
        Reported reported = leg.reported();
        String symbol =
                document.instrument(leg.instrumentId()).map(Instrument::symbol).orElse(leg.instrumentId());
        return new Line(
                CellValue.text("    " + symbol),
                reported,
                NumberText.decimalsOf(pool.currency()),
                result.map(PositionResult::unrealisedPnl),
                reported.unrealisedPnl(),
                margin.map(PositionResult::initialMargin),
                margin.map(PositionResult::maintenanceMargin),
                holding.flatMap(found -> level(
                        result.orElseThrow().poolId(), found.instrument().underlying(), reported.liquidationPrice())),
                holding.isPresent() && !own ? WHOLE_PORTFOLIO : NO_RESULT);
    }

    private Optional<Holding> holding(String positionId) {
        if (holdings.isEmpty() && run.isPresent()) {
            for (PoolSnapshot pool : run.get().snapshot().pools()) {
                pool.holdings()
                        .forEach(item -> holdings.putIfAbsent(item.position().id(), item));
            }
        }
        return Optional.ofNullable(holdings.get(positionId));
    }

    /// The level nearest to the reported price, or else to the price now.
    private Optional<Double> level(String poolId, String underlying, Optional<BigDecimal> reported) {
        if (levels.isEmpty() && run.isPresent()) {
            run.get()
                    .levels()
                    .forEach(item -> levels.putIfAbsent(new LevelKey(item.poolId(), item.underlying()), item));
        }
        return Optional.ofNullable(levels.get(new LevelKey(poolId, underlying))).flatMap(item -> {
            double near = reported.map(BigDecimal::doubleValue).orElse(item.reference());
            return item.levels().stream()
                    .map(LiquidationLevels.Level::price)
                    .min(Comparator.comparingDouble(price -> Math.abs(price - near)));
        });
    }

    static CellValue ours(Optional<Double> number, int decimals, CellValue none) {
        return number.map(value -> CellValue.number(value, decimals)).orElse(none);
    }

    private CellValue typed(Row row, String column, Optional<BigDecimal> reported, int decimals) {
        CellValue value = reported.map(number -> CellValue.typed(number, decimals, CellState.EDITABLE))
                .orElse(CellValue.text("", CellState.EDITABLE));
        return session.rejection(ReportedViewModel.place(row.id(), column))
                .map(rejected -> value.rejected(rejected.text(), rejected.message()))
                .orElse(value);
    }

    static CellValue difference(Optional<Double> ours, Optional<BigDecimal> reported, int decimals) {
        if (ours.isEmpty() || reported.isEmpty()) {
            return CellValue.EMPTY;
        }
        CellValue value = CellValue.plainSigned(ours.get() - reported.get().doubleValue(), decimals);
        return Agreement.of(ours.get(), reported.get()) == Agreement.DIFFERENT ? value.with(CellState.WARN) : value;
    }

    /// How well all numbers of a row agree, and why the worst of them may not.
    private static CellValue verdict(Line line) {
        Verdicts verdicts = new Verdicts();
        verdicts.compare("reported.why.equity", line.equity(), line.equityReported());
        verdicts.compare("reported.why.initial", line.initial(), line.reported().initialMargin());
        verdicts.compare(
                "reported.why.maintenance", line.maintenance(), line.reported().maintenanceMargin());
        verdicts.compare("reported.why.price", line.price(), line.reported().liquidationPrice());
        return verdicts.cell();
    }
}
