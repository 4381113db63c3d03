package plimsoll.engine;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import plimsoll.domain.rule.Component;
import plimsoll.domain.rule.ExpiryDiscount;
import plimsoll.domain.rule.GainRule;
import plimsoll.domain.rule.PriceBasis;
import plimsoll.domain.rule.ScanBlock;
import plimsoll.domain.rule.ScanMoney;
import plimsoll.domain.rule.ScanReduction;
import plimsoll.domain.rule.ScanWeight;
import plimsoll.domain.rule.Selector;
import plimsoll.domain.rule.SkewRule;
import plimsoll.domain.rule.VolDirection;
import plimsoll.domain.rule.VolRule;

/// Builds scans for tests: everything counts in full, in the currency of the pool, unless said otherwise.
public final class Scans {
    /// Volatility moves by 50 points up and 25 down at every maturity.
    public static final VolRule POINTS = vol(VolRule.Shape.POINTS, "0.5", "0.25", "0", "0", true);

    private final String id;
    private final List<ScanBlock> blocks = new ArrayList<>();
    private Selector selector = Selector.ANY;
    private ScanMoney money = ScanMoney.POOL;
    private PriceBasis futuresBasis = PriceBasis.MARK;
    private VolRule vol = POINTS;
    private Optional<SkewRule> skew = Optional.empty();
    private ScanReduction reduction = ScanReduction.WORST_CELL;
    private GainRule gains = GainRule.WHOLE;
    private Optional<ExpiryDiscount> discount = Optional.empty();

    private Scans(String id) {
        this.id = id;
    }

    public static Scans named(String id) {
        return new Scans(id);
    }

    /// Returns a volatility rule with a pivot of 30 days and a floor of one.
    public static VolRule vol(
            VolRule.Shape shape, String up, String down, String shortPower, String longPower, boolean pivotIsShort) {
        return new VolRule(
                shape,
                Book.number(up),
                Book.number(down),
                Book.number(shortPower),
                Book.number(longPower),
                Book.number("30"),
                pivotIsShort,
                BigDecimal.ONE,
                Optional.empty());
    }

    /// Adds moves in full, separated by spaces, with volatility left alone.
    public Scans moves(String moves) {
        return block(moves, ScanWeight.FULL, VolDirection.NONE);
    }

    public Scans block(String moves, ScanWeight weight, VolDirection... vols) {
        blocks.add(new ScanBlock.Listed(
                Stream.of(moves.split(" ")).map(Book::number).toList(), List.of(vols), weight));
        return this;
    }

    public Scans even(String range, int steps, VolDirection... vols) {
        blocks.add(new ScanBlock.Even(Book.number(range), steps, List.of(vols)));
        return this;
    }

    public Scans select(Selector value) {
        selector = value;
        return this;
    }

    public Scans in(ScanMoney value) {
        money = value;
        return this;
    }

    public Scans futuresAt(PriceBasis value) {
        futuresBasis = value;
        return this;
    }

    public Scans vol(VolRule value) {
        vol = value;
        return this;
    }

    public Scans skew(SkewRule value) {
        skew = Optional.of(value);
        return this;
    }

    public Scans worstVolFirst() {
        reduction = ScanReduction.WORST_VOL_FIRST;
        return this;
    }

    public Scans gains(String share) {
        gains = new GainRule(Book.number(share), Optional.empty());
        return this;
    }

    public Scans gains(String share, String capUsd) {
        gains = new GainRule(Book.number(share), Optional.of(Book.number(capUsd)));
        return this;
    }

    public Scans discount(ExpiryDiscount value) {
        discount = Optional.of(value);
        return this;
    }

    public Component.Scan build() {
        return new Component.Scan(id, selector, money, futuresBasis, blocks, vol, skew, reduction, gains, discount);
    }
}
