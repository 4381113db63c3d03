package plimsoll.desktop.model;

import java.util.Optional;
import plimsoll.desktop.text.Texts;
import plimsoll.domain.text.NumberText;
import plimsoll.engine.result.PoolResult;

/// A number of a pool that tables show before and after a change.
public enum PoolLine {
    EQUITY(Texts.of("line.equity")),
    INITIAL(Texts.of("line.initial")),
    MAINTENANCE(Texts.of("line.maintenance")),
    BUFFER(Texts.of("line.buffer")),
    RATIO(Texts.of("line.ratio"));

    private static final int RATIO_DECIMALS = 2;

    private final String title;

    PoolLine(String title) {
        this.title = title;
    }

    /// Returns what it is called.
    public String title() {
        return title;
    }

    /// Returns the identifier of its row.
    ///
    /// @param poolId the pool
    public String id(String poolId) {
        return poolId + "/" + name();
    }

    private double of(PoolResult pool) {
        return switch (this) {
            case EQUITY -> pool.equity();
            case INITIAL -> pool.initialMargin();
            case MAINTENANCE -> pool.maintenanceMargin();
            case BUFFER -> pool.buffer();
            case RATIO -> pool.ratio().orElse(Double.NaN);
        };
    }

    /// Returns the cells of the number before and after, and of the difference; a fall for the worse has the colour of
    /// a
    /// loss.
    public Cells cells(Optional<PoolResult> before, Optional<PoolResult> after, String currency) {
        double from = before.map(this::of).orElse(Double.NaN);
        double to = after.map(this::of).orElse(Double.NaN);
        int decimals = this == RATIO ? RATIO_DECIMALS : NumberText.decimalsOf(currency);
        boolean breach = this == BUFFER && after.map(PoolResult::liquidated).orElse(false);
        CellValue now = shown(to, decimals);
        CellValue difference = CellValue.signed(to - from, decimals);
        boolean goodWhenHigh = this != INITIAL && this != MAINTENANCE;
        return new Cells(
                shown(from, decimals),
                breach ? now.with(CellState.BREACH) : now,
                goodWhenHigh ? difference : swapped(difference));
    }

    /// What a row shows.
    public record Cells(CellValue before, CellValue after, CellValue difference) {}

    private CellValue shown(double number, int decimals) {
        return this == RATIO ? CellValue.ratio(number) : CellValue.number(number, decimals);
    }

    /// A rise of a requirement is worse: the sign stays, the colour turns.
    private static CellValue swapped(CellValue value) {
        if (value.is(CellState.GAIN)) {
            return value.without(CellState.GAIN).with(CellState.LOSS);
        }
        return value.is(CellState.LOSS) ? value.without(CellState.LOSS).with(CellState.GAIN) : value;
    }
}
