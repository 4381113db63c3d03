package plimsoll.desktop.model;

import static plimsoll.desktop.model.PositionsViewModel.CURRENCY;
import static plimsoll.desktop.model.PositionsViewModel.DELTA;
import static plimsoll.desktop.model.PositionsViewModel.INITIAL;
import static plimsoll.desktop.model.PositionsViewModel.INSTRUMENT;
import static plimsoll.desktop.model.PositionsViewModel.MAINTENANCE;
import static plimsoll.desktop.model.PositionsViewModel.NOTIONAL;
import static plimsoll.desktop.model.PositionsViewModel.PNL;
import static plimsoll.desktop.model.PositionsViewModel.POOL;
import static plimsoll.desktop.model.PositionsViewModel.VEGA;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import plimsoll.desktop.text.Texts;
import plimsoll.domain.account.MarginMode;
import plimsoll.domain.account.Pool;
import plimsoll.domain.account.Position;
import plimsoll.domain.instrument.Instrument;
import plimsoll.domain.text.NumberText;
import plimsoll.engine.result.BookResult;
import plimsoll.engine.result.PositionResult;

/// Sums legs: those of a group, those that a filter leaves, the whole book.
final class PositionTotals {
    private final Function<String, Optional<Instrument>> instruments;
    private final Optional<BookResult> book;
    private final Map<String, Double> usdPerUnit = new HashMap<>();

    /// Prepares sums.
    ///
    /// @param instruments by identifier
    /// @param book        the newest result; empty before the first
    PositionTotals(Function<String, Optional<Instrument>> instruments, Optional<BookResult> book) {
        this.instruments = instruments;
        this.book = book;
        book.ifPresent(result -> result.pools().forEach(pool -> usdPerUnit.put(pool.poolId(), pool.usdPerUnit())));
    }

    Optional<PositionResult> result(String positionId) {
        return book.flatMap(result -> result.position(positionId));
    }

    /// A pool's group counts in its currency and without isolated legs; any other group counts in USD.
    void fillGroup(Row row, PositionGrouping.Group group, Mark mark) {
        Optional<Pool> pool = group.pool();
        int count = group.legs().size();
        String venue = pool.filter(item -> !item.venue().equals(item.name()))
                .map(item -> item.venue() + ", ")
                .orElse("");
        row.show(POOL, CellValue.text(venue + PositionsViewModel.legs(count), CellState.MUTED));
        String currency = pool.map(Pool::currency).orElse("USD");
        row.show(INSTRUMENT, CellValue.text(group.name()).withDetail(currency).withMark(mark));
        row.show(CURRENCY, CellValue.text(currency, CellState.MUTED));
        Sum sum = sum(group.legs(), pool.isPresent(), leg -> pool.isEmpty() || leg.mode() == MarginMode.CROSS);
        int money = NumberText.decimalsOf(currency);
        row.show(PNL, sum.any ? CellValue.signed(sum.pnl, money) : CellValue.EMPTY);
        row.show(INITIAL, sum.any ? margin(sum.initial, money) : CellValue.EMPTY);
        row.show(MAINTENANCE, sum.any ? margin(sum.maintenance, money) : CellValue.EMPTY);
        row.show(VEGA, sum.any && sum.vega != 0 ? CellValue.plainSigned(sum.vega, 1) : CellValue.EMPTY);
        row.show(DELTA, sum.any ? delta(group.legs()) : CellValue.EMPTY);
    }

    /// Fills a total in USD.
    ///
    /// @param name as shown
    /// @param legs what it is about
    void fillTotal(Row row, String name, List<Position> legs) {
        row.show(INSTRUMENT, CellValue.text(name, CellState.TOTAL).withDetail("USD"));
        row.show(CURRENCY, CellValue.text("USD", CellState.MUTED));
        if (book.filter(result -> !result.positions().isEmpty()).isEmpty()) {
            return;
        }
        Sum sum = sum(legs, false, leg -> true);
        row.show(NOTIONAL, CellValue.plainSigned(sum.notional, 0, CellState.TOTAL));
        row.show(PNL, CellValue.signed(sum.pnl, 2, CellState.TOTAL));
        row.show(INITIAL, margin(sum.initial, 2, CellState.TOTAL));
        row.show(MAINTENANCE, margin(sum.maintenance, 2, CellState.TOTAL));
        row.show(VEGA, sum.vega == 0 ? CellValue.EMPTY : CellValue.plainSigned(sum.vega, 1, CellState.TOTAL));
        row.show(DELTA, delta(legs).with(CellState.TOTAL));
    }

    /// What legs add up to.
    private static final class Sum {
        private boolean any;
        private double notional;
        private double pnl;
        private double initial;
        private double maintenance;
        private double vega;
    }

    private Sum sum(List<Position> legs, boolean ownUnit, Predicate<Position> counts) {
        Sum sum = new Sum();
        for (Position leg : legs) {
            PositionResult result = result(leg.id()).orElse(null);
            if (result != null && leg.included() && counts.test(leg)) {
                double unit = ownUnit ? 1 : usdPerUnit.getOrDefault(result.poolId(), Double.NaN);
                sum.any = true;
                sum.notional += result.notionalUsd();
                sum.pnl += result.unrealisedPnl() * unit;
                sum.initial += result.initialMargin() * unit;
                sum.maintenance += result.maintenanceMargin() * unit;
                sum.vega += result.vegaUsd();
            }
        }
        return sum;
    }

    private CellValue delta(List<Position> legs) {
        double delta = 0;
        Set<String> underlyings = new HashSet<>();
        for (Position leg : legs) {
            PositionResult result = result(leg.id()).orElse(null);
            if (result != null && leg.included()) {
                delta += result.delta();
                instruments.apply(leg.instrumentId()).ifPresent(item -> underlyings.add(item.underlying()));
            }
        }
        return underlyings.size() <= 1
                ? CellValue.plainSigned(delta, PositionRows.DELTA_DECIMALS)
                : CellValue.notAvailable(Texts.of("cell.manyUnderlyings"));
    }

    /// A leg that only scans take has no margin of its own; neither has a sum with such a leg.
    static CellValue margin(double value, int decimals, CellState... states) {
        return Double.isNaN(value)
                ? CellValue.notAvailable(Texts.of("cell.withItsSet", PositionResult.WITH_ITS_SET))
                : CellValue.number(value, decimals, states);
    }
}
