package plimsoll.report;

import java.util.Optional;
import plimsoll.domain.PoolSnapshot;
import plimsoll.domain.account.Position;
import plimsoll.domain.instrument.Instrument;
import plimsoll.domain.text.NumberText;
import plimsoll.engine.result.LiquidationLevels;
import plimsoll.engine.result.LiquidationLevels.Level;
import plimsoll.engine.result.PoolResult;
import plimsoll.engine.result.Standing;
import plimsoll.report.LevelTable.Side;

/// What a book has, needs and can bear, as tables to be read.
public final class ReadableBook {
    private ReadableBook() {}

    /// What each pool has and needs.
    public static ReadableTable pools(RunReport report) {
        ReadableTable table = new ReadableTable("lllrrrrrl")
                .head(
                        "Pool",
                        "Venue",
                        "In",
                        "Equity",
                        "Initial margin",
                        "Maintenance margin",
                        "Buffer",
                        "Ratio",
                        "State");
        for (PoolResult result : report.run().now().pools()) {
            int decimals = NumberText.decimalsOf(result.currency());
            table.add(
                    result.liquidated(),
                    name(report, result.poolId()),
                    report.pool(result.poolId()).map(PoolSnapshot::venue).orElse(""),
                    result.currency(),
                    NumberText.screen(result.equity(), decimals),
                    NumberText.screen(result.initialMargin(), decimals),
                    NumberText.screen(result.maintenanceMargin(), decimals),
                    NumberText.screen(result.buffer(), decimals),
                    result.ratio().isPresent() ? NumberText.ratio(result.ratio().getAsDouble()) : "no margin",
                    report.pool(result.poolId())
                            .map(pool -> state(Standing.of(pool, result)))
                            .orElse(""));
        }
        return table;
    }

    /// Returns the standing of a pool in words.
    public static String state(Standing standing) {
        return switch (standing) {
            case OK -> "ok";
            case RESTRICTED -> "no new orders";
            case LIQUIDATED -> "LIQUIDATED";
        };
    }

    /// The nearest liquidation of each pool on either side.
    public static ReadableTable levels(RunReport report) {
        ReadableTable table = new ReadableTable("llrrrrr")
                .head("Liquidation of", "When moves", "Index USD", "Down USD", "Move", "Up USD", "Move");
        for (LiquidationLevels levels : report.run().levels()) {
            double now = LevelTable.evaluatedShock(report.run(), levels.underlying());
            Optional<Level> down = Side.DOWN.nearest(levels, now);
            Optional<Level> up = Side.UP.nearest(levels, now);
            table.add(
                    levels.alreadyBelow(),
                    name(report, levels.poolId()),
                    levels.underlying(),
                    price(levels.reference()),
                    down.map(level -> price(level.price())).orElse(LevelTable.status(levels, down)),
                    down.map(level -> NumberText.percent(level.shock(), 2)).orElse(""),
                    up.map(level -> price(level.price())).orElse(LevelTable.status(levels, up)),
                    up.map(level -> NumberText.percent(level.shock(), 2)).orElse(""));
        }
        return table;
    }

    /// What the venues report, beside ours; without rows when they report nothing.
    public static ReadableTable reported(RunReport report) {
        ReadableTable table =
                new ReadableTable("llrrr").head("Reported by the venue", "What", "Ours", "Venue's", "Ours - venue's");
        for (ReportedNumber number : ReportedNumbers.of(report)) {
            int decimals = number.quantity() == ReportedNumber.Quantity.LIQUIDATION_PRICE
                    ? NumberText.decimalsOfPrice(number.reported().doubleValue())
                    : report.pool(number.poolId())
                            .map(PoolSnapshot::currency)
                            .map(NumberText::decimalsOf)
                            .orElse(2);
            table.add(
                    number.positionId().isEmpty() ? name(report, number.poolId()) : symbol(report, number.positionId()),
                    number.quantity().text(),
                    number.ours().isPresent()
                            ? NumberText.screen(number.ours().getAsDouble(), decimals)
                            : number.reason(),
                    NumberText.exact(number.reported(), decimals),
                    number.difference().isPresent()
                            ? NumberText.signed(number.difference().getAsDouble(), decimals)
                            : "");
        }
        return table;
    }

    /// Returns the name of a leg's contract with its identifier.
    public static String symbol(RunReport report, String positionId) {
        return report.document()
                .position(positionId)
                .map(Position::instrumentId)
                .flatMap(report.document()::instrument)
                .map(Instrument::symbol)
                .map(symbol -> symbol + " (" + positionId + ")")
                .orElse(positionId);
    }

    /// Returns the pool's name as shown.
    public static String name(RunReport report, String poolId) {
        return report.pool(poolId).map(PoolSnapshot::name).orElse(poolId);
    }

    /// Returns a price with the decimals that suit its size.
    public static String price(double value) {
        return NumberText.screen(value, NumberText.decimalsOfPrice(value));
    }
}
